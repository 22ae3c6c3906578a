/** What a UTF-16 code unit can be inside a tag, as bits: one look-up a character keeps reading linear and fast. */
export const space = 1
export const nameCharacter = 2
/** A glyph or the first character of a spelling that may stand for `"`. */
export const doubleQuoteStart = 4
/** The same for `'`. */
export const singleQuoteStart = 8
/** The first character of something longer that separates attributes: an entity, an element, an escape. */
export const separatorStart = 16
export const bracket = 32

/**
 * Characters that stand where Divi wrote `"`. Which one a site got depends on its language: wptexturize() uses
 * the locale's closing quote on both sides and a prime after a digit; typographers of other tools make pairs. The
 * last ones are control characters that windows-1252 has its quotes at.
 */
export const doubleQuotes = '"“”„‟«»″＂「」〝〞〟\u0093\u0094'

/** Characters that stand where Divi wrote `'`. */
export const singleQuotes = "'‘’‚‛′‹›『』＇\u0091\u0092"

/** What shortcode_parse_atts() takes for a space: ASCII white space, U+00A0 and U+200B; and the line separators. */
const spaces = ' \t\n\r\f\v\u00a0\u200b\ufeff\u2028\u2029'

/** Spaces of typesetters, which are none to WordPress, but part nothing else in a damaged tag. */
const wideSpaces =
  '\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'

/** First characters of quotes in other spellings: entities, escapes, percent codes, mojibake, lost ones. */
const spelledQuoteStarts = '&\\%âÂãïÃ?\ufffd'

const bits = new Uint8Array(0x10000)

function mark(characters: string, bit: number): void {
  for (let index = 0; index < characters.length; index++) {
    const code = characters.charCodeAt(index)
    bits[code] = (bits[code] ?? 0) | bit
  }
}

mark(spaces, space)
mark('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-', nameCharacter)
mark(doubleQuotes + spelledQuoteStarts, doubleQuoteStart)
mark(singleQuotes + spelledQuoteStarts, singleQuoteStart)
mark('[]', bracket)
mark(`<&\\${wideSpaces}`, separatorStart)

/** Whether the code unit has one of the bits. Behind the end of a text (NaN) it has none. */
export function is(code: number, bit: number): boolean {
  return ((bits[code] ?? 0) & bit) !== 0
}

/** Code units that are asked for by themselves. `space` is a bit. */
export const lineFeed = 10
export const plainSpace = 32
export const doubleQuote = 34
export const singleQuote = 39
export const comma = 44
export const hyphen = 45
export const slash = 47
export const lessThan = 60
export const equalsSign = 61
export const greaterThan = 62
export const openingBracket = 91
export const backslash = 92
export const closingBracket = 93
export const underscore = 95
export const backtick = 96
export const noBreakSpace = 0xa0

/** Divi writes no positional values; more of them in a row than this is prose behind a cut tag. */
export const mostPositional = 2
