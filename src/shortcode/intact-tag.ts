import type {AttributeToken} from '../types.ts'
import {
  backslash,
  doubleQuote,
  doubleQuoteStart,
  is,
  mostPositional,
  openingBracket,
  separatorStart,
  singleQuote,
  singleQuoteStart,
  space
} from './characters.ts'
import {noBreakSpaceAt, readDelimiter, straightDouble, straightSingle} from './delimiters.ts'
import type {PlainTag} from './plain-tag.ts'

/** What no bare value of a builder holds: quotes, a bracket, a backslash. */
function isForeign(code: number): boolean {
  return (
    code === doubleQuote || code === singleQuote || code === openingBracket || code === backslash
  )
}

/** What follows the value of an attribute when it is not the last one. */
const nextAttribute = /\s+[\w-]+=[ \t]*/y

/** A name that a line end broke in two, which WordPress takes for a positional value and a name. */
const brokenName = /[\w-]+\r?\n[\w-]+\s*=/y

/**
 * Reads tags that nothing happened to, just as WordPress does (get_shortcode_regex, shortcode_parse_atts): the first
 * bracket ends the tag, the first quote of its kind a value, and white space follows. Most tags are such tags, and
 * what WordPress showed for them is what they say.
 */
export class IntactTagReader {
  readonly #tag: PlainTag
  readonly #source: string

  constructor(tag: PlainTag) {
    this.#tag = tag
    this.#source = tag.source
  }

  /**
   * Offset behind the bracket of the tag, -1 where WordPress’s grammar leaves something of it over. `limit` is where
   * the next tag starts; attributes are put into `made`.
   */
  read(start: number, limit: number, made?: AttributeToken[]): number {
    const tag = this.#tag
    const bracket = tag.bracketAfter(start, limit)
    if (bracket === -1) return -1
    const end = tag.contentEnd(start, bracket)
    let positional = 0
    for (let index = tag.skipSpaces(start, end); index < end; ) {
      const valueStart = tag.valueStart(index, end)
      if (valueStart === -1 && ++positional > mostPositional) return -1
      const next = this.#value(index, valueStart, end, made)
      if (next === -1) return -1
      index = tag.skipSpaces(next, end)
      if (index === next && index < end) return -1
    }
    return bracket + 1
  }

  /** Offset behind the value; -1 where it is none of WordPress’s. */
  #value(start: number, named: number, end: number, made: AttributeToken[] | undefined): number {
    const source = this.#source
    const valueStart = named === -1 ? start : named
    const code = source.charCodeAt(valueStart)
    const isQuoted = code === doubleQuote || code === singleQuote
    const valueEnd = isQuoted
      ? this.#quoteEnd(valueStart, code, end)
      : this.#bareEnd(valueStart, end, named !== -1)
    if (valueEnd === -1 || (named === -1 && !isQuoted && this.#isBrokenName(start))) return -1
    if (made) {
      const raw = source.slice(
        isQuoted ? valueStart + 1 : valueStart,
        isQuoted ? valueEnd - 1 : valueEnd
      )
      const quote = code === doubleQuote ? straightDouble : straightSingle
      const delimiter = isQuoted ? quote : undefined
      const name = named === -1 ? null : this.#tag.name(start)
      made.push({
        name,
        value: raw,
        raw,
        start,
        end: valueEnd,
        opening: delimiter,
        closing: delimiter
      })
    }
    return valueEnd
  }

  #quoteEnd(start: number, quote: number, end: number): number {
    const source = this.#source
    for (let index = start + 1; index < end; index++) {
      const code = source.charCodeAt(index)
      if (!is(code, doubleQuoteStart | singleQuoteStart)) continue
      if (code === quote) return index + 1
      if (is(code, doubleQuoteStart) && this.#closesDamaged(index)) return -1
    }
    return -1
  }

  /** Whether a typographic quote ends a value here: wptexturize() leaves quotes straight between `<` and `>`. */
  #closesDamaged(place: number): boolean {
    const delimiter = readDelimiter(this.#source, place)
    if (!delimiter?.isTypographic || delimiter.spelling === 'lost') return false
    nextAttribute.lastIndex = place + delimiter.text.length
    if (!nextAttribute.test(this.#source)) return false
    const value =
      nextAttribute.lastIndex + noBreakSpaceAt(this.#source, nextAttribute.lastIndex).length
    return readDelimiter(this.#source, value)?.isTypographic === true
  }

  /** A bare value has no quote in it, in whatever spelling it might have one, and starts with no markup. */
  #bareEnd(start: number, end: number, named: boolean): number {
    const source = this.#source
    if (is(source.charCodeAt(start), separatorStart) || readDelimiter(source, start)) return -1
    // `alt= src=`: the value of the first is empty.
    if (is(source.charCodeAt(start - 1), space) && named && this.#tag.isNameAt(start)) return -1
    let index = start
    for (; index < end; index++) {
      const code = source.charCodeAt(index)
      if (is(code, space)) break
      if (isForeign(code) || this.#isDamage(code, index)) return -1
    }
    return index === start ? -1 : index
  }

  /** Whether a typographic quote or a space of typesetters stands at the place: no value without quotes has them. */
  #isDamage(code: number, place: number): boolean {
    if (code <= 0x7f) return false
    if (is(code, separatorStart)) return true
    if (!is(code, doubleQuoteStart | singleQuoteStart)) return false
    return readDelimiter(this.#source, place)?.spelling === 'glyph'
  }

  #isBrokenName(start: number): boolean {
    brokenName.lastIndex = start
    return brokenName.test(this.#source)
  }
}
