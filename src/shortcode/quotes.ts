import type {Delimiter} from '../types.ts'

/**
 * Characters that stand where Divi wrote `"` or `'`. Which one a site got depends on its language:
 * wptexturize() uses the locale's closing quote on both sides and a prime after a digit; typographers
 * of other tools make true pairs.
 */
const doubleQuotes = '"“”„‟«»″＂「」'
const singleQuotes = "'‘’‚‛′‹›『』"

const entityNames: Readonly<Record<string, string>> = {
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  Prime: '″',
  apos: "'",
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  prime: '′',
  lsaquo: '‹',
  rsaquo: '›'
}

/** Longest entity looked at, `&amp;#x0201D;` included. */
const longestEntity = 16

const noBreakSpaces = ['\u00a0', '&nbsp;', '&#160;', '&#xa0;', '&#xA0;']

/** Finds every place where a delimiter of the class may start; entities and backslashes are read from there. */
export const delimiterStarts: Readonly<Record<Delimiter['quote'], RegExp>> = {
  '"': /["“”„‟«»″＂「」&\\]/g,
  "'": /['‘’‚‛′‹›『』&\\]/g
}

function classOf(character: string): Delimiter['quote'] | undefined {
  if (doubleQuotes.includes(character)) return '"'
  if (singleQuotes.includes(character)) return "'"
  return undefined
}

function decodeReference(reference: string): string | undefined {
  if (!reference.startsWith('#')) return entityNames[reference]
  const hexadecimal = reference[1] === 'x' || reference[1] === 'X'
  const code = Number.parseInt(reference.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10)
  return code > 0 && code <= 0xffff ? String.fromCharCode(code) : undefined
}

/** Reads one quote, written as a character, an entity, a doubly encoded entity or behind a backslash. */
export function readQuote(source: string, start: number): Delimiter | undefined {
  const first = source[start]
  if (first === undefined) return undefined
  if (first === '\\') {
    const quote = classOf(source[start + 1] ?? ' ')
    return quote && {start, end: start + 2, quote}
  }
  if (first !== '&') {
    const quote = classOf(first)
    return quote && {start, end: start + 1, quote}
  }
  let nameStart = start + 1
  if (source.startsWith('amp;', nameStart)) nameStart += 4
  const semicolon = source.slice(nameStart, start + longestEntity).indexOf(';')
  if (semicolon < 1) return undefined
  const character = decodeReference(source.slice(nameStart, nameStart + semicolon))
  const quote = character === undefined ? undefined : classOf(character)
  return quote && {start, end: nameStart + semicolon + 1, quote}
}

/** Length of a no-break space at the place, 0 for none. French quotes bring one along. */
export function noBreakSpaceLength(source: string, start: number): number {
  const found = noBreakSpaces.find((space) => source.startsWith(space, start))
  return found === undefined ? 0 : found.length
}

/** End of the value in front of a closing quote: before the no-break space that a guillemet brought along. */
export function valueEndBefore(source: string, start: number, quote: number): number {
  const found = noBreakSpaces.find(
    (space) => quote - space.length >= start && source.startsWith(space, quote - space.length)
  )
  return found === undefined ? quote : quote - found.length
}

/** Whether the delimiter is what Divi wrote. */
export function isStraight(source: string, delimiter: Delimiter): boolean {
  return source.slice(delimiter.start, delimiter.end) === delimiter.quote
}
