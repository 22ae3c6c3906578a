import type {AttributeToken, Delimiter} from '../types.ts'
import {decodeValue} from './attribute-values.ts'
import {mostPositional, openingBracket} from './characters.ts'
import {DamagedValue} from './damaged-value.ts'
import type {Evidence} from './evidence.ts'
import {type TagExtent, TagScanner} from './tag-scanner.ts'
import {ValueEnds} from './value-ends.ts'

/**
 * Reads tags that something happened to. Reading sets the fields; nothing is made of them unless it is asked for.
 * Linear: a search that failed within a tag is not repeated from a later place in it.
 */
export class DamagedTagReader {
  /** End of the last attribute between quotes in front of which nothing could be prose. */
  lastClosed = 0
  readonly #source: string
  readonly #isStringEscaped: boolean
  readonly #evidence: Evidence
  readonly #scanner: TagScanner
  readonly #ends: ValueEnds
  readonly #value: DamagedValue

  constructor(source: string, isStringEscaped: boolean, evidence: Evidence) {
    this.#source = source
    this.#isStringEscaped = isStringEscaped
    this.#evidence = evidence
    this.#scanner = new TagScanner(source)
    this.#ends = new ValueEnds(source, this.#scanner, evidence.shown)
    this.#value = new DamagedValue(source, this.#scanner, this.#ends)
  }

  /** Reads from behind the tag's name up to its bracket or the limit; attributes are put into `made`. */
  read(start: number, limit: number, made?: AttributeToken[]): TagExtent {
    const value = this.#value
    this.#ends.startTag(limit)
    this.lastClosed = start
    let positional = 0
    let hasPositional = false
    for (let index = start; ; index = value.end) {
      index = this.#ends.skipBetween(index)
      const end = this.#scanner.tagEnd(index)
      if (end !== -1) {
        const selfClosing = end > index + 1 && this.#source.slice(index, end).includes('/')
        return {end, selfClosing, truncated: false}
      }
      if (index >= limit || this.#source.charCodeAt(index) === openingBracket) break
      value.read(index)
      this.#evidence.note(value.opening)
      this.#evidence.note(value.closing)
      if (value.end === index || value.end > limit) break
      positional = value.isNamed ? 0 : positional + 1
      hasPositional ||= positional > 0
      if (positional > mostPositional) break
      if (value.closing && !hasPositional) this.lastClosed = value.end
      made?.push(this.#make(index))
    }
    return {end: this.#cutEnd(this.lastClosed, limit), selfClosing: false, truncated: true}
  }

  /**
   * What of a tag without bracket is still the tag: its named attributes up to the last one between quotes, and the
   * rest of an attribute where the text is cut in it. What follows stays text.
   */
  #cutEnd(lastClosed: number, limit: number): number {
    const rest = this.#source.slice(lastClosed, Math.min(limit, lastClosed + longestRest))
    if (lastClosed + rest.length < limit) return lastClosed
    const pattern = limit === this.#source.length ? cutAttribute : brokenAttribute
    return pattern.test(rest.trim()) && !blankLine.test(rest) ? limit : lastClosed
  }

  #make(start: number): AttributeToken {
    const {name, raw, end, opening, closing} = this.#value
    const last = closing ?? (this.#value.isRunOn ? opening : undefined)
    const value =
      last && opening ? decodeValue(raw, damaged(opening, last), this.#isStringEscaped) : raw
    return {name, value, raw, start, end, opening, closing}
  }
}

/** The delimiter that shows what happened to the value: wptexturize() may leave one of the two straight. */
function damaged(opening: Delimiter, closing: Delimiter): Delimiter {
  return opening.spelling === 'straight' ? closing : opening
}

/** What stands behind one is a paragraph. */
const blankLine = /\n[^\S\n]*\n/

/** How much is looked at to tell whether a text is cut within an attribute. */
const longestRest = 2000

/** The beginning of an attribute at the end of a text, and the mark that an excerpt ends with. */
const cutAttribute = /^[\w\\-]*(?:=\S*)?(?:\s*\[(?:…|\.\.\.|&hellip;|&#8230;)\]|…)?$/

/** The beginning of an attribute in front of the next tag, where a word alone may be text. */
const brokenAttribute = /^[\w\\-]+=\S*$/
