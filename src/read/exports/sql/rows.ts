import type {Piece} from '../item.ts'
import {ensure, giveAway, problem, refill, release, type Steps, tooLong} from '../steps.ts'
import {code, type SqlLexer} from './lexer.ts'
import {type RowFormat, readBounds, SqlRow} from './row.ts'

/** Who takes the rows of a table. */
export interface RowReader {
  /** The piece has all bytes of the row; without one it is nothing that matters to anyone else. */
  read(row: SqlRow): Piece | undefined
}

/** Reads the rows behind VALUES, up to the semicolon and with it. */
export function* readRows(lexer: SqlLexer, format: RowFormat, reader: RowReader): Steps {
  const {cursor} = lexer
  while (yield* lexer.blank()) {
    const byte = cursor.bytes[cursor.place]
    if (byte === code.open) yield* readRow(lexer, format, reader)
    else if (byte === code.comma) cursor.place++
    else if (byte === code.semicolon) {
      cursor.place++
      return
    } else {
      yield* readEnd(lexer, format)
      return
    }
  }
  lexer.isCut = true
}

function* readRow(lexer: SqlLexer, format: RowFormat, reader: RowReader): Steps {
  const {cursor} = lexer
  if (cursor.place - cursor.start > enough) yield* giveAway(cursor)
  cursor.hold(`a row of ${format.table}`)
  const bounds = yield* readBounds(lexer)
  if (!bounds && !lexer.isCut) yield* findNextRow(lexer)
  // It was too long, and was given up on the way.
  if (cursor.held === undefined) return
  if (!bounds) {
    const what = lexer.isCut ? 'end' : 'SQL'
    lexer.isCutNamed = lexer.isCut
    yield* problem(
      cursor,
      `Unexpected ${what} in a row of ${format.table}, expected \`)\`; left it out`
    )
  } else if (cursor.place - cursor.from > cursor.limit) yield* tooLong(cursor)
  else {
    const place = {bytes: cursor.heldBytes(), bounds, line: () => cursor.heldLine()}
    yield* release(cursor, reader.read(new SqlRow(format, place)))
  }
}

/** So much is given away at once, at least where it is not asked for. */
const enough = 64 * 1024

/** Behind the last row may stand ON DUPLICATE KEY UPDATE; anything else is a new statement, or nothing that is known. */
function* readEnd(lexer: SqlLexer, {table}: RowFormat): Steps {
  const next = (yield* lexer.look('\n')).slice(0, 10)
  if (/^(?:ON|AS)\b/i.test(next)) return yield* lexer.rest()
  yield* problem(lexer.cursor, `Unexpected \`${next}\` behind a row of ${table}, expected \`;\``)
  if (!/^(?:INSERT|REPLACE|CREATE|DROP|ALTER|LOCK|UNLOCK|SET|COMMIT)\b/i.test(next)) {
    yield* lexer.rest()
  }
}

/** Goes to where the next row seems to start, or the statement to end: `),(1` or `);` at the end of a line. */
function* findNextRow({cursor}: SqlLexer): Steps {
  while (cursor.place < cursor.end || (yield* refill(cursor))) {
    const {bytes, end} = cursor
    const close = bytes.subarray(0, end).indexOf(code.close, cursor.place)
    cursor.place = close === -1 ? end : close + 1
    if (close === -1) continue
    yield* ensure(cursor, longestBetween)
    const between = cursor.bytes.subarray(
      cursor.place,
      Math.min(cursor.end, cursor.place + longestBetween)
    )
    const text = Buffer.from(between).toString('latin1')
    if (/^(?:,\s*\(\d|;(?:\r?\n|$))/.test(text)) return
  }
}

const longestBetween = 6
