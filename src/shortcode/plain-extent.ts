import type {Delimiter} from '../types.ts'
import {doubleQuotes} from './characters.ts'
import {glyphAt, straightDouble} from './delimiters.ts'
import type {PlainTag} from './plain-tag.ts'

/** A pattern for all attributes of a tag with its bracket. They stand apart, as Divi writes them. */
function tagOf(attribute: string): RegExp {
  return new RegExp(`(?:[ \\n\\r\\t]+[\\w-]+=${attribute})*[ \\n\\r\\t]*\\/?\\]`, 'y')
}

/** As Divi writes it. Behind an equals sign in a value stands nothing that could be a quote of some other spelling. */
const straight = '"[^"=[\\]]*(?:=(?=[\\w"/#.-])[^"=[\\]]*)*"'

const curly = `[${doubleQuotes.replace('"', '')}]`
/** What is no quote, nor the beginning of one or of an element, nor tells of another attribute. */
const words = `[^${doubleQuotes}&\\\\<=[\\]]+`
/** The same between typographic quotes. It may hold such quotes: none ends a value before the next attribute starts. */
const curled = `${curly}${words}(?:${curly}${words})*${curly}`

interface Kind {
  pattern: RegExp
  delimiter: Delimiter | undefined
}

const straightTag: Kind = {pattern: tagOf(straight), delimiter: straightDouble}
const curledTag: Kind = {pattern: tagOf(curled), delimiter: glyphAt('”', 0)}

/** In a longer tag a pattern might use up its stack. */
const longest = 10_000

/**
 * Measures tags so plain that one pattern tells where they end: nothing happened to them, or their quotes were curled. A
 * pattern matches in one way only and not behind the first bracket, so it is linear. All other tags are left to
 * the readers of attributes, and so is every tag when its attributes are asked for.
 */
export class PlainExtent {
  readonly #tag: PlainTag
  /** The kind that the last tag was of, and the other one: most of a document are alike. */
  #likely = straightTag
  #other = curledTag

  constructor(tag: PlainTag) {
    this.#tag = tag
  }

  /** How the quotes of the tag that was measured last are written, or of one before where that has none. */
  get delimiter(): Delimiter | undefined {
    return this.#likely.delimiter
  }

  /** Offset behind the bracket of the tag, -1 for another kind of tag. */
  end(start: number, limit: number): number {
    const bracket = this.#tag.bracketAfter(start, limit)
    if (bracket === -1 || bracket - start > longest) return -1
    if (this.#matches(this.#likely, start)) return bracket + 1
    if (!this.#matches(this.#other, start)) return -1
    const likely = this.#other
    this.#other = this.#likely
    this.#likely = likely
    return bracket + 1
  }

  #matches({pattern}: Kind, start: number): boolean {
    pattern.lastIndex = start
    return pattern.test(this.#tag.source)
  }
}
