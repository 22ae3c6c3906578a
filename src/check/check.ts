import {isOfOthers} from '../blocks/module-delimiters.ts'
import {parse} from '../blocks/parse.ts'
import {examine} from '../clean.ts'
import {emptyLedger} from '../counts.ts'
import {toMessages} from '../messages.ts'
import {requireChoices, requireText} from '../option-values.ts'
import {requireRules} from '../rule-settings.ts'
import {createPositionOf} from '../shortcode/places.ts'
import {shortcodesIn} from '../shortcode/walk.ts'
import type {Finding, Message, Options, Quote, Result, Root, Shortcode, Stats} from '../types.ts'
import {findMarkupLeftovers, findUntoldLeftovers} from './markup-leftovers.ts'
import {textsOf} from './record-texts.ts'
import {TraceSearch} from './traces.ts'

/** How many characters of a tag are shown. */
const mostShown = 100

/** What is said of a document. */
export type Checked = Pick<Result, 'messages' | 'stats'>

/**
 * Says what `clean` would have to do: every shortcode that is left (the outermost one of each nest) and what else Divi
 * left, all damage, what is not mapped, what would be lost. No message means: this content does not need Divi. A document
 * without any trace of it is not read.
 */
export function check(value: string, options: Options = {}): Checked {
  requireText(value)
  requireChoices(options)
  requireRules(options.rules)
  if (!new TraceSearch(options.shortcodes).inText(value)) return {messages: [], stats: nothing()}
  const {stored, isEmpty, messages, stats} = examine(value, options)
  const findings = [
    ...findShortcodes(value, stored ?? parse(value, options).tree),
    ...findUntoldLeftovers(value, options.from === 'markdown' ? 'markdown' : 'html'),
    ...(stats.shortcodes > 0 && isEmpty ? [emptyResult(value)] : [])
  ]
  const leftovers = toMessages(findings, createPositionOf(value), options)
  const all = [...messages, ...leftovers].sort((a, b) => a.offset - b.offset)
  return {messages: all, stats: {...stats, leftover: stats.shortcodes + stats.leftover}}
}

/** The leftovers of what stands in front of a text, such as an excerpt in front matter. */
export function checkFrontMatter(
  value: string,
  options: Pick<Options, 'rules' | 'modules'>
): Message[] {
  const findings = findInData(value)
  return findings.length === 0 ? [] : toMessages(findings, createPositionOf(value), options)
}

/** The same of what else a record says of a post, such as its title; places are that of the record. */
export function checkRecord(
  record: Readonly<Record<string, unknown>>,
  options: Pick<Options, 'rules' | 'modules'>
): Message[] {
  const start = {line: 1, column: 1, offset: 0}
  const findings = [...textsOf(record)].flatMap(({field, text}) =>
    findInData(text).map((finding) => {
      const {reason: words} = finding
      const place = `In the field \`${field}\`: `
      const reason = typeof words === 'string' ? place + words : [place, ...words]
      return {...finding, reason, start: 0, end: 0}
    })
  )
  return toMessages(findings, () => ({start, end: start}), options)
}

function findInData(value: string): Finding[] {
  if (!new TraceSearch().inText(value)) return []
  return [
    ...findShortcodes(value, parse(value, {from: 'text'}).tree),
    ...findMarkupLeftovers(value, 'data')
  ]
}

function findShortcodes(value: string, tree: Root): Finding[] {
  return tree.children.flatMap((node): Finding[] => {
    if (node.type !== 'shortcode') return []
    const start = node.position.start.offset ?? 0
    const written = value.slice(start, node.position.end.offset)
    if (node.closing === 'self' && isOfOthers(node.name, written)) return []
    const inside = [...shortcodesIn(node.children)].length
    const more = inside === 0 ? '' : ` and ${inside} more in it`
    const reason = `Unexpected shortcode \`${node.name}\`${more}, expected none`
    const end = start + node.name.length + 1
    const place = {source: 'shortcode', start, end} as const
    const actual = quotedTag(value, node)
    const counted = {what: actual, count: inside + 1}
    return [{ruleId: 'leftover-shortcode', reason, actual, counted, subject: {tag: node}, ...place}]
  })
}

/** The bracket and the name of a tag, or the delimiter of a block up to its name. */
const head = /^(?:<!\S{1,9}\s{1,9}wp:divi\/|\\?\[\\?)[\w\\-]+/

/** The beginning of a tag as it is written. What stands between its attributes could not be read, and may be a part of one. */
function quotedTag(value: string, {attributes, position}: Shortcode): Array<string | Quote> {
  const start = position.start.offset ?? 0
  const shown = value.slice(start, start + mostShown)
  const limit = start + (shown.indexOf(']') + 1 || shown.length)
  const unread = (text: string): string | Quote =>
    /^\s*\/?\]?$/.test(text) ? text : {quote: text, of: {name: null, value: text}}
  // In the text of a block each place is that of the whole text.
  if (attributes[0]?.position.start.offset === start) return [unread(value.slice(start, limit))]
  const words: Array<string | Quote> = []
  let done = start
  const add = (end: number, quoted: (text: string) => string | Quote): void => {
    const text = value.slice(done, Math.min(end, limit))
    done = Math.max(done, Math.min(end, limit))
    if (text !== '') words.push(quoted(text))
  }
  add(start + (head.exec(shown)?.[0].length ?? 0), (text) => text)
  for (const attribute of attributes) {
    if (done >= limit) break
    add(attribute.position.start.offset ?? 0, unread)
    add(attribute.position.end.offset ?? 0, (quote) => ({quote, of: attribute}))
  }
  add(limit, unread)
  return words
}

function emptyResult(value: string): Finding {
  const reason = 'Unexpected lack of content: without its shortcodes nothing is left of this page'
  return {ruleId: 'empty-result', source: 'html', reason, start: 0, end: value.length}
}

function nothing(): Stats {
  const counts = {shortcodes: 0, modules: {}, unknown: {}, repaired: 0, leftover: 0}
  return {...counts, ledger: emptyLedger()}
}
