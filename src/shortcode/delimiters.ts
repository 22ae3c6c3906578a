import type {Delimiter, Spelling} from '../types.ts'
import {doubleQuotes, singleQuotes} from './characters.ts'
import {mojibakeOf} from './mojibake.ts'

/**
 * Reads what stands where Divi wrote a quote, in every spelling that a tag was met in. A delimiter is shared by
 * all places where it is written the same way.
 */

/** Which spellings may close a value that was opened in another one. */
const closersOf: Readonly<Record<Spelling, readonly Spelling[]>> = {
  straight: ['straight', 'glyph', 'entity', 'double-entity', 'mojibake', 'mojibake-twice', 'lost'],
  glyph: ['straight', 'glyph', 'entity', 'escaped'],
  entity: ['straight', 'glyph', 'entity', 'straight-entity', 'escaped'],
  'straight-entity': ['glyph', 'entity', 'straight-entity'],
  'double-entity': ['straight', 'entity', 'straight-entity', 'double-entity'],
  escaped: ['glyph', 'entity', 'escaped', 'unicode-escape'],
  'unicode-escape': ['escaped', 'unicode-escape'],
  doubled: ['glyph', 'doubled'],
  percent: ['percent'],
  mojibake: ['straight', 'mojibake'],
  'mojibake-twice': ['straight', 'mojibake-twice'],
  lost: ['straight', 'glyph', 'lost']
}

/** Whether a value between the two was written so by one and the same damage. */
export function mayClose(opening: Delimiter, closing: Delimiter): boolean {
  if (opening === closing) return true
  if (!closersOf[opening.spelling].includes(closing.spelling)) return false
  return opening.quote === closing.quote || opening.spelling === 'lost'
}

