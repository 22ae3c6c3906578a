import type {Finding} from '../types.ts'
import {type CodePlaces, placesInCode} from './code-places.ts'

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
  let inCode: CodePlaces | undefined
  return kinds.flatMap(({one, several, pattern, isOne}): Finding[] => {
    let count = 0
    let first: {start: number; end: number; actual: string} | undefined
    for (const match of source.matchAll(pattern)) {
      if (isOne?.(match, source) === false) continue
      inCode ??= placesInCode(source, isMarkdown)
      if (inCode(match.index)) continue
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
