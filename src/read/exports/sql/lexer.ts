import type {ByteCursor} from '../byte-cursor.ts'
import {ensure, refill, type Steps} from '../steps.ts'

/** ASCII codes that mean something. */
export const code = {
  newline: 10,
  doubleQuote: 34,
  hash: 35,
  quote: 39,
  open: 40,
  close: 41,
  star: 42,
  comma: 44,
  dash: 45,
  slash: 47,
  semicolon: 59,
  backslash: 92,
  backtick: 96
} as const

/** A name is one without its quotes; of a string the text does not matter. */
export interface SqlToken {
  type: 'word' | 'name' | 'string' | 'mark'
  text: string
}

/** How much of a comment or a name is looked at, in bytes. */
const longestLook = 4096

/**
 * The words of SQL dumps (MySQL reference manual, 11.1 “Literal Values” and 11.7 “Comments”), read at a cursor. Linear,
 * wherever the stream is cut into chunks.
 */
export class SqlLexer {
  readonly cursor: ByteCursor
  /** `\` escapes in strings: it does not with the SQL mode NO_BACKSLASH_ESCAPES. */
  hasBackslashes = true
  /** The source ended within a string, a comment or brackets. */
  isCut = false
  /** That has been said. */
  isCutNamed = false
  readonly #onComment: (text: string) => void

  constructor(cursor: ByteCursor, onComment: (text: string) => void) {
    this.cursor = cursor
    this.#onComment = onComment
  }

  /** Skips spaces and comments; `false` at the end of the source. */
  *blank(): Steps<boolean> {
    const {cursor} = this
    while (cursor.place < cursor.end || (yield* refill(cursor))) {
      const byte = cursor.bytes[cursor.place]
      if (isSpace(byte)) cursor.place++
      else if (byte === code.hash) yield* this.line()
      else if (byte === code.dash) {
        yield* ensure(cursor, 3)
        const [second, third] = cursor.bytes.subarray(cursor.place + 1, cursor.end)
        if (second !== code.dash || !(third === undefined || third <= 32)) return true
        yield* this.line()
      } else if (byte === code.slash) {
        yield* ensure(cursor, 2)
        if (cursor.bytes[cursor.place + 1] !== code.star || cursor.end - cursor.place < 2) {
          return true
        }
        yield* this.#blockComment()
      } else return true
    }
    return false
  }

  /** Goes to the next line. The text of this one is given as that of a comment. */
  *line(): Steps {
    const {cursor} = this
    this.#onComment(yield* this.look('\n'))
    while (cursor.place < cursor.end || (yield* refill(cursor))) {
      const end = cursor.bytes.subarray(0, cursor.end).indexOf(code.newline, cursor.place)
      cursor.place = end === -1 ? cursor.end : end + 1
      if (end !== -1) return
    }
  }

  /** What comes up to a mark, without going there; no more than is needed to know what it is. */
  *look(until: string): Steps<string> {
    const {cursor} = this
    yield* ensure(cursor, longestLook)
    const {bytes, place, end} = cursor
    const size = Math.min(end - place, longestLook)
    const head = Buffer.from(bytes.buffer, bytes.byteOffset + place, size)
    const length = head.indexOf(until)
    return head.toString('latin1', 0, length === -1 ? size : length)
  }

