import type {BaseIssue, BaseSchema} from 'valibot'

/** What is needed where a value is of another kind, by the kind of the schema. */
const needs: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  custom: 'a function',
  non_empty: 'something that is not empty',
  record: 'an object',
  strict_object: 'an object',
  string: 'a text',
  tuple_with_rest: 'a list',
  union: 'a text, true or false'
}

/** How much is shown of what was met. */
const mostShown = 60

type Schema = BaseSchema<unknown, unknown, BaseIssue<unknown>>

/**
 * Says in our words what is wrong with a mapping: `[1].parts[0].depth: needs 1, 2, 3, 4, 5 or 6, got 9`. `entries` are the schemas of the keys that
 * a mapping has, by their names.
 */
export function describeIssue(
  issue: BaseIssue<unknown>,
  entries: Readonly<Record<string, Schema>>
): string {
  const keys = (issue.path ?? []).map(({key}) => key)
  const needed = wordsFor(issue, entries)
  // What is missing has no place but that of the object that it belongs to.
  if (isMissing(issue)) keys.pop()
  const path = keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
  const place = path.join('').replace(/^\./, '')
  return `${place ? `${place}: ` : ''}${needed}`
}

function isMissing({path, expected}: BaseIssue<unknown>): boolean {
  return path?.at(-1)?.origin === 'key' && expected !== 'never'
}

function wordsFor(issue: BaseIssue<unknown>, entries: Readonly<Record<string, Schema>>): string {
  const {expected, path} = issue
  if (!isMissing(issue)) return expected === 'never' ? 'is not known here' : wrongValue(issue)
  const name = String(path?.at(-1)?.key)
  const schema = Object.hasOwn(entries, name) ? entries[name] : undefined
  const choices = schema && choicesOf(schema.expects)
  return `needs \`${name}\`${choices === undefined ? '' : `: ${choices}`}`
}

function wrongValue({type, expected, input, message}: BaseIssue<unknown>): string {
  // A check has words of ours.
  const needed = type === 'check' ? message : (choicesOf(expected ?? '') ?? needs[type] ?? expected)
  return `needs ${needed}, got ${printed(input)}`
}

/** The values that a list of literals allows, as a library writes it: `("a" | "b")`. */
function choicesOf(expected: string): string | undefined {
  if (!/^\(?["\d]/.test(expected)) return undefined
  const choices = expected.replace(/^\(|\)$|"/g, '').split(' | ')
  const last = choices.pop() ?? ''
  return choices.length === 0 ? last : `${choices.join(', ')} or ${last}`
}

function printed(value: unknown): string {
  if (value === undefined) return 'none'
  const text = jsonOf(value) ?? String(value)
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text
}

/** A program may give what JSON has not: functions, large integers, objects that hold themselves. */
function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}
