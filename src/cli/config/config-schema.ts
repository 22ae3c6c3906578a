import {closestMatch} from 'leven'
import * as v from 'valibot'
import {isRecord} from '../../records.ts'
import {UsageError} from '../../run/settings/settings.ts'
import {keyOf} from '../options/value-kinds.ts'
import {options} from '../options.ts'
import {type ConfigKey, configKeys, either, expected} from './config-values.ts'

/** Options by their names, as they stand in a config file. */
export type ConfigValues = Record<string, unknown>

/** Options for the files that a pattern names; later ones count before earlier ones. */
interface Override {
  files: string[]
  options: ConfigValues
}

export interface Config {
  options: ConfigValues
  overrides: Override[]
}

const text = v.pipe(v.string(), v.nonEmpty())
const texts = v.union([text, v.pipe(v.array(text), v.nonEmpty())])
const levels = ['off', 'info', 'warn', 'warning', 'error'] as const

function schemaOf({kind, option, mayBeFalse, mayBeTrue}: ConfigKey): v.GenericSchema {
  const single: Readonly<Record<typeof kind, v.GenericSchema>> = {
    switch: v.boolean(),
    choice: v.picklist(option.choices ?? []),
    text,
    list: texts,
    number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999_999_999_999_999)),
    count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999_999_999_999_999)),
    file: text,
    folder: text,
    pattern: texts,
    rules: v.pipe(
      v.custom<object>((value) => !Array.isArray(value)),
      v.record(v.string(), v.picklist(levels))
    )
  }
  const isList = option.isRepeatable && kind !== 'rules' && kind !== 'pattern'
  const main = isList ? texts : single[kind]
  if (kind === 'switch' || !(mayBeTrue || mayBeFalse)) return main
  return v.union([
    main,
    ...(mayBeTrue ? [v.literal(true)] : []),
    ...(mayBeFalse ? [v.literal(false)] : [])
  ])
}

/** Reads what a config file says. Throws a `UsageError` that names the file and each key, what stands there and what should. */
export function checkConfig(data: unknown, file: string): Config {
  const problems: string[] = []
  const config = configOf(data, problems)
  if (problems.length > 0) {
    throw new UsageError(problems.map((problem) => `${file}: ${problem}`).join('\n'))
  }
  return config
}

function configOf(data: unknown, problems: string[]): Config {
  if (!isRecord(data)) {
    problems.push(`needs options by their names, got ${printed(data)}`)
    return {options: {}, overrides: []}
  }
  const {overrides = [], $schema, ...values} = data
  if ($schema !== undefined && typeof $schema !== 'string') {
    problems.push(`$schema needs an address, got ${printed($schema)}`)
  }
  const found = configKeys(options)
  checkValues(values, found, '', problems, ['overrides', '$schema'])
  return {options: values, overrides: overridesOf(overrides, problems)}
}

function overridesOf(data: unknown, problems: string[]): Override[] {
  if (!Array.isArray(data)) {
    problems.push(`overrides needs a list of {files, options}, got ${printed(data)}`)
    return []
  }
  const keys = configKeys(options, 'document')
  return data.flatMap((one: unknown, index) => {
    const place = `overrides[${index}]`
    const known = ['files', 'options']
    const unknown = isRecord(one) ? Object.keys(one).find((key) => !known.includes(key)) : undefined
    if (unknown !== undefined) {
      const hint = Object.hasOwn(keyTable(keys), unknown) ? ' (it goes into options)' : ''
      problems.push(`${place} has files and options, no ${unknown}${hint}`)
      return []
    }
    if (!isRecord(one) || !v.is(texts, one.files) || !isRecord(one.options)) {
      problems.push(`${place} needs {files: pattern or patterns, options}, got ${printed(one)}`)
      return []
    }
    checkValues(one.options, keys, `${place}.options.`, problems)
    return [{files: [one.files].flat(), options: one.options}]
  })
}

function keyTable(keys: readonly ConfigKey[]): Record<string, ConfigKey> {
  return Object.fromEntries(keys.map((key) => [key.name, key]))
}

function checkValues(
  values: ConfigValues,
  keys: readonly ConfigKey[],
  place: string,
  problems: string[],
  more: readonly string[] = []
): void {
  const table = keyTable(keys)
  for (const [name, value] of Object.entries(values)) {
    const key = Object.hasOwn(table, name) ? table[name] : undefined
    if (!key) problems.push(unknownName(name, place, [...Object.keys(table), ...more]))
    else {
      const {issues} = v.safeParse(schemaOf(key), value)
      if (issues) problems.push(`${place}${wrongValue(key, issues[0])}`)
    }
  }
}

function wrongValue(key: ConfigKey, issue: v.BaseIssue<unknown>): string {
  const within = v.getDotPath(issue)
  const choices = within === null ? (key.option.choices ?? []) : levels
  const needed = within === null ? expected(key) : either(levels)
  const name = within === null ? key.name : `${key.name}.${within}`
  return `${name} needs ${needed}, got ${printed(issue.input)}${suggestion(issue.input, choices)}`
}

/** The word that a misspelt one was most likely meant to be, as a question. */
function suggestion(met: unknown, words: readonly string[]): string {
  if (typeof met !== 'string') return ''
  const near = closestMatch(met, words, {maxDistance: Math.max(1, Math.floor(met.length * 0.4))})
  return near === undefined ? '' : ` (did you mean ${near}?)`
}

function unknownName(name: string, place: string, names: readonly string[]): string {
  const option = options.find((one) => keyOf(one) === name)
  if (option?.scope === 'line') return `${place}${name} is for the command line alone`
  if (option) return `${place}${name} is the same for all files; it goes to the top of the config`
  return `${place}${name} is no option${suggestion(name, names)}`
}

/** A value as it is quoted in messages. */
function printed(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