  /** MySQL runs what stands between exclamation mark and end; what matters of it is looked at as a comment. */
  *#blockComment(): Steps {
    const {cursor} = this
    this.#onComment(yield* this.look('*/'))
    cursor.place += 2
    let wasStar = false
    while (cursor.place < cursor.end || (yield* refill(cursor))) {
      const byte = cursor.bytes[cursor.place++]
      if (wasStar && byte === code.slash) return
      wasStar = byte === code.star
    }
    this.isCut = true
  }

  /** Reads a string or quoted name from its opening quote on; `false` where the source ends within it. */
  *quoted(): Steps<boolean> {
    const {cursor} = this
    const quote = cursor.bytes[cursor.place++]
    const escaping = this.hasBackslashes && quote !== code.backtick ? code.backslash : -1
    let isEscaped = false
    while (cursor.place < cursor.end || (yield* refill(cursor))) {
      const {bytes, end} = cursor
      let {place} = cursor
      let isClosed = false
      if (isEscaped) place++
      isEscaped = false
      while (place < end && !isClosed) {
        const byte = bytes[place++]
        if (byte === quote) isClosed = true
        else if (byte === escaping) {
          if (place === end) isEscaped = true
          else place++
        }
      }
      cursor.place = place
      if (!isClosed) continue
      if (place >= end && !(yield* refill(cursor))) return true
      if (cursor.bytes[cursor.place] !== quote) return true
      cursor.place++
    }
    this.isCut = true
    return false
  }

  /** The next word, name, string or single mark; `undefined` at the end of the source. */
  *token(): Steps<SqlToken | undefined> {
    if (!(yield* this.blank())) return undefined
    const {cursor} = this
    const byte = cursor.bytes[cursor.place] ?? 0
    if (byte === code.quote) {
      yield* this.quoted()
      return {type: 'string', text: ''}
    }
    if (byte === code.backtick || byte === code.doubleQuote) {
      return {type: 'name', text: yield* this.#name(byte)}
    }
    if (!isWordByte(byte)) {
      cursor.place++
      return {type: 'mark', text: String.fromCharCode(byte)}
    }
    const word: number[] = []
    while (cursor.place < cursor.end || (yield* refill(cursor))) {
      const next = cursor.bytes[cursor.place] ?? 0
      if (!isWordByte(next)) break
      if (word.length < longestLook) word.push(next)
      cursor.place++
    }
    return {type: 'word', text: Buffer.from(word).toString('utf8')}
  }

  /** A name in quotes; a quote in it is doubled. */
  *#name(quote: number): Steps<string> {
    const {cursor} = this
    const name: number[] = []
    let wasQuote = false
    cursor.place++
    while (cursor.place < cursor.end || (yield* refill(cursor))) {
      const byte = cursor.bytes[cursor.place] ?? 0
      if (wasQuote && byte !== quote) return Buffer.from(name).toString('utf8')
      wasQuote = !wasQuote && byte === quote
      if (!wasQuote && name.length < longestLook) name.push(byte)
      cursor.place++
    }
    this.isCut ||= !wasQuote
    return Buffer.from(name).toString('utf8')
  }

  /** Goes behind the semicolon that ends the statement. */
  *rest(): Steps {
    const {cursor} = this
    let depth = 0
    while (cursor.place < cursor.end || (yield* refill(cursor))) {
      const {bytes, end} = cursor
      while (cursor.place < end && marks[bytes[cursor.place] ?? 0] === 0) cursor.place++
      if (cursor.place >= end) continue
      const byte = bytes[cursor.place]
      if (byte === code.semicolon) {
        cursor.place++
        return
      }
      if (byte === code.quote || byte === code.doubleQuote || byte === code.backtick) {
        yield* this.quoted()
      } else if (byte === code.dash || byte === code.hash || byte === code.slash) {
        const before = cursor.offset()
        yield* this.blank()
        if (cursor.offset() === before) cursor.place++
      } else {
        depth += byte === code.open ? 1 : -1
        cursor.place++
      }
    }
    if (depth > 0) this.isCut = true
  }
}

/** What stops the way to the end of a statement. */
const marks = Uint8Array.from({length: 256}, (_, byte) =>
  '"\'`()-/#;'.includes(String.fromCharCode(byte)) ? 1 : 0
)

const wordBytes = Uint8Array.from({length: 256}, (_, byte) =>
  byte >= 128 || /[\w$@]/.test(String.fromCharCode(byte)) ? 1 : 0
)

/** Letters, digits, `_`, `$`, `@` and everything above ASCII. */
export function isWordByte(byte: number | undefined): boolean {
  return byte !== undefined && wordBytes[byte] === 1
}

export function isSpace(byte: number | undefined): boolean {
  return byte === 32 || (byte !== undefined && byte >= 9 && byte <= 13)
}
