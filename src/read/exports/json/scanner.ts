import type {ByteCursor} from '../byte-cursor.ts'
import type {Piece} from '../item.ts'
import {ensure, giveAway, problem, refill, release, type Steps, tooLong} from '../steps.ts'

/** What is done with a value: read what is in it, hold it as a whole, or let it pass; or that is decided by its first bytes. */
export type JsonChoice = 'enter' | 'hold' | 'skip' | 'look'

/** Who reads the values of a document. A path has the names of members and the places in arrays. */
export interface JsonReader {
  /** `first` is the byte that the value starts with. */
  choose(path: readonly string[], first: number): JsonChoice
  /** Decides by how a value starts, in up to a thousand bytes, each as a character. Without it such a value is let pass. */
  look?(start: string): Exclude<JsonChoice, 'look'>
  /**
   * A value that was held; the piece has all of its bytes. Without one it is nothing that matters to anyone else. `line`
   * is the 1-based line where it starts.
   */
  read(path: readonly string[], value: {bytes: Uint8Array; line: number}): Piece | undefined
  /** An object or array that was entered has ended. */
  leave?(path: readonly string[]): Piece | undefined
}

const mark = {
  quote: 34,
  comma: 44,
  colon: 58,
  openArray: 91,
  backslash: 92,
  closeArray: 93,
  open: 123,
  close: 125
} as const

/** What no value starts with. */
const separators: readonly number[] = [mark.comma, mark.colon, mark.close, mark.closeArray]

/** JSON cannot be read any further. */
class Unreadable {
  readonly reason: string

  constructor(reason: string) {
    this.reason = reason
  }
}

/**
 * Reads JSON, or several documents of it behind each other, without holding more than single values. What is let pass is
 * not looked at closely: brackets and strings have to be right, and no more.
 */
export function* readJson(cursor: ByteCursor, reader: JsonReader): Steps {
  yield* byteOrderMark(cursor)
  while (yield* space(cursor)) {
    const failure = yield* value(cursor, [], reader)
    if (!failure) continue
    yield* problem(cursor, failure.reason)
    // Nothing says where the next value would start.
    while (yield* refill(cursor)) cursor.place = cursor.end
  }
  yield* giveAway(cursor)
}

function* byteOrderMark(cursor: ByteCursor): Steps {
  for (const byte of [0xef, 0xbb, 0xbf]) {
    if (!(yield* refill(cursor)) || cursor.bytes[cursor.place] !== byte) return
    cursor.place++
  }
}

type Outcome = Unreadable | undefined

function* value(cursor: ByteCursor, path: readonly string[], reader: JsonReader): Steps<Outcome> {
  const first = cursor.bytes[cursor.place] ?? 0
  if (separators.includes(first)) return unexpected(first, 'a value')
  const asked = reader.choose(path, first)
  const choice = asked === 'look' ? reader.look?.(yield* start(cursor)) : asked
  if (choice === 'enter' && first === mark.open) return yield* object(cursor, path, reader)
  if (choice === 'enter' && first === mark.openArray) return yield* array(cursor, path, reader)
  if (choice !== 'hold') return yield* pass(cursor)
  cursor.hold(path.length === 0 ? 'the document' : `\`${path.join('.')}\``)
  const {held} = cursor
  const failure = yield* pass(cursor)
  if (cursor.held === undefined) return failure
  if (failure) {
    yield* problem(cursor, `Unexpected end within ${held}, expected more of it; left it out`)
  } else if (cursor.place - cursor.from > cursor.limit) yield* tooLong(cursor)
  else {
    const written = {bytes: cursor.heldBytes(), line: cursor.heldLine()}
    yield* release(cursor, reader.read(path, written))
  }
  return undefined
}

/** So much is looked at. */
const longestLook = 1000

/** How the value at the place starts. */
function* start(cursor: ByteCursor): Steps<string> {
  yield* ensure(cursor, longestLook)
  const end = Math.min(cursor.end, cursor.place + longestLook)
  return Buffer.from(cursor.bytes.subarray(cursor.place, end)).toString('latin1')
}

