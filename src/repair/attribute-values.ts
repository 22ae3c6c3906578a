import {isStraight} from '../shortcode/delimiters.ts'
import {isMachineValue, isTexturized, isTypographicText} from '../shortcode/machine-values.ts'
import type {AttributeToken, Delimiter, Finding, Spelling, TagToken} from '../types.ts'
import {mended, type Repair} from './repair.ts'

/**
 * Writes an attribute as Divi does where its quotes are typographic, escaped, lost or missing, its name is
 * broken, or its value was changed with them. One edit mends all of it.
 */
export const attributeValues: Repair = {
  name: 'attribute-values',
  description:
    'Straight quotes around values, and in them what stood there before the quotes were damaged.',
  find(tag, source) {
    // Most tags are as Divi wrote them, and nothing is made for those.
    if (tag.attributes.every((attribute) => isIntact(attribute, source))) return []
    const isDamaged = tag.attributes.some(isTexturized)
    return tag.attributes.flatMap((attribute) => {
      const subject = {tag, attribute}
      const written = source.slice(attribute.start, attribute.end)
      return [
        ...findDelimiters(subject, written),
        ...findName(subject, written),
        ...findValue(subject),
        ...(isDamaged ? findAmbiguity(subject) : [])
      ]
    })
  }
}

/** An attribute of a tag, as findings name it. */
interface Subject {
  tag: TagToken
  attribute: AttributeToken
}

function isIntact(
  {name, value, raw, opening, closing, start}: AttributeToken,
  source: string
): boolean {
  if (name !== null && !source.startsWith(name, start)) return false
  if (value !== raw) return false
  if (!opening) return true
  return closing !== undefined && isStraight(opening) && isStraight(closing)
}

/** How findings name the value. */
export function whereOf({name}: Pick<AttributeToken, 'name'>): string {
  return name === null ? 'a value' : `the value of \`${name}\``
}

function findDelimiters(subject: Subject, written: string): Finding[] {
  const {attribute} = subject
  const {opening, closing} = attribute
  if (!opening) return []
  const expected = straight(attribute)
  const where = whereOf(attribute)
  if (!closing) {
    const reason = `Unexpected lone quote \`${opening.text}\` at ${where}, expected one on either side`
    const finding = {ruleId: 'unquoted-attribute', reason, actual: written, expected, subject}
    return [mended(attribute, expected, finding)]
  }
  if (isStraight(opening) && isStraight(closing)) return []
  const actual = `${opening.text}…${closing.text}`
  const reason = `Unexpected quotes \`${actual}\` around ${where}, expected \`"…"\``
  return [
    mended(attribute, expected, {
      ruleId: ruleFor(opening, closing),
      reason,
      actual: [actual],
      expected: ['"…"'],
      subject
    })
  ]
}

/** What each spelling is the work of. */
const ruleOfSpelling: Readonly<Record<Spelling, string>> = {
  straight: 'typographic-quote',
  glyph: 'typographic-quote',
  entity: 'typographic-quote',
  'straight-entity': 'escaped-shortcode',
  'double-entity': 'escaped-shortcode',
  escaped: 'escaped-shortcode',
  'unicode-escape': 'escaped-shortcode',
  doubled: 'escaped-shortcode',
  percent: 'escaped-shortcode',
  mojibake: 'wrong-encoding',
  'mojibake-twice': 'wrong-encoding',
  lost: 'wrong-encoding'
}

/** One of the two may have stayed straight, and tells nothing. */
function ruleFor(opening: Delimiter, closing: Delimiter): string {
  return ruleOfSpelling[isStraight(opening) ? closing.spelling : opening.spelling]
}

/** A name with backslashes or a line end in it. */
function findName(subject: Subject, written: string): Finding[] {
  const {attribute} = subject
  const {name} = attribute
  if (name === null) return []
  const actual = written.slice(0, written.indexOf('=')).trimEnd()
  if (actual.toLowerCase() === name) return []
  const ruleId = actual.includes('\\') ? 'escaped-shortcode' : 'markup-in-tag'
  const reason = `Unexpected name \`${actual}\` of an attribute, expected \`${name}\``
  return [mended(attribute, straight(attribute), {ruleId, reason, actual, expected: name, subject})]
}

/** A value that stands for another one, be its quotes as they may. */
function findValue(subject: Subject): Finding[] {
  const {attribute} = subject
  const {value, raw, opening, closing} = attribute
  if (value === raw) return []
  const isTypographic = isTypographicText(raw) && !isTypographicText(value)
  if (!isTypographic && opening && closing && !(isStraight(opening) && isStraight(closing)))
    return []
  const ruleId = isTypographic ? 'typographic-value' : 'escaped-shortcode'
  const where = whereOf(attribute)
  const quote = {quote: value, of: attribute}
  const reason = [`Unexpected characters in ${where}, expected \``, quote, '`']
  const finding = {ruleId, reason, actual: raw, expected: value, subject}
  return [mended(attribute, straight(attribute), finding)]
}

const typographicCharacter = /[–—…×’]/

/** Two originals are possible where wptexturize() was at work and a text holds what it makes. */
function findAmbiguity(subject: Subject): Finding[] {
  const {attribute} = subject
  const {name, value, start, end} = attribute
  if (isMachineValue(name ?? '', value)) return []
  const met = typographicCharacter.exec(value)?.[0]
  if (met === undefined) return []
  const reason = `Unexpected \`${met}\` in ${whereOf(attribute)}, typed so or made by WordPress; kept as it is`
  return [{source: 'repair', start, end, ruleId: 'ambiguous-value', reason, actual: value, subject}]
}

/** What Divi writes for characters that would end a value or a tag (et_fb_process_to_shortcode). */
const encoded: Readonly<Record<string, string>> = {'"': '%22', '[': '%91', ']': '%93'}

/** In the path of an address Divi decodes nothing, but a browser does. */
const encodedInPath: Readonly<Record<string, string>> = {'"': '%22', '[': '%5B', ']': '%5D'}

const path = /^(?:https?:\/\/|\.{0,2}\/)[^?\s]*/

/** The attribute as Divi writes it. */
export function straight({name, value}: AttributeToken): string {
  const end = path.exec(value)?.[0].length ?? 0
  const quoted = `"${value.replace(/["[\]]/g, (character, place: number) => {
    const table = place < end ? encodedInPath : encoded
    return table[character] ?? character
  })}"`
  return name === null ? quoted : `${name}=${quoted}`
}
