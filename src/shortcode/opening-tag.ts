import type {AttributeToken, TagToken} from '../types.ts'
import {undoMarkdownEscapes} from './attribute-values.ts'
import type {AttributeReader} from './attributes.ts'
import {restoreValue} from './machine-values.ts'
import type {TagStart} from './tag-starts.ts'

/**
 * An opening tag. Its attributes are made when they are asked for: most of what reads a document wants the tags
 * alone, and a hostile one holds a great many attributes.
 */
export class OpeningTag implements TagToken {
  readonly type = 'opening'
  readonly name: string
  readonly start: number
  readonly nameEnd: number
  readonly end: number
  readonly selfClosing: boolean
  readonly truncated: boolean
  readonly #escaped: boolean
  readonly #limit: number
  readonly #reader: AttributeReader
  #attributes: readonly AttributeToken[] | undefined

  /** `limit` is where the next tag starts. */
  constructor({name, start, nameEnd, escaped}: TagStart, limit: number, reader: AttributeReader) {
    const {end, selfClosing, truncated} = reader.measure(nameEnd, limit)
    this.name = name
    this.start = start
    this.nameEnd = nameEnd
    this.end = end
    this.selfClosing = selfClosing
    this.truncated = truncated
    this.#escaped = escaped
    this.#limit = limit
    this.#reader = reader
  }

  get attributes(): readonly AttributeToken[] {
    this.#attributes ??= this.#make()
    return this.#attributes
  }

  /** The tag as a plain object, for JSON. */
  toJSON(): TagToken {
    const {type, name, start, nameEnd, end, attributes, selfClosing, truncated} = this
    return {type, name, start, nameEnd, end, attributes, selfClosing, truncated}
  }

  #make(): readonly AttributeToken[] {
    const attributes = this.#reader.attributes(this.nameEnd, this.#limit)
    const isEscaped = this.#escaped || this.#reader.hasEscapedNames(this.nameEnd, this.end)
    const written = isEscaped ? attributes.map(withoutMarkdownEscapes) : attributes
    const {evidence} = this.#reader
    return evidence.shown.size > 0 || evidence.hasParagraphs
      ? written.map((attribute) => restoreValue(attribute, evidence))
      : written
  }
}

/** The attribute without the backslashes that a Markdown writer put into its value. */
function withoutMarkdownEscapes(attribute: AttributeToken): AttributeToken {
  return {...attribute, value: undoMarkdownEscapes(attribute.value)}
}
