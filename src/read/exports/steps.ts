import {ByteCursor} from './byte-cursor.ts'
import type {Piece} from './item.ts'

/** Reads at a cursor and gives pieces; `undefined` asks for more bytes. */
export type Steps<Result = void> = Generator<Piece | undefined, Result, void>

/** Runs steps over bytes as they come. What the steps leave over is a piece of its own. */
export async function* runSteps(
  chunks: AsyncIterable<Uint8Array>,
  read: (cursor: ByteCursor) => Steps,
  limit?: number
): AsyncIterable<Piece> {
  const cursor = new ByteCursor(limit)
  const steps = read(cursor)
  for await (const chunk of chunks) {
    cursor.push(chunk)
    yield* untilMore(steps)
  }
  cursor.isEnded = true
  yield* untilMore(steps)
}

function* untilMore(steps: Steps): Generator<Piece, void, void> {
  for (let step = steps.next(); !step.done && step.value; step = steps.next()) yield step.value
}

/** Waits until a byte stands at the place; `false` at the end of the source. What is not held is given away. */
export function* refill(cursor: ByteCursor): Steps<boolean> {
  while (cursor.place >= cursor.end) {
    if (cursor.held !== undefined && cursor.place - cursor.from > cursor.limit) {
      yield* tooLong(cursor)
    }
    yield* giveAway(cursor)
    if (cursor.isEnded) return false
    yield
  }
  return true
}

/** Waits until so many bytes stand at the place, or the source has ended. */
export function* ensure(cursor: ByteCursor, count: number): Steps {
  while (cursor.end - cursor.place < count && !cursor.isEnded) yield
}

/** Gives away what stands in front of the place, or of what is held. */
export function* giveAway(cursor: ByteCursor): Steps {
  const end = cursor.held === undefined ? cursor.place : cursor.from
  if (end > cursor.start) yield {type: 'bytes', bytes: cursor.take(end)}
}

/** Gives up what is held because there is too much of it. */
export function* tooLong(cursor: ByteCursor): Steps {
  const {held, limit} = cursor
  yield* problem(
    cursor,
    `Unexpected length of ${held}, expected no more than ${limit} bytes; left it out`,
    true
  )
}

/** Gives up what is held because it is not as it should be; says what is wrong here where nothing is held. */
export function* problem(cursor: ByteCursor, reason: string, isLimit = false): Steps {
  yield* giveAway(cursor)
  const {line, place} = cursor
  cursor.held = undefined
  const found = {reason, line, ...(isLimit && {isLimit})}
  yield {type: 'problem', problem: found, bytes: cursor.take(place)}
}

/** Ends what is held with a piece that has its bytes; without one they go with what comes behind them. */
export function* release(cursor: ByteCursor, piece: Piece | undefined): Steps {
  if (piece) yield* giveAway(cursor)
  cursor.held = undefined
  if (!piece) return
  cursor.take(cursor.place)
  yield piece
}
