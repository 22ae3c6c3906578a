import {findCodeRegions, type Region} from '../shortcode/code-regions.ts'
import type {Finding} from '../types.ts'

/** Something other than a tag that Divi left in a document, by how it looks. */
interface Kind {
  /** What it is, of one and of several. */
  one: string
  several: string
  /** A group around what is shown of the first one, where the match holds more. */
  pattern: RegExp
  /** What cannot be told apart by the match alone. */
  isOne?(match: RegExpExecArray, source: string): boolean
}

/** Percent codes for quotes inside words: in addresses they are right. */
function isInText({index}: RegExpExecArray, source: string): boolean {
  const before = source.slice(Math.max(0, index - longestWord), index)
  const word = before.slice(before.search(/[^\s>]*$/))
  return word.length === longestWord || !/[/?=&%@<"']/.test(word)
}

/** What is longer than this is no address, and not looked at as a whole. */
const longestWord = 200

/** In the order in which they are told. */
const kinds: readonly Kind[] = [
  {
    one: 'class or id of Divi',
    several: 'elements with classes or ids of Divi',
    pattern: /\s(?:class|id)\s{0,9}=\s{0,9}(?:"[^"<>]*?|'[^'<>]*?|)\b(et_pb_[\w-]+)/g
  },
  {
    one: 'placeholder for a line break',
    several: 'placeholders for line breaks',
    pattern:
      /<!(?:--|–|&#8211;)\s?\[(?:et_pb_line_break_holder|et_pb_br_holder)\]|\|\|et_pb_line_break_holder\|\|/g
  },
  {
    one: 'link to the builder',
    several: 'links to the builder',
    pattern:
      /\shref\s{0,9}=\s{0,9}["']?([^\s"'<>]{0,2000}?(?:[?&;]et_fb=1|#et-boc|#et_pb_[\w-]{1,80}))/g
  },
  {
    one: 'percent code for a quotation mark in the text',
    several: 'percent codes for quotation marks in the text',
    pattern: /%22/g,
    isOne: isInText
  }
]

/** Finds what Divi left beside its tags: one finding for each kind, at the first of it. What code shows does not count. */
export function findMarkupLeftovers(source: string, isMarkdown: boolean): Finding[] {
  const hidden = createHidden(source, isMarkdown)
  return kinds.flatMap(({one, several, pattern, isOne}): Finding[] => {
    let count = 0
    let first: {start: number; end: number; actual: string} | undefined
    for (const match of source.matchAll(pattern)) {
      if (isOne?.(match, source) === false || hidden(match.index)) continue
      count++
      const actual = match[1] ?? match[0]
      const start = match.index + match[0].length - actual.length
      first ??= {start, end: start + actual.length, actual}
    }
    if (!first) return []
    const what = count === 1 ? one : `${several} (${count})`
    const reason = `Unexpected ${what}, expected none: \`${first.actual}\``
    return [{ruleId: 'leftover-markup', source: 'shortcode', reason, ...first}]
  })
}

/** Elements whose text is shown or run as it is. */
const opaque = /<(\/?)(pre|code|kbd|samp|tt|script|style|textarea|xmp)(?=[\s/>])/gi

/** Tells whether a place is in code. */
function createHidden(source: string, isMarkdown: boolean): (place: number) => boolean {
  let regions: Region[] | undefined
  return (place) => {
    regions ??= joined([...findCodeRegions(source, isMarkdown), ...opaqueElements(source)])
    return isCovered(regions, place)
  }
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
  let low = 0
  let high = regions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((regions[middle]?.start ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return place < (regions[low - 1]?.end ?? 0)
}

function opaqueElements(source: string): Region[] {
  const regions: Region[] = []
  let open: {name: string; start: number} | undefined
  for (const {1: slash, 2: written = '', index} of source.matchAll(opaque)) {
    const name = written.toLowerCase()
    if (slash === '') open ??= {name, start: index}
    else if (open?.name === name) {
      regions.push({start: open.start, end: index})
      open = undefined
    }
  }
  return regions
}
