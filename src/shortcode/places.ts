import type {Point, Position} from 'unist'
import {type Location, location} from 'vfile-location'

/** Turns offsets of the source into a unist position. */
export type PositionOf = (start: number, end: number) => Position

/** The place of what stands in no source. */
export const nowhere: Position = {
  start: {line: 1, column: 1, offset: 0},
  end: {line: 1, column: 1, offset: 0}
}

/** Turns an offset into a unist point. */
type PointAt = (offset: number) => Point

/** Makes the function that gives lines and columns (1-based) for offsets (0-based) of one source. */
export function createPositionOf(source: string): PositionOf {
  const lines = location(source)
  const pointAt: PointAt = (offset) => {
    const {line, column} = placeAt(offset, lines)
    return {line, column, offset}
  }
  return (start, end) => ({start: pointAt(start), end: pointAt(end)})
}

/** The same, but that lines are counted when somebody asks for them. */
export function createLazyPositionOf(source: string): PositionOf {
  const lines = location(source)
  const pointAt: PointAt = (offset) => new LazyPoint(offset, lines)
  return (start, end) => new LazyPosition(pointAt, start, end)
}

function placeAt(offset: number, lines: Location): {line: number; column: number} {
  return lines.toPoint(offset) ?? {line: 1, column: 1}
}

class LazyPoint implements Point {
  readonly offset: number
  readonly #lines: Location

  constructor(offset: number, lines: Location) {
    this.offset = offset
    this.#lines = lines
  }

  get line(): number {
    return placeAt(this.offset, this.#lines).line
  }

  get column(): number {
    return placeAt(this.offset, this.#lines).column
  }

  toJSON(): Point {
    const {line, column, offset} = this
    return {line, column, offset}
  }
}

/**
 * A position that is known by its offsets in some text. Every node and attribute has a position, but few are asked for
 * it, so that counting lines for all of them would be work for nothing.
 */
export class LazyPosition implements Position {
  readonly #pointAt: PointAt
  readonly #start: number
  readonly #end: number

  constructor(pointAt: PointAt, start: number, end: number) {
    this.#pointAt = pointAt
    this.#start = start
    this.#end = end
  }

  get start(): Point {
    return this.#pointAt(this.#start)
  }

  get end(): Point {
    return this.#pointAt(this.#end)
  }

  /** From the start of this position to the end of another one of the same text; `undefined` for other texts. */
  to(last: Position): LazyPosition | undefined {
    const isNear = last instanceof LazyPosition && last.#pointAt === this.#pointAt
    return isNear ? new LazyPosition(this.#pointAt, this.#start, last.#end) : undefined
  }

  toJSON(): Position {
    const {start, end} = this
    return {start, end}
  }
}

/** The position from the start of one to the end of another one. */
export function between(first: Position, last: Position): Position {
  const near = first instanceof LazyPosition ? first.to(last) : undefined
  return near ?? {start: first.start, end: last.end}
}
