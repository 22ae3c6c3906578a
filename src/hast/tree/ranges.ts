import type {Element, Nodes} from 'hast'

/** A stretch of a text: offsets, end exclusive. */
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
  const tags = element.data?.tags
  if (!outer || !tags) return undefined
  const start = tags.opening.end
  return {start, end: Math.max(start, tags.closing?.start ?? outer.end)}
}

/** The source with spaces in the place of some stretches, so that every offset stays what it is. */
export function blankOut(source: string, ranges: readonly Range[]): string {
  return putOver(source, ranges, ({length}) => ' '.repeat(length))
}

/** The source with something else in the place of some stretches; what two of them share is asked for once. */
export function putOver(
  source: string,
  ranges: readonly Range[],
  insteadOf: (text: string) => string
): string {
  if (ranges.length === 0) return source
  const parts: string[] = []
  let done = 0
  for (const {start, end} of [...ranges].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, done)
    if (end <= from) continue
    parts.push(source.slice(done, from), insteadOf(source.slice(from, end)))
    done = end
  }
  parts.push(source.slice(done))
  return parts.join('')
}
