import {parse} from '../blocks/parse.ts'
import {examine} from '../clean.ts'
import {withoutPrivateTags} from '../mapping/private-tags.ts'
import {hasPrivate, holdsPrivate} from '../mapping/private-values.ts'
import {toMessages} from '../messages.ts'
import {indexModules} from '../modules/index.ts'
import {emptyLedger} from '../records.ts'
import {createPositionOf} from '../shortcode/places.ts'
import {shortcodesIn} from '../shortcode/walk.ts'
import type {
  Finding,
  Message,
  ModuleMapping,
  Options,
  Result,
  Root,
  Shortcode,
  Stats
} from '../types.ts'
import {findMarkupLeftovers} from './markup-leftovers.ts'
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
  if (!new TraceSearch(options.shortcodes).inText(value)) return {messages: [], stats: nothing()}
  const {stored, isEmpty, messages, stats} = examine(value, options)
  const findings = [
    ...findShortcodes(value, stored ?? parse(value, options).tree, options.modules),
    ...findMarkupLeftovers(value, options.from === 'markdown' ? 'markdown' : 'html'),
    ...(stats.shortcodes > 0 && isEmpty ? [emptyResult(value)] : [])
  ]
  const leftovers = toMessages(findings, createPositionOf(value), options.rules)
  const all = [...messages, ...leftovers].sort((a, b) => a.offset - b.offset)
  return {messages: all, stats: {...stats, leftover: stats.shortcodes + stats.leftover}}
}

/** The leftovers of what stands in front of a text, such as an excerpt in front matter. */
export function checkFrontMatter(
  value: string,
  options: Pick<Options, 'rules' | 'modules'>
): Message[] {
  const findings = findInData(value, options.modules)
  return findings.length === 0 ? [] : toMessages(findings, createPositionOf(value), options.rules)
}

/** The same of what else a record says of a post, such as its title; places are that of the record. */
export function checkRecord(
  record: Readonly<Record<string, unknown>>,
  options: Pick<Options, 'rules' | 'modules'>
): Message[] {
  const start = {line: 1, column: 1, offset: 0}
  const findings = [...textsOf(record)].flatMap(({field, text}) =>
    findInData(text, options.modules).map((finding) => {
      const reason = `In the field \`${field}\`: ${finding.reason}`
      return {...finding, reason, start: 0, end: 0}
    })
  )
  return toMessages(findings, () => ({start, end: start}), options.rules)
}

function findInData(value: string, modules: Options['modules']): Finding[] {
  if (!new TraceSearch().inText(value)) return []
  return [
    ...findShortcodes(value, parse(value, {from: 'text'}).tree, modules),
    ...findMarkupLeftovers(value, 'data')
  ]
}

function findShortcodes(value: string, tree: Root, modules?: Options['modules']): Finding[] {
  const mappings = indexModules(modules)
  return tree.children.flatMap((node): Finding[] => {
    if (node.type !== 'shortcode') return []
    const start = node.position.start.offset ?? 0
    const inside = [...shortcodesIn(node.children)].length
    const more = inside === 0 ? '' : ` and ${inside} more in it`
    const reason = `Unexpected shortcode \`${node.name}\`${more}, expected none`
    const end = start + node.name.length + 1
    const mayBePrivate =
      hasPrivate(node.name, mappings) ||
      node.attributes.some((attribute) => holdsPrivate(node.name, attribute, mappings))
    const actual = mayBePrivate
      ? publicTag(value, node, mappings)
      : upToBracket(value.slice(start, start + mostShown))
    const finding: Finding = {
      ruleId: 'leftover-shortcode',
      source: 'shortcode',
      reason,
      start,
      end,
      actual
    }
    return [mayBePrivate ? finding : withoutPrivateTags(finding, mappings)]
  })
}

/** A tag as it is written, with `…` for what is for the site alone and for what could not be read, which may be that. */
function publicTag(
  value: string,
  {name, attributes, position}: Shortcode,
  mappings: ReadonlyMap<string, ModuleMapping>
): string {
  const start = position.start.offset ?? 0
  // In the text of a block each place is that of the whole text.
  if (attributes.some((attribute) => attribute.position.start.offset === start)) return `[${name} …`
  let written = `[${name}`
  let done = 0
  for (const attribute of attributes) {
    const from = attribute.position.start.offset ?? 0
    done = attribute.position.end.offset ?? from
    const shown = holdsPrivate(name, attribute, mappings) ? '…' : value.slice(from, done)
    if (!(shown === '…' && written.endsWith(' …'))) written += ` ${shown}`
    if (written.length > mostShown) break
  }
  const rest = value.slice(Math.max(done, start + name.length + 1))
  const end = /^\s{0,9}\/?\]/.exec(rest)?.[0]
  const isKnown = end !== undefined || written.endsWith(' …')
  return upToBracket(`${written}${isKnown ? (end ?? '') : ' …'}`.slice(0, mostShown))
}

/** As far as the tag goes. */
function upToBracket(written: string): string {
  const end = written.indexOf(']')
  return end === -1 ? written : written.slice(0, end + 1)
}

function emptyResult(value: string): Finding {
  const reason = 'Unexpected lack of content: without its shortcodes nothing is left of this page'
  return {ruleId: 'empty-result', source: 'html', reason, start: 0, end: value.length}
}

function nothing(): Stats {
  const counts = {shortcodes: 0, modules: {}, unknown: {}, repaired: 0, leftover: 0}
  return {...counts, ledger: emptyLedger()}
}
