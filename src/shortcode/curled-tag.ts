import type {AttributeToken, Delimiter} from '../types.ts'
import {
  bracket,
  doubleQuoteStart,
  equalsSign,
  is,
  separatorStart,
  singleQuoteStart,
  space
} from './characters.ts'
import {glyphAt} from './delimiters.ts'
import type {PlainTag} from './plain-tag.ts'

/**
 * Reads tags of which wptexturize() curled the quotes and did nothing else: every value is named, stands between two
 * typographic quotes and holds nothing that could be one. Next to intact tags they are the most there are, and no
 * search is needed to read them.
 */
export class CurledTagReader {
  /** A quote of the tag that was read last. */
  delimiter: Delimiter | undefined
  readonly #tag: PlainTag

  constructor(tag: PlainTag) {
    this.#tag = tag
  }

  /** Offset behind the bracket of the tag, -1 for another kind of tag; attributes are put into `made`. */
  read(start: number, limit: number, made?: AttributeToken[]): number {
    const tag = this.#tag
    const tagEnd = tag.bracketAfter(start, limit)
    if (tagEnd === -1) return -1
    const end = tag.contentEnd(start, tagEnd)
    let index = tag.skipSpaces(start, end)
    while (index < end) {
      const valueStart = tag.valueStart(index, end)
      if (valueStart === -1) return -1
      const opening = glyphAt(tag.source, valueStart)
      if (!opening?.isTypographic) return -1
      const quote = opening.quote === '"' ? doubleQuoteStart : singleQuoteStart
      const place = this.#closingPlace(valueStart + 1, end, quote)
      const closing = place === -1 ? undefined : glyphAt(tag.source, place)
      if (!closing?.isTypographic || closing.quote !== opening.quote) return -1
      const next = tag.skipSpaces(place + 1, end)
      if (next === place + 1 && next < end) return -1
      this.delimiter = closing
      made?.push(this.#make(index, valueStart, place, opening, closing))
      index = next
    }
    return tagEnd + 1
  }

  /** Offset of the first character that may end the value; -1 where it is, or may be, more than that. */
  #closingPlace(start: number, end: number, quote: number): number {
    const {source} = this.#tag
    let place = start
    while (place < end && !is(source.charCodeAt(place), quote | separatorStart | bracket)) place++
    // A quote alone, a space that belongs to the quote, and the quote that opens the next value.
    const isPlain =
      place > start &&
      !is(source.charCodeAt(start), space) &&
      !is(source.charCodeAt(place - 1), space) &&
      source.charCodeAt(place - 1) !== equalsSign
    return isPlain ? place : -1
  }

  #make(
    start: number,
    valueStart: number,
    place: number,
    opening: Delimiter,
    closing: Delimiter
  ): AttributeToken {
    const raw = this.#tag.source.slice(valueStart + 1, place)
    const name = this.#tag.name(start)
    return {name, value: raw, raw, start, end: place + 1, opening, closing}
  }
}
