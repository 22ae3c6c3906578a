/** Characters that a terminal takes as orders, that turn the direction of a line, or that end it. */
const orders = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/gu

/** The text on one line, with nothing in it that does more than show. */
export function printable(text: string): string {
  return text.replace(orders, (character) => {
    const code = character.codePointAt(0) ?? 0
    if (character === '\t') return ' '
    if (code < 0x20) return String.fromCodePoint(0x2400 + code)
    return code === 0x7f ? '\u2421' : '\uFFFD'
  })
}
