import type {AttributeToken} from '../types.ts'
import {AttributeNames} from './attribute-names.ts'
import {equalsSign, is, nameCharacter, slash, space} from './characters.ts'
import {straightDouble} from './delimiters.ts'

/** Finds names and spaces in tags that are written as WordPress's grammar has them. */
export class PlainTag {
  readonly source: string
  readonly #names = new AttributeNames()
  /** The first bracket behind a place, so that the way to a far one is not walked for every tag; -1 for none. */
  #bracket = -1
  #searchedFrom = Number.POSITIVE_INFINITY

  constructor(source: string) {
    this.source = source
  }

  /** Offset of the first bracket at or behind the place and in front of `limit`; -1 for none. */
  bracketAfter(start: number, limit: number): number {
    const isKnown = this.#searchedFrom <= start && (this.#bracket >= start || this.#bracket === -1)
    if (!isKnown) {
      this.#searchedFrom = start
      this.#bracket = this.source.indexOf(']', start)
    }
    return this.#bracket < limit ? this.#bracket : -1
  }

  /** Offset behind the attributes of a tag that starts at `start` and ends with the bracket. */
  contentEnd(start: number, bracket: number): number {
    const isSelfClosing = bracket > start && this.source.charCodeAt(bracket - 1) === slash
    return isSelfClosing ? bracket - 1 : bracket
  }

  skipSpaces(start: number, end: number): number {
    const {source} = this
    let index = start
    while (index < end && is(source.charCodeAt(index), space)) index++
    return index
  }

  /** Whether `name=` stands at the place. */
  isNameAt(start: number): boolean {
    let index = start
    while (is(this.source.charCodeAt(index), nameCharacter)) index++
    return index > start && this.source.charCodeAt(index) === equalsSign
  }

  /** Offset of the value behind `name=`; -1 for a positional value. */
  valueStart(start: number, end: number): number {
    const {source} = this
    let index = start
    while (index < end && is(source.charCodeAt(index), nameCharacter)) index++
    if (index === start) return -1
    index = this.skipSpaces(index, end)
    return source.charCodeAt(index) === equalsSign ? this.skipSpaces(index + 1, end) : -1
  }

  /** The name that starts at the place, in lower case as shortcode_parse_atts() has it. */
  name(start: number): string {
    const {source} = this
    let end = start
    while (is(source.charCodeAt(end), nameCharacter)) end++
    return this.#names.read(source, start, end)
  }

  /** The attributes of a tag of which all are named and between straight quotes, up to its bracket. */
  quotedAttributes(start: number, end: number): AttributeToken[] {
    const {source} = this
    const made: AttributeToken[] = []
    const contentEnd = this.contentEnd(start, end - 1)
    let index = this.skipSpaces(start, contentEnd)
    while (index < contentEnd) {
      const equals = source.indexOf('=', index)
      const quote = source.indexOf('"', equals + 2)
      const value = source.slice(equals + 2, quote)
      made.push({
        name: this.#names.read(source, index, equals),
        value,
        raw: value,
        start: index,
        end: quote + 1,
        opening: straightDouble,
        closing: straightDouble
      })
      index = this.skipSpaces(quote + 1, contentEnd)
    }
    return made
  }
}
