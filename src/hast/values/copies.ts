import {switches, variants} from '../../mapping/variants.ts'
import type {Attribute, AttributeKind, Report, Shortcode, Words} from '../../types.ts'
import {reportModule} from '../tree/report-node.ts'
import {decodeAttributeValue} from './attribute-value.ts'
import {findAttribute} from './find-attribute.ts'
import {emptyAddress, type Said, Shown, saidByHtml} from './said.ts'

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

/** Something of a copy that was shown, and that the result has not. */
interface OtherContent {
  attribute: Attribute
  when: string
  what: Said['what']
  text: string
}

/**
 * Says once of a module which of its texts, pictures and addresses were others on narrower screens or under the pointer: the
 * result has those of the desktop. A copy of the same words, or of some of them in their order, says nothing. The ledger counts a
 * value once, whatever its copies are.
 */
export function reportCopies(node: Shortcode, context: CopiesContext): void {
  if (!node.attributes.some(isOn)) return
  const found = [...findCopies(node, context)]
  const [first] = found
  if (!first) return
  const what = joined(found.map((copy) => copy.what))
  const when = joined(found.map((copy) => copy.when))
  const names = [...new Set(found.map(({attribute}) => `\`${attribute.name}\``))].join(', ')
  reportModule(context.report, first.attribute, {
    ruleId: 'attribute-dropped',
    reason: `Unexpected other ${what} ${when} in ${names} of \`${node.name}\`, which the result does not show`,
    actual: quoted(found),
    subject: {tag: node}
  })
}

function joined(texts: readonly string[]): string {
  return [...new Set(texts)].join(' and ')
}

/** Whether the value could be that of a switch that is on: few modules have one, and all are asked. */
function isOn({value}: Attribute): boolean {
  return value.startsWith('on')
}

/** What was other, each but once. */
function quoted(found: readonly OtherContent[]): Words {
  const told = new Map(found.map((copy) => [copy.text, copy.attribute]))
  return Array.from(told, ([quote, of], index) => [
    ...(index === 0 ? [] : [' | ']),
    {quote, of}
  ]).flat()
}

function* findCopies(node: Shortcode, context: CopiesContext): Generator<OtherContent> {
  for (const attribute of node.attributes) {
    const {name, value} = attribute
    // Most of the names that have such an end are of styles.
    const switched = name === null ? undefined : switches.find((end) => name.endsWith(end))
    if (!name || !switched || !/^on(?:\||$)/.test(value)) continue
    if (findAttribute(node, name) !== attribute) continue
    const base = name.slice(0, -switched.length)
    let shown: Shown | undefined
    for (const {suffix, switchedBy, when} of variants) {
      if (switchedBy !== switched) continue
      const copy = findAttribute(node, base + suffix)
      if (!copy || context.isUsed(base + suffix)) continue
      const said = saidBy(base, copy.value, context)
      if (said.length === 0) continue
      shown ??= shownOf(node, base, context)
      if (!shown) break
      for (const one of said) {
        if (!shown.has(one)) yield {attribute: copy, when, ...one}
      }
    }
  }
}

/** The names of what stands between the tags. */
const contentNames = new Set(['content', 'raw_content'])

/** What a copy says; nothing where it is empty: then the wider screen’s was shown. */
function saidBy(base: string, value: string, {kindOf}: CopiesContext): Said[] {
  const kind = contentNames.has(base) ? 'html' : kindOf(base, value)
  if (!kind) return []
  const text = decodeAttributeValue(value, kind).value.trim()
  if (text === '' || text === emptyAddress) return []
  switch (kind) {
    case 'text':
    case 'html':
      return saidByHtml(text)
    case 'image':
      return [{what: 'pictures', text}]
    case 'url':
      return [{what: 'addresses', text}]
    default:
      return []
  }
}

/** What the result shows of the attribute; `undefined` where it shows nothing of it, and a finding of its own says so. */
function shownOf(node: Shortcode, base: string, context: CopiesContext): Shown | undefined {
  if (contentNames.has(base)) {
    const content = context.content()
    return content === undefined ? undefined : new Shown(content)
  }
  const attribute = findAttribute(node, base)
  if (!attribute) return new Shown('')
  if (!context.isUsed(base)) return undefined
  return new Shown(decodeAttributeValue(attribute.value, 'html').value)
}
