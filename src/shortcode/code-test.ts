import {findCodeRegions, type Region} from './code-regions.ts'

/** Whether a place of a Markdown document is in code; places are asked for in order. */
export type CodeTest = (place: number) => boolean

/** Makes the test for a document. Most are never asked, and nothing is looked for in them. */
export function createCodeTest(markdown: string): CodeTest {
  let regions: readonly Region[] | undefined
  let next = 0
  return (place) => {
    regions ??= findCodeRegions(markdown, true)
    let region = regions[next]
    while (region && region.end <= place) region = regions[++next]
    return region !== undefined && region.start <= place
  }
}
