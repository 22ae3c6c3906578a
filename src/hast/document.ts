import type {Element, Root as HastRoot, Nodes} from 'hast'
import {parseWhole} from './html.ts'
import {visitNodes} from './walk.ts'

/**
 * Parses a page, or a piece of one, the way a browser would, with the places of the tags of every element. Nested too
 * deep for the stack gives `undefined`.
 */
export function parseLocated(value: string, isPage: boolean): HastRoot | undefined {
  const tree = parseWhole(value, {isPage, verbose: true})
  if (tree) endWithin(tree, value.length)
  return tree
}

/** At the end of an unfinished comment the parser counts one character too many. */
function endWithin(tree: HastRoot, length: number): void {
  visitNodes(tree, ({position}) => {
    if ((position?.end.offset ?? 0) > length && position) position.end.offset = length
  })
}

/** A stretch of the source: offsets, end exclusive. */
export interface Range {
  start: number
  end: number
}

/** Where a node stands; `undefined` for what the parser put in. */
export function rangeOf(node: Nodes): Range | undefined {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  return start === undefined || end === undefined ? undefined : {start, end}
}

/** What stands between the tags of an element; up to where it ends where it has no closing tag. */
export function innerRange(element: Element): Range | undefined {
  const outer = rangeOf(element)
  const tags = element.data?.position
  const start = tags?.opening?.end.offset
  if (!outer || start === undefined) return undefined
  const end = tags?.closing?.start.offset ?? outer.end
  return {start, end: Math.max(start, end)}
}

/** The source with spaces in the place of some stretches, so that every offset stays what it is. */
export function blankOut(source: string, ranges: readonly Range[]): string {
  if (ranges.length === 0) return source
  const parts: string[] = []
  let done = 0
  for (const {start, end} of [...ranges].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, done)
    if (end <= from) continue
    parts.push(source.slice(done, from), ' '.repeat(end - from))
    done = end
  }
  parts.push(source.slice(done))
  return parts.join('')
}
