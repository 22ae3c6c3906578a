import type {Position} from 'unist'
import {isPrivate} from './mapping/private-attributes.ts'
import {privateTagsIn} from './mapping/private-tags.ts'
import {indexModules} from './modules/index.ts'
import {findRule} from './rules.ts'
import type {Finding, Message, ModuleMapping, Options, TagRead, Words} from './types.ts'

/** What is known of all findings of a document. */
interface Telling {
  mappings: ReadonlyMap<string, ModuleMapping>
  /** Texts as they may be shown: hundreds of findings say the same. */
  shown: Map<string, string>
}

/**
 * The messages of findings, in the order of the source, without those that are switched off. What mappings say is for the
 * site alone, such as a key or who gets the mail of a form, is in none: nothing behind this knows what a finding quotes.
 */
export function toMessages(
  findings: readonly Finding[],
  positionOf: (start: number, end: number) => Position,
  {rules = {}, modules}: Pick<Options, 'rules' | 'modules'> = {}
): Message[] {
  const telling: Telling = {mappings: indexModules(modules), shown: new Map()}
  return [...findings]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .flatMap((finding): Message[] => {
      const setting = Object.hasOwn(rules, finding.ruleId) ? rules[finding.ruleId] : undefined
      if (setting === 'off') return []
      const message = toMessage(finding, positionOf, telling)
      return [setting === undefined ? message : {...message, level: setting}]
    })
}

/** Gives a finding its lines, columns and level. Throws on a `ruleId` that is not in the table. */
function toMessage(
  finding: Finding,
  positionOf: (start: number, end: number) => Position,
  telling: Telling
): Message {
  const rule = findRule(finding.ruleId)
  if (!rule) throw new Error(`Unknown rule \`${finding.ruleId}\``)
  const {start, end} = positionOf(finding.start, finding.end)
  const {subject, counted, fix} = finding
  const isTold = !subject?.attribute || !isPrivate(subject.tag, subject.attribute, telling.mappings)
  const say = (words: Words): string => shownOf(words, subject?.tag, telling)
  const [actual, expected] = [finding.actual, finding.expected].map((words) =>
    words === undefined || (typeof words === 'string' && !isTold) ? undefined : say(words)
  )
  return {
    ruleId: finding.ruleId,
    level: finding.level ?? rule.level,
    reason: say(finding.reason),
    source: finding.source,
    line: start.line,
    column: start.column,
    offset: finding.start,
    endLine: end.line,
    endColumn: end.column,
    endOffset: finding.end,
    ...(actual !== undefined && {actual}),
    ...(expected !== undefined && {expected}),
    ...(counted && {counted: {...counted, what: say(counted.what)}}),
    ...(fix && isTold && {fix})
  }
}

/** Stands for what is not shown. */
const hidden = '…'

/** Words as they may be shown. */
function shownOf(words: Words, tag: TagRead | undefined, telling: Telling): string {
  if (typeof words === 'string') return withoutPrivateTags(words, telling)
  let shown = ''
  for (const word of words) {
    if (typeof word === 'string') shown += word
    else if (tag && !isPrivate(tag, word.of, telling.mappings)) {
      const quoted = withoutPrivateTags(word.quote, telling)
      shown += quoted
      // What follows may belong to the tag that is quoted.
      if (quoted !== word.quote) return shown
    } else if (shown.trimEnd().endsWith(hidden)) shown = shown.trimEnd()
    else shown += hidden
  }
  return shown
}

/** A text up to the first tag that may say something for the site alone: where that ends is not known. */
function withoutPrivateTags(text: string, {mappings, shown}: Telling): string {
  const known = shown.get(text)
  if (known !== undefined) return known
  const [tag] = privateTagsIn(text, mappings)
  const result = tag ? `${text.slice(0, tag.end)} ${hidden}` : text
  shown.set(text, result)
  return result
}
