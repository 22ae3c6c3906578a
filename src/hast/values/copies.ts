import {switches, variants} from '../../mapping/variants.ts'
import {withoutTags} from '../../shortcode/without-tags.ts'
import type {Attribute, AttributeKind, Report, Shortcode, Words} from '../../types.ts'
import {parseUnplaced} from '../parse/html.ts'
import {reportModule} from '../tree/report-node.ts'
import {plainText} from '../tree/words.ts'
import {decodeAttributeValue} from './attribute-value.ts'
import {findAttribute} from './find-attribute.ts'

/** What of the module is known where its copies are looked at. */
export interface CopiesContext {
  report: Report
  /** Whether an attribute is in the result. */
  isUsed(name: string): boolean
  /** What the value of an attribute is; `undefined` for what is no content. */
  kindOf(name: string, value: string): AttributeKind | undefined
  /** What the module encloses, as HTML; `undefined` where it does not show that. */
  content(): string | undefined
}

/** A copy that was shown, and says something else than the result. */
interface OtherWords {
  attribute: Attribute
  when: string
  text: string
}

/**
 * Says once of a module which of its texts had other words on narrower screens or under the pointer: the result has those of the
 * desktop. A copy of the same words, or of some of them in their order, says nothing. The ledger counts a text once, whatever its copies are.
 */
export function reportCopies(node: Shortcode, context: CopiesContext): void {
  if (!node.attributes.some(isOn)) return
  const found = [...findCopies(node, context)]
  const [first] = found
  if (!first) return
  const when = [...new Set(found.map((copy) => copy.when))].join(' and ')
  const names = found.map(({attribute}) => `\`${attribute.name}\``).join(', ')
  reportModule(context.report, first.attribute, {
    ruleId: 'attribute-dropped',
    reason: `Unexpected other words ${when} in ${names} of \`${node.name}\`, which the result does not show`,
    actual: quoted(found),
    subject: {tag: node}
  })
}

/** Whether the value could be that of a switch that is on: few modules have one, and all are asked. */
function isOn({value}: Attribute): boolean {
  return value.startsWith('on')
}

/** The words, each but once. */
function quoted(found: readonly OtherWords[]): Words {
  const told = new Map(found.map((copy) => [copy.text, copy.attribute]))
  return Array.from(told, ([quote, of], index) => [
    ...(index === 0 ? [] : [' | ']),
    {quote, of}
  ]).flat()
}

function* findCopies(node: Shortcode, context: CopiesContext): Generator<OtherWords> {
  for (const attribute of node.attributes) {
    const {name, value} = attribute
    // Most of the names that have such an end are of styles.
    const switched = name === null ? undefined : switches.find((end) => name.endsWith(end))
    if (!name || !switched || !/^on(?:\||$)/.test(value)) continue
    if (findAttribute(node, name) !== attribute) continue
    const base = name.slice(0, -switched.length)
    let shown: string | undefined
    for (const {suffix, switchedBy, when} of variants) {
      if (switchedBy !== switched) continue
      const copy = findAttribute(node, base + suffix)
      if (!copy || context.isUsed(base + suffix)) continue
      const text = textOfCopy(base, copy.value, context)
      if (text === undefined) continue
      shown ??= shownText(node, base, context)
      if (shown === undefined) break
      if (isIn(text, shown)) continue
      yield {attribute: copy, when, text}
    }
  }
}

/** The names of what stands between the tags. */
const contentNames = new Set(['content', 'raw_content'])

/** What a copy says; `undefined` where it is no text, or empty: then the wider screen’s was shown. */
function textOfCopy(base: string, value: string, {kindOf}: CopiesContext): string | undefined {
  const kind = contentNames.has(base) ? 'html' : kindOf(base, value)
  if (kind !== 'text' && kind !== 'html') return undefined
  const text = textOf(decodeAttributeValue(value, kind).value)
  return wordsOf(text) === '' ? undefined : text
}

/** What the result shows of the attribute; `undefined` where it shows nothing of it, and a finding of its own says so. */
function shownText(node: Shortcode, base: string, context: CopiesContext): string | undefined {
  if (contentNames.has(base)) {
    const content = context.content()
    return content === undefined ? undefined : textOf(content)
  }
  const attribute = findAttribute(node, base)
  if (!attribute) return ''
  if (!context.isUsed(base)) return undefined
  return textOf(decodeAttributeValue(attribute.value, 'html').value)
}

/** The words of HTML without the tags of shortcodes, which have not been read in a value. */
function textOf(value: string): string {
  const html = withoutTags(value)
  if (!/[<&]/.test(html)) return html.trim()
  const tree = parseUnplaced(html)
  return tree ? plainText([tree]) : html.trim()
}

/** A word, or a sign that says something by itself: a currency, an emoji. */
const words = /[\p{L}\p{M}\p{N}]+|[\p{Sc}\p{So}]/gu

/** Whether all that a copy says stands in a text, whatever its case, its quotes and its dashes are. */
function isIn(copy: string, text: string): boolean {
  return ` ${wordsOf(text)} `.includes(` ${wordsOf(copy)} `)
}

function wordsOf(text: string): string {
  return (text.toLowerCase().match(words) ?? []).join(' ')
}
