import type {AttributeToken, TagToken} from '../types.ts'
import {undoMarkdownEscapes} from './attribute-values.ts'
import type {AttributeReader} from './attributes.ts'
import {restoreValue} from './machine-values.ts'

const none: readonly AttributeToken[] = Object.freeze([])

/** What a tag is, as bits. */
export const closing = 1
export const selfClosing = 2
export const truncated = 4
/** A Markdown or JSON writer put backslashes into its bracket, slash or name. */
export const escaped = 8
/** Nothing happened to its attributes: they stand apart, between straight quotes. */
export const plain = 16
/** How many bits there are. */
export const bitsOfTag = 5

/** Where a tag stands. */
interface Places {
  start: number
  nameEnd: number
  end: number
}

/**
 * An opening or closing tag. The attributes of an opening one are made when they are asked for: most of what reads a
 * document wants the tags alone, and a hostile one holds a great many attributes.
 */
export class Tag implements TagToken {
  readonly name: string
  readonly start: number
  readonly nameEnd: number
  readonly end: number
  readonly #bits: number
  readonly #reader: AttributeReader
  #attributes: readonly AttributeToken[] | undefined

  constructor(name: string, bits: number, {start, nameEnd, end}: Places, reader: AttributeReader) {
    this.name = name
    this.start = start
    this.nameEnd = nameEnd
    this.end = end
    this.#bits = bits
    this.#reader = reader
    this.#attributes = bits & closing ? none : undefined
  }

  get type(): 'opening' | 'closing' {
    return this.#bits & closing ? 'closing' : 'opening'
  }

  get selfClosing(): boolean {
    return (this.#bits & selfClosing) !== 0
  }

  get truncated(): boolean {
    return (this.#bits & truncated) !== 0
  }

  get attributes(): readonly AttributeToken[] {
    this.#attributes ??= this.#make()
    return this.#attributes
  }

  /** Whether all of it is as Divi writes it. Says no rather than look closer. */
  get isIntact(): boolean {
    const isPlain = (this.#bits & (plain | escaped)) === plain
    return isPlain && !this.#isRestored && !this.#hasEscapedNames
  }

  /** The tag as a plain object, for JSON. */
  toJSON(): TagToken {
    const {type, name, start, nameEnd, end, attributes, selfClosing, truncated} = this
    return {type, name, start, nameEnd, end, attributes, selfClosing, truncated}
  }

  #make(): readonly AttributeToken[] {
    const isPlain = (this.#bits & plain) !== 0
    const attributes = isPlain ? this.#reader.plainAttributes(this) : this.#reader.attributes(this)
    const isEscaped = (this.#bits & escaped) !== 0 || this.#hasEscapedNames
    const written = isEscaped ? attributes.map(withoutMarkdownEscapes) : attributes
    if (!this.#isRestored) return written
    const {evidence} = this.#reader
    return written.map((attribute) => restoreValue(attribute, evidence))
  }

  get #hasEscapedNames(): boolean {
    return this.#reader.hasEscapedNames(this.nameEnd, this.end)
  }

  /** Whether the document shows that its values are not what they were. */
  get #isRestored(): boolean {
    const {shown, hasParagraphs} = this.#reader.evidence
    return shown.size > 0 || hasParagraphs
  }
}

/** Whether it is known, without a look at the attributes, that nothing happened to the tag. */
export function isKnownIntact(tag: TagToken): boolean {
  return tag instanceof Tag && tag.isIntact
}

/** The attribute without the backslashes that a Markdown writer put into its value. */
function withoutMarkdownEscapes(attribute: AttributeToken): AttributeToken {
  return {...attribute, value: undoMarkdownEscapes(attribute.value)}
}
