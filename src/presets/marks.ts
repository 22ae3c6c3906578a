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

/** Makes the test for a document. Most are never asked, for they have nothing that a generator would take for its own. */
export function createCodeTest(markdown: string): CodeTest {
  let next = 0
  let known: ReturnType<typeof findCodeRegions> | undefined
  return (place) => {
    known ??= findCodeRegions(markdown, true).sort((a, b) => a.start - b.start)
    const sorted = known
    let region = sorted[next]
    while (region && region.end <= place) region = sorted[++next]
    return region !== undefined && region.start <= place
  }
}
