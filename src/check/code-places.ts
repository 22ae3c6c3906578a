import {findCodeRegions, type Region} from '../shortcode/code-regions.ts'
import {lastFrom} from './last-from.ts'

/** Whether a place of a document is in code, which shows what stands there. */
export type CodePlaces = (place: number) => boolean

/** Tells what a document shows as code: the elements that HTML has for that, and the code of Markdown. */
export function placesInCode(source: string, isMarkdown: boolean): CodePlaces {
  const written = findCodeRegions(source, isMarkdown)
  const regions = joined([...written, ...opaqueElements(source, written)])
  return (place) => isCovered(regions, place)
}

/** Elements whose text is shown or run as it is. */
const opaque = /<(\/?)(pre|code|kbd|samp|tt|script|style|textarea|xmp)(?=[\s/>])/gi

/**
 * From the first tag of such an element to its last. One that is never closed holds nothing, and one that stands in code
 * is shown by it.
 */
function opaqueElements(source: string, written: readonly Region[]): Region[] {
  const shown = joined(written)
  const tags = Array.from(source.matchAll(opaque), ({1: slash, 2: name = '', index}) => {
    return {isClosing: slash !== '', name: name.toLowerCase(), index}
  }).filter(({index}) => !isCovered(shown, index))
  /** Where the last closing tag of each name stands. */
  const last = new Map<string, number>()
  for (const {isClosing, name, index} of tags) if (isClosing) last.set(name, index)
  const regions: Region[] = []
  let open: {name: string; start: number} | undefined
  for (const {isClosing, name, index} of tags) {
    if (open === undefined && !isClosing && (last.get(name) ?? -1) > index) {
      open = {name, start: index}
    } else if (open?.name === name && isClosing) {
      regions.push({start: open.start, end: index})
      open = undefined
    }
  }
  return regions
}

/** The same stretches in order, those that overlap as one. */
function joined(regions: readonly Region[]): Region[] {
  const result: Region[] = []
  for (const {start, end} of regions.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else result.push({start, end})
  }
  return result
}

/** Whether one of the regions, which are in order and apart, holds the place. */
function isCovered(regions: readonly Region[], place: number): boolean {
  return place < (lastFrom(regions, place, ({start}) => start)?.end ?? 0)
}
