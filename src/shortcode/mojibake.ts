/**
 * Mojibake: UTF-8 that was read as windows-1252 and written as UTF-8 again, once or twice. `”` is then `â€` and
 * U+009D, which is not in windows-1252 and often got lost on the way.
 */

/** What windows-1252 has at 0x80 to 0x9F; a space where it has nothing. (TextDecoder is wrong there on Node 20.) */
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

const byteOf = new Map(
  Array.from(windows1252, (character, index) => [character, 0x80 + index] as const).filter(
    ([character]) => character !== ' '
  )
)

function characterOf(byte: number): string {
  const character = byte >= 0x80 && byte < 0xa0 ? windows1252[byte - 0x80] : undefined
  return character === undefined || character === ' ' ? String.fromCharCode(byte) : character
}

/** The byte that a character was read from, -1 where it was none. */
function toByte(character: string): number {
  const code = character.charCodeAt(0)
  return code <= 0xff ? code : (byteOf.get(character) ?? -1)
}

/** The text as it looks when its UTF-8 is read as windows-1252. */
export function encodeMojibake(text: string): string {
  return Array.from(new TextEncoder().encode(text), characterOf).join('')
}

/** All ways in which a character looks after being read wrongly once: with and without what got lost. */
export function mojibakeOf(text: string): string[] {
  const full = encodeMojibake(text)
  const lossy = full.replace(/[\u0080-\u009f]/g, '')
  return [...new Set([full, lossy])]
}

/** Length of a UTF-8 sequence by its first byte, 0 where none starts with it. */
function sequenceLength(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 2
  if (byte >= 0xe0 && byte <= 0xef) return 3
  return byte >= 0xf0 && byte <= 0xf4 ? 4 : 0
}

/** A stretch that was read wrongly and what it was. */
interface Run {
  length: number
  value: string
}

function readRun(text: string, start: number): Run | undefined {
  const first = toByte(text[start] ?? '')
  const length = sequenceLength(first)
  if (length === 0) return undefined
  let code = first & (0x7f >> length)
  for (let index = 1; index < length; index++) {
    const byte = toByte(text[start + index] ?? '')
    if (byte < 0x80 || byte > 0xbf) {
      // The last byte of `”` has no character in windows-1252.
      const isClosingQuote = index === 2 && first === 0xe2 && code === 0x80
      return isClosingQuote ? {length: 2, value: '”'} : undefined
    }
    code = (code << 6) | (byte & 0x3f)
  }
  return isWritten(code, length) ? {length, value: String.fromCodePoint(code)} : undefined
}

/** Whether UTF-8 writes a character in so many bytes: in no more than it needs, and no half of a pair. */
function isWritten(code: number, length: number): boolean {
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return false
  return length === 2 || code >= (length === 3 ? 0x800 : 0x10000)
}

/** What is left of U+009D, the end of `”`, where text is read wrongly twice and the character got lost. */
function readHalf(text: string, start: number): Run | undefined {
  const isHalf = text[start] === 'Â' && text.startsWith('â‚¬', start - 3)
  return isHalf ? {length: 1, value: '\u009d'} : undefined
}

/** Undoes mojibake once: every run that reads as UTF-8 becomes its character; everything else stays. */
export function decodeMojibake(text: string): string {
  let decoded = ''
  let done = 0
  for (let index = 0; index < text.length; ) {
    const run =
      text.charCodeAt(index) < 0xc2 ? undefined : (readRun(text, index) ?? readHalf(text, index))
    if (!run) {
      index++
      continue
    }
    decoded += text.slice(done, index) + run.value
    index += run.length
    done = index
  }
  return decoded + text.slice(done)
}
