import type {Point, Position} from 'unist'
import {location} from 'vfile-location'

/** Turns offsets of the source into a unist position. */
export type PositionOf = (start: number, end: number) => Position

/** Makes the function that gives lines and columns (1-based) for offsets (0-based) of one source. */
export function createPositionOf(source: string): PositionOf {
  const places = location(source)
  const pointAt = (offset: number): Point => {
    const {line, column} = places.toPoint(offset) ?? {line: 1, column: 1}
    return {line, column, offset}
  }
  return (start, end) => ({start: pointAt(start), end: pointAt(end)})
}
