import type {Finding, TagToken} from '../types.ts'

/** One kind of damage: finds it in a tag and says, as an edit of the source, how it would be mended. */
export interface Repair {
  name: string
  description: string
  /** `found`: what the repairs before it found in the tag. */
  find(tag: TagToken, source: string, found: readonly Finding[]): Finding[]
}

/** A finding of this stage that an edit of its whole place mends. */
export function mended(
  place: {start: number; end: number},
  insert: string,
  finding: Pick<Finding, 'ruleId' | 'reason' | 'actual' | 'expected' | 'subject'>
): Finding {
  const {start, end} = place
  return {source: 'repair', start, end, ...finding, fix: {start, end, insert}}
}