function* object(cursor: ByteCursor, path: readonly string[], reader: JsonReader): Steps<Outcome> {
  cursor.place++
  while (yield* space(cursor)) {
    const byte = cursor.bytes[cursor.place]
    if (byte === mark.comma) {
      cursor.place++
      continue
    }
    if (byte === mark.close) return yield* leave(cursor, path, reader)
    if (byte !== mark.quote) return unexpected(byte, 'a name in quotes')
    const name = yield* memberName(cursor)
    if (name === undefined) return cut
    if (!(yield* space(cursor))) return cut
    if (cursor.bytes[cursor.place] !== mark.colon) {
      return unexpected(cursor.bytes[cursor.place], 'a colon')
    }
    cursor.place++
    if (!(yield* space(cursor))) return cut
    const failure = yield* value(cursor, [...path, name], reader)
    if (failure) return failure
  }
  return cut
}

function* array(cursor: ByteCursor, path: readonly string[], reader: JsonReader): Steps<Outcome> {
  cursor.place++
  let index = 0
  while (yield* space(cursor)) {
    const byte = cursor.bytes[cursor.place]
    if (byte === mark.comma) {
      cursor.place++
      continue
    }
    if (byte === mark.closeArray) return yield* leave(cursor, path, reader)
    const failure = yield* value(cursor, [...path, String(index++)], reader)
    if (failure) return failure
  }
  return cut
}

function* leave(cursor: ByteCursor, path: readonly string[], reader: JsonReader): Steps<undefined> {
  const piece = reader.leave?.(path)
  if (piece) {
    yield* giveAway(cursor)
    yield piece
  }
  cursor.place++
}

const cut = new Unreadable('Unexpected end of the JSON, expected more of it; read what there is')

function unexpected(byte: number | undefined, expected: string): Unreadable {
  const met = byte === undefined ? 'end' : `\`${String.fromCharCode(byte)}\``
  return new Unreadable(
    `Unexpected ${met} in the JSON, expected ${expected}; left out what comes behind it`
  )
}

/** Skips white space, `false` at the end of the source. */
function* space(cursor: ByteCursor): Steps<boolean> {
  while (cursor.place < cursor.end || (yield* refill(cursor))) {
    if (!isSpace(cursor.bytes[cursor.place])) return true
    cursor.place++
  }
  return false
}

function isSpace(byte: number | undefined): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9
}

/** Longer ones are nothing that is asked for. */
const longestName = 8192

function* memberName(cursor: ByteCursor): Steps<string | undefined> {
  const bytes: number[] = []
  const isWhole = yield* string(cursor, (byte) => {
    if (bytes.length < longestName) bytes.push(byte)
  })
  return isWhole ? decodeString(Buffer.from(bytes)) : undefined
}

/** The text of a string with its quotes; as it is written where it is no JSON. */
function decodeString(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  try {
    return String(JSON.parse(text))
  } catch {
    return text
  }
}

/** Goes behind a string from its opening quote on; `false` where the source ends within it. */
function* string(cursor: ByteCursor, each?: (byte: number) => void): Steps<boolean> {
  each?.(cursor.bytes[cursor.place] ?? 0)
  cursor.place++
  let isEscaped = false
  while (cursor.place < cursor.end || (yield* refill(cursor))) {
    const {bytes, end} = cursor
    let {place} = cursor
    let isClosed = false
    while (place < end && !isClosed) {
      const byte = bytes[place++] ?? 0
      if (each) each(byte)
      if (isEscaped) isEscaped = false
      else if (byte === mark.quote) isClosed = true
      else if (byte === mark.backslash) isEscaped = true
    }
    cursor.place = place
    if (isClosed) return true
  }
  return false
}

/** Goes behind a value, whatever is in it. */
function* pass(cursor: ByteCursor): Steps<Outcome> {
  let depth = 0
  while (cursor.place < cursor.end || (yield* refill(cursor))) {
    const byte = cursor.bytes[cursor.place]
    if (byte === mark.quote) {
      if (!(yield* string(cursor))) return cut
      if (depth === 0) return undefined
      continue
    }
    const isClosing = byte === mark.close || byte === mark.closeArray
    if (depth === 0 && (isClosing || byte === mark.comma || byte === mark.colon)) return undefined
    cursor.place++
    if (byte === mark.open || byte === mark.openArray) depth++
    else if (isClosing && --depth === 0) return undefined
    else if (depth === 0 && isSpace(byte)) return undefined
  }
  return depth > 0 ? cut : undefined
}
