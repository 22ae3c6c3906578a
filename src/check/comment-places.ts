import type {Region} from '../shortcode/code-regions.ts'
import {lastFrom} from './last-from.ts'

/** Tells whether a place of a document in HTML is in a comment, but for the comments that are modules of Divi 5. */
export function placesInComments(source: string): (place: number) => boolean {
  const regions: Region[] = []
  for (let start = source.indexOf('<!--'); start !== -1; ) {
    const end = source.indexOf('-->', start)
    if (end === -1) break
    if (!/^\s{0,9}\/?wp:divi\//.test(source.slice(start + 4, start + 24))) {
      regions.push({start, end})
    }
    start = source.indexOf('<!--', end)
  }
  return (place) => place < (lastFrom(regions, place, ({start}) => start)?.end ?? 0)
}
