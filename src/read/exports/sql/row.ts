import {countLines} from '../byte-cursor.ts'
import {decodeText} from '../decode-text.ts'
import type {ItemProblem} from '../item.ts'
import {refill, type Steps} from '../steps.ts'
import {code, isSpace, isWordByte, type SqlLexer} from './lexer.ts'
import {readValue, writeValue} from './value.ts'

/** How the rows of one INSERT are written. */
export interface RowFormat {
  table: string
  /** Places of the columns by their names in lower case. */
  columns: ReadonlyMap<string, number>
  hasBackslashes: boolean
}

/** A row as it stands between its brackets. Values are read when they are asked for. */
export class SqlRow {
  readonly format: RowFormat
  readonly bytes: Uint8Array
  /** What was wrong with the values that were read. */
  readonly problems: ItemProblem[] = []
  /** Start and end of each value, by turns. */
  readonly #bounds: readonly number[]
  readonly #line: () => number

  constructor(
    format: RowFormat,
    {bytes, bounds, line}: {bytes: Uint8Array; bounds: readonly number[]; line: () => number}
  ) {
    this.format = format
    this.bytes = bytes
    this.#bounds = bounds
    this.#line = line
  }

  /** How many values there are. */
  get length(): number {
    return this.#bounds.length / 2
  }

  /** How many bytes a value is written in. */
  lengthOf(column: string): number {
    return this.#written(column).length
  }

  /** 1-based line of the opening bracket. */
  get line(): number {
    return this.#line()
  }

  /** Line of a value. */
  lineOf(column: string): number {
    const start = this.#boundsOf(column)[0]
    return this.line + countLines(this.bytes.subarray(0, start))
  }

  /** A value as text; empty for NULL and for a column that the table does not have. */
  text(column: string): string {
    const value = readValue(this.#written(column), this.format.hasBackslashes)
    if (value === undefined && this.lengthOf(column) > 0) {
      const reason = `Unexpected expression as \`${column}\`, expected a string; left it out`
      this.problems.push({reason, line: this.lineOf(column)})
    }
    if (!value) return ''
    const {text, isRepaired} = decodeText(value)
    if (isRepaired) {
      const reason = `Unexpected bytes in \`${column}\`, expected UTF-8; read them as windows-1252`
      this.problems.push({reason, line: this.lineOf(column), isHarmless: true})
    }
    return text
  }

  /** The bytes of the row with another text in a column. */
  write(column: string, text: string): Uint8Array {
    const [start, end] = this.#boundsOf(column)
    const value = writeValue(text, this.#written(column), this.format.hasBackslashes)
    return Buffer.concat([this.bytes.subarray(0, start), value, this.bytes.subarray(end)])
  }

  #written(column: string): Uint8Array {
    return this.bytes.subarray(...this.#boundsOf(column))
  }

  #boundsOf(column: string): [number, number] {
    const place = (this.format.columns.get(column) ?? -1) * 2
    return [this.#bounds[place] ?? 0, this.#bounds[place + 1] ?? 0]
  }
}

/**
 * Reads a row from its opening bracket to behind the closing one: where its values start and end, counted from there.
 * `undefined` where it is no row, or not all of one.
 */
export function* readBounds(lexer: SqlLexer): Steps<number[] | undefined> {
  const {cursor} = lexer
  const start = cursor.offset()
  const bounds: number[] = []
  do {
    cursor.place++
    if (!(yield* skipSpaces(lexer))) return undefined
    const from = cursor.offset()
    const end = yield* readWritten(lexer)
    if (end === undefined || end === from) return undefined
    bounds.push(from - start, end - start)
  } while (cursor.bytes[cursor.place] === code.comma)
  if (cursor.bytes[cursor.place] !== code.close) return undefined
  cursor.place++
  return bounds
}

/** Reads a value up to the comma or bracket behind it, and says where it ends. */
function* readWritten(lexer: SqlLexer): Steps<number | undefined> {
  const {cursor} = lexer
  let depth = 0
  let end = cursor.offset()
  let wasString = false
  while (cursor.place < cursor.end || (yield* refill(cursor))) {
    const byte = cursor.bytes[cursor.place]
    if (depth === 0 && (byte === code.comma || byte === code.close)) return end
    if (isSpace(byte)) {
      cursor.place++
      continue
    }
    if (wasString && depth === 0) return undefined
    if (byte === code.quote || byte === code.doubleQuote) {
      if (!(yield* lexer.quoted())) return undefined
      wasString = true
    } else {
      if (byte === code.open) depth++
      else if (byte === code.close) depth--
      else if (depth === 0 && !isWordByte(byte) && !isSign(byte)) return undefined
      cursor.place++
    }
    end = cursor.offset()
  }
  lexer.isCut = true
  return undefined
}

/** What a number may have beside digits. */
function isSign(byte: number | undefined): boolean {
  return byte === 43 || byte === code.dash || byte === 46
}

function* skipSpaces({cursor}: SqlLexer): Steps<boolean> {
  while (cursor.place < cursor.end || (yield* refill(cursor))) {
    if (!isSpace(cursor.bytes[cursor.place])) return true
    cursor.place++
  }
  return false
}
