import {code} from './lexer.ts'

/** A value of a row: its bytes, `null` for NULL, or `undefined` where it is an expression that only MySQL can work out. */
export type SqlValue = Uint8Array | null | undefined

/** Reads a value as it is written in an INSERT: a string, a hexadecimal literal, a number or NULL. */
export function readValue(written: Uint8Array, hasBackslashes: boolean): SqlValue {
  const [first, second] = [written[0], written[1]]
  if (first === code.quote || first === code.doubleQuote) {
    return readString(written, hasBackslashes)
  }
  // Most values are numbers: ids.
  if (isDigit(first) && (second === undefined || isDigit(second))) return written
  const {start, isHex} = prefixOf(written)
  if (start > 0) {
    const value = readValue(written.subarray(start), hasBackslashes)
    return isHex && value ? fromHex(value) : value
  }
  const word = Buffer.from(written.subarray(0, 5)).toString('latin1').toUpperCase()
  if (word === 'NULL') return null
  if (/^0[Xx]/.test(word)) return fromHex(written.subarray(2))
  return /^[-+.\d]/.test(word) ? written : undefined
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57
}

/** What stands in front of a string: `X` for hexadecimal, `N` or a character set such as `_binary`. */
function prefixOf(written: Uint8Array): {start: number; isHex: boolean} {
  const head = Buffer.from(written.subarray(0, 40)).toString('latin1')
  const [all = '', name = ''] = /^([XxNn](?=')|_\w+\s*(?=['"0xX]))/.exec(head) ?? []
  return {start: all.length, isHex: /^x/i.test(name)}
}

function fromHex(digits: Uint8Array): Uint8Array | undefined {
  const text = Buffer.from(digits.buffer, digits.byteOffset, digits.length).toString('latin1')
  const bytes = Buffer.from(text.length % 2 === 1 ? `0${text}` : text, 'hex')
  return bytes.length === Math.ceil(text.length / 2) ? bytes : undefined
}

/** What stands behind a backslash and is not itself (MySQL reference manual, table 11.1). */
const escapes: ReadonlyMap<number, number> = new Map(
  Object.entries({0: 0, b: 8, n: 10, r: 13, t: 9, Z: 26}).map(([letter, byte]) => [
    letter.charCodeAt(0),
    byte
  ])
)

/** `\%` and `\_` stay as they are outside of patterns. */
const percent = 37
const underscore = 95

function readString(written: Uint8Array, hasBackslashes: boolean): Uint8Array {
  const quote = written[0]
  const inner = written.subarray(1, -1)
  const escaping = hasBackslashes ? code.backslash : -1
  if (!inner.includes(quote ?? 0) && !(hasBackslashes && inner.includes(code.backslash))) {
    return inner
  }
  const bytes = new Uint8Array(inner.length)
  let length = 0
  for (let place = 0; place < inner.length; place++) {
    const byte = inner[place] ?? 0
    if (byte === quote) place++
    if (byte !== escaping) {
      bytes[length++] = byte
      continue
    }
    const next = inner[++place] ?? code.backslash
    if (next === percent || next === underscore) bytes[length++] = code.backslash
    bytes[length++] = escapes.get(next) ?? next
  }
  return bytes.subarray(0, length)
}

/** Writes a text in the manner of the value that it takes the place of. */
export function writeValue(text: string, before: Uint8Array, hasBackslashes: boolean): Uint8Array {
  const {start, isHex} = prefixOf(before)
  const prefix = Buffer.from(before.subarray(0, start))
  const rest = before.subarray(start)
  const quote = rest[0] === code.doubleQuote ? '"' : "'"
  const isNumber = rest[0] !== code.quote && rest[0] !== code.doubleQuote
  if (isHex || (isNumber && /^0x/i.test(Buffer.from(rest.subarray(0, 2)).toString('latin1')))) {
    if (text === '') return Buffer.from("''")
    const digits = Buffer.from(text).toString('hex')
    const isUpper = !/[a-f]/.test(Buffer.from(rest).toString('latin1'))
    const hex = isUpper ? digits.toUpperCase() : digits
    return Buffer.concat([prefix, Buffer.from(isHex ? `'${hex}'` : `0x${hex}`)])
  }
  const source = Buffer.from(rest).toString('latin1')
  const escaped = hasBackslashes ? withBackslashes(text, quote, source) : doubled(text, quote)
  return Buffer.concat([prefix, Buffer.from(quote + escaped + quote)])
}

/** As mysql_real_escape_string() does, but for line ends where the dump has them as they are. */
function withBackslashes(text: string, quote: string, source: string): string {
  const isDoubling = source.slice(1, -1).includes(quote + quote)
  return text.replace(/[\\'"\p{Cc}]/gu, (character) => {
    if ((character === '\n' || character === '\r') && source.includes('\n')) return character
    if (character === quote && isDoubling) return quote + quote
    const isOtherQuote = (character === '"' || character === "'") && character !== quote
    if (isOtherQuote && !source.includes(`\\${character}`)) return character
    return written.get(character) ?? character
  })
}

const written: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ["'", "\\'"],
  ['"', '\\"'],
  ['\0', '\\0'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\u001a', '\\Z']
])

function doubled(text: string, quote: string): string {
  return text.replaceAll(quote, quote + quote)
}
