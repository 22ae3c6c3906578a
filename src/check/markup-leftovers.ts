import type {Finding} from '../types.ts'
import {placesInCode} from './code-places.ts'
import {placesInComments} from './comment-places.ts'

/**
 * What a text is: a document in HTML or Markdown, or what other data says, such as an excerpt in front matter. Of the
 * latter nothing else is read than what is looked for here.
 */
export type Text = 'html' | 'markdown' | 'data'

/** Something other than a tag that Divi left in a document, by how it looks. */
interface Kind {
  /** What it is, of one and of several. */
  one: string
  several: string
  /** The texts that it is looked for in, where it is not every one. */
  only?: Text
  /** A group around what is shown of the first one, where the match holds more. */
  pattern: RegExp
  /** `clean` leaves it as it is, and says so by itself. */
  isTold?: true
  /** What cannot be told apart by the match alone. */
  isOne?(match: RegExpExecArray, places: Places): boolean
}

/** A text and what is known of its places once somebody asks. */
class Places {
  readonly source: string
  readonly #text: Text
  #inCode: ((place: number) => boolean) | undefined
  #inComment: ((place: number) => boolean) | undefined

  constructor(source: string, text: Text) {
    this.source = source
    this.#text = text
  }

  isCode(place: number): boolean {
    this.#inCode ??= placesInCode(this.source, this.#text === 'markdown')
    return this.#inCode(place)
  }

  isComment(place: number): boolean {
    this.#inComment ??= placesInComments(this.source)
    return this.#inComment(place)
  }
}

/** What stands inside words: in addresses percent codes are right. */
function isInText({index}: RegExpExecArray, {source}: Places): boolean {
  const before = source.slice(Math.max(0, index - longestWord), index)
  const word = before.slice(before.search(/[^\s>]*$/))
  return word.length === longestWord || !/[/?=&%@<"']/.test(word)
}

/** What is longer than this is no address, and not looked at as a whole. */
const longestWord = 200

/** The name of a tag behind its bracket, with its underscores in any spelling. */
const tagName = String.raw`\\{0,9}\/?et(?:\\{0,9}_|&(?:amp;)?(?:#95|lowbar);|\\u005f|%5f)pb[\w\\-]{1,80}`

/** In the order in which they are told. */
const kinds: readonly Kind[] = [
  {
    one: 'class or id of Divi',
    several: 'elements with classes or ids of Divi',
    pattern: /\s(?:class|id)\s{0,9}=\s{0,9}(?:\\?"[^"<>]*?|\\?'[^'<>]*?|)\b(et_pb_[\w-]+)/g
  },
  {
    one: 'tag that was escaped more than once',
    several: 'tags that were escaped more than once',
    isTold: true,
    pattern: new RegExp(
      String.raw`(?:(?<!\\)\\{2,9}\[|&amp;(?:#91|#x5b|lbrack|lsqb);|%5b)${tagName}`,
      'gi'
    ),
    isOne: (match, places) => !match[0].startsWith('%') || isInText(match, places)
  },
  {
    one: 'tag with a code for its bracket',
    several: 'tags with codes for their brackets',
    only: 'data',
    pattern: new RegExp(String.raw`(?:&(?:#91|#x5b|lbrack|lsqb);|\\u005b|\\x5b)${tagName}`, 'gi')
  },
  {
    one: 'token for what only the site knew',
    several: 'tokens for what only the site knew',
    only: 'data',
    pattern: /@ET-DC@[\w+/=-]{1,9000}@/g
  },
  {
    one: 'tag in a comment',
    several: 'tags in comments',
    only: 'html',
    pattern: /\[\/?et_pb_(?!line_break_holder\]|br_holder\])[\w-]+/g,
    isOne: ({index}, places) => places.isComment(index)
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
export function findMarkupLeftovers(source: string, text: Text): Finding[] {
  return find(source, text, kinds)
}

/** The same of what `clean` says nothing of. */
export function findUntoldLeftovers(source: string, text: Text): Finding[] {
  return find(source, text, untold)
}

/** The same of what `clean` leaves as it is, and says so. */
export function findToldLeftovers(source: string, text: Text): Finding[] {
  // Hardly a document has any of what such a tag begins with.
  if (!beginnings.some((beginning) => source.includes(beginning))) return []
  return find(source, text, told)
}

/** Of what is told; where none stands in a document, it has nothing of that. */
const beginnings = ['&amp;', '%5', '\\\\[']

const untold = kinds.filter(({isTold}) => !isTold)
const told = kinds.filter(({isTold}) => isTold)

function find(source: string, text: Text, sought: readonly Kind[]): Finding[] {
  const places = new Places(source, text)
  return sought.flatMap(({one, several, only, pattern, isOne}): Finding[] => {
    if (only !== undefined && only !== text) return []
    let count = 0
    let first: {start: number; end: number; actual: string} | undefined
    for (const match of source.matchAll(pattern)) {
      if (isOne?.(match, places) === false || places.isCode(match.index)) continue
      count++
      const actual = match[1] ?? match[0]
      const start = match.index + match[0].length - actual.length
      first ??= {start, end: start + actual.length, actual}
    }
    if (!first) return []
    const what = count === 1 ? one : `${several} (${count})`
    const reason = `Unexpected ${what}, expected none: \`${first.actual}\``
    const counted = {what: one, count}
    return [{ruleId: 'leftover-markup', source: 'shortcode', reason, counted, ...first}]
  })
}