const entityNames: ReadonlyMap<string, string> = new Map([
  ['quot', '"'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['Prime', '″'],
  ['apos', "'"],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['prime', '′'],
  ['lsaquo', '‹'],
  ['rsaquo', '›']
])

/** Longest entity looked at, `&amp;#x0201D;` included. */
const longestEntity = 16

/** What Divi writes. */
export const straightDouble: Delimiter = {
  text: '"',
  quote: '"',
  spelling: 'straight',
  isTypographic: false
}

/** What shortcode_parse_atts() takes as well. */
export const straightSingle: Delimiter = {...straightDouble, text: "'", quote: "'"}

/** Quotes of one character, by code unit. */
const glyphs = new Map<number, Delimiter>()
for (const character of doubleQuotes) addGlyph(character, straightDouble)
for (const character of singleQuotes) addGlyph(character, straightSingle)

function addGlyph(text: string, straight: Delimiter): void {
  const typographic: Delimiter = {...straight, text, spelling: 'glyph', isTypographic: true}
  glyphs.set(text.charCodeAt(0), text === straight.text ? straight : typographic)
}

function quoteOf(character: string | undefined): '"' | "'" | undefined {
  return character === undefined ? undefined : glyphs.get(character.charCodeAt(0))?.quote
}

/** Every quote in mojibake by its first two characters; the longest first, since some start as others do. */
const mojibakes = new Map<string, Delimiter[]>()
for (const {text: glyph, quote, isTypographic} of [...glyphs.values()]) {
  if (!isTypographic) continue
  const once = mojibakeOf(glyph)
  const twice = once.flatMap(mojibakeOf)
  for (const text of once) addMojibake({text, quote, spelling: 'mojibake', isTypographic})
  for (const text of twice) addMojibake({text, quote, spelling: 'mojibake-twice', isTypographic})
}

function addMojibake(delimiter: Delimiter): void {
  const key = delimiter.text.slice(0, 2)
  const others = mojibakes.get(key) ?? []
  const longestFirst = (a: Delimiter, b: Delimiter): number => b.text.length - a.text.length
  mojibakes.set(key, [...others, delimiter].sort(longestFirst))
}

function decodeReference(reference: string): string | undefined {
  if (!reference.startsWith('#')) return entityNames.get(reference)
  const hexadecimal = reference[1] === 'x' || reference[1] === 'X'
  const code = Number.parseInt(reference.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10)
  return code > 0 && code <= 0xffff ? String.fromCharCode(code) : undefined
}

function readEntity(source: string, start: number): Delimiter | undefined {
  let nameStart = start + 1
  const isDouble = source.startsWith('amp;', nameStart)
  if (isDouble) nameStart += 4
  const semicolon = source.slice(nameStart, start + longestEntity).indexOf(';')
  if (semicolon < 1) return undefined
  const character = decodeReference(source.slice(nameStart, nameStart + semicolon))
  const quote = quoteOf(character)
  if (!quote) return undefined
  const text = source.slice(start, nameStart + semicolon + 1)
  const isTypographic = character !== quote
  const single = isTypographic ? 'entity' : 'straight-entity'
  return {text, quote, spelling: isDouble ? 'double-entity' : single, isTypographic}
}

function readBackslash(source: string, start: number): Delimiter | undefined {
  const next = source[start + 1]
  if (next === 'u') {
    const code = Number.parseInt(source.slice(start + 2, start + 6), 16)
    const glyph = glyphs.get(code)
    return glyph && {...glyph, text: source.slice(start, start + 6), spelling: 'unicode-escape'}
  }
  const glyph = next === undefined ? undefined : glyphs.get(next.charCodeAt(0))
  return glyph && {...glyph, text: source.slice(start, start + 2), spelling: 'escaped'}
}

const percentDouble: Delimiter = {
  text: '%22',
  quote: '"',
  spelling: 'percent',
  isTypographic: false
}
const percentSingle: Delimiter = {...percentDouble, text: '%27', quote: "'"}

function readPercent(source: string, start: number): Delimiter | undefined {
  if (source.startsWith('%22', start)) return percentDouble
  return source.startsWith('%27', start) ? percentSingle : undefined
}

/** A quote became one `?`, or one replacement character, or one for each of its three bytes. */
function readLost(source: string, start: number): Delimiter {
  const text = source.startsWith('\ufffd\ufffd\ufffd', start)
    ? '\ufffd\ufffd\ufffd'
    : source.charAt(start)
  return {text, quote: '"', spelling: 'lost', isTypographic: true}
}

function readMojibake(source: string, start: number): Delimiter | undefined {
  const candidates = mojibakes.get(source.slice(start, start + 2))
  return candidates?.find(({text}) => source.startsWith(text, start))
}

/** The quote at the place where it is one character, straight or typographic. */
export function glyphAt(source: string, place: number): Delimiter | undefined {
  return glyphs.get(source.charCodeAt(place))
}

/** Reads the quote that starts at the place, in whatever spelling but the doubled one of CSV. */
export function readDelimiter(source: string, start: number): Delimiter | undefined {
  const glyph = glyphAt(source, start)
  if (glyph) return glyph
  switch (source[start]) {
    case '&':
      return readEntity(source, start)
    case '\\':
      return readBackslash(source, start)
    case '%':
      return readPercent(source, start)
    case '?':
    case '\ufffd':
      return readLost(source, start)
    case 'â':
    case 'Â':
    case 'ã':
    case 'ï':
    case 'Ã':
      return readMojibake(source, start)
    default:
      return undefined
  }
}

/** `""`, as CSV writes a quote inside of a cell. */
export const doubledQuote: Delimiter = {
  text: '""',
  quote: '"',
  spelling: 'doubled',
  isTypographic: false
}

const noBreakSpaces = [
  '\u00a0',
  '\u202f',
  '&nbsp;',
  '&#160;',
  '&#xa0;',
  '&#xA0;',
  '&amp;nbsp;',
  '&amp;#160;',
  '\\u00a0',
  ...mojibakeOf('\u00a0'),
  ...mojibakeOf('\u00a0').flatMap(mojibakeOf)
].sort((a, b) => b.length - a.length)

const spaceStarts = new Set(noBreakSpaces.map((space) => space.charAt(0)))
const spaceEnds = new Set(noBreakSpaces.map((space) => space.charAt(space.length - 1)))

/** The no-break space that starts at the place, in whatever spelling; empty for none. French quotes bring one along. */
export function noBreakSpaceAt(source: string, start: number): string {
  if (!spaceStarts.has(source.charAt(start))) return ''
  return noBreakSpaces.find((space) => source.startsWith(space, start)) ?? ''
}

/** The no-break space that ends at the place, but does not start in front of `from`. */
export function noBreakSpaceBefore(source: string, from: number, end: number): string {
  if (!spaceEnds.has(source.charAt(end - 1))) return ''
  const found = noBreakSpaces.find(
    (space) => end - space.length >= from && source.startsWith(space, end - space.length)
  )
  return found ?? ''
}

/** The delimiter with the spaces that its language puts around it. */
export function padded(delimiter: Delimiter, text: string): Delimiter {
  return {...delimiter, text}
}

/** Whether the delimiter is what Divi wrote. */
export function isStraight({text, quote}: Delimiter): boolean {
  return text === quote
}
