import {findCodeRegions} from '../shortcode/code-regions.ts'

/** Something in Markdown that a generator would have run. */
export interface TemplateMark {
  /** As the author wrote it. */
  text: string
  /** Nothing keeps the generator from it: Markdown code, which has no escapes. */
  isLeft?: boolean
}

/** Whether a place is in code; places are asked for in order. */
export type CodeTest = (place: number) => boolean

/** Makes the test for a document. */
export function createCodeTest(markdown: string): CodeTest {
  let next = 0
  const sorted = findCodeRegions(markdown, true).sort((a, b) => a.start - b.start)
  return (place) => {
    let region = sorted[next]
    while (region && region.end <= place) region = sorted[++next]
    return region !== undefined && region.start <= place
  }
}
