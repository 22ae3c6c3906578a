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
    if (cursor.held !== undefined && cursor.place - cursor.start > cursor.limit) {
      yield tooLong(cursor)
    }
    if (cursor.held === undefined) yield* giveAway(cursor)
    if (cursor.isEnded) return false
    yield
  }
  return true
}

/** Waits until so many bytes stand at the place, or the source has ended. */
export function* ensure(cursor: ByteCursor, count: number): Steps {
  while (cursor.end - cursor.place < count && !cursor.isEnded) yield
}

/** Gives away what stands in front of the place. */
export function* giveAway(cursor: ByteCursor): Steps {
  if (cursor.place > cursor.start) yield {type: 'bytes', bytes: cursor.take()}
}

/** Gives up what is held because there is too much of it. */
export function tooLong(cursor: ByteCursor): Piece {
  const {held, line, limit} = cursor
  cursor.held = undefined
  const reason = `Unexpected length of ${held}, expected no more than ${limit} bytes; left it out`
  return {type: 'problem', problem: {reason, line}, bytes: cursor.take()}
}

/** Gives up what is not as it should be: what stands in front of the place is left out. */
export function problem(cursor: ByteCursor, reason: string): Piece {
  const {line} = cursor
  cursor.held = undefined
  return {type: 'problem', problem: {reason, line}, bytes: cursor.take()}
}
