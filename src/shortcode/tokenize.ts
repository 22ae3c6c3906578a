import type {AttributeToken, TagToken, Token} from '../types.ts'
import {AttributeReader, undoMarkdownEscapes} from './attributes.ts'
import {htmlTagEndAround, OpaqueRegions} from './html-regions.ts'

/** Where a tag may start: the bracket and Divi's prefix, with or without a Markdown writer's backslashes. */
const tagStart = /\[(\\?\/)?et\\?_pb\\?_/g
const nameRest = /(?:[A-Za-z0-9-]|\\?_)+/y
const closingEnd = /[\s\u00a0]*\\?\]/y

/** Placeholders of the builder that look like tags; the content of code modules is full of them. */
const placeholders = new Set(['et_pb_line_break_holder', 'et_pb_br_holder'])

/** How far `[[tag]…[/tag]]` may reach: a bound that keeps the search linear. */
const longestLiteral = 10_000

interface TagStart {
  start: number
  end: number
  closing: boolean
}

/**
 * Splits a document into tags and what stands between them. The tokens cover the input without gap or
 * overlap. Damaged tags are read as what they were: quotes of any family, entities, backslashes.
 */
export function tokenize(source: string): Token[] {
  return new Tokenizer(source).run()
}

class Tokenizer {
  readonly #source: string
  readonly #opaque: OpaqueRegions
  readonly #tokens: Token[] = []
  readonly #literalClosers = new Set<number>()
  #textStart = 0

  constructor(source: string) {
    this.#source = source
    this.#opaque = new OpaqueRegions(source)
  }

  run(): Token[] {
    let candidate = this.#find(0)
    while (candidate) {
      const tag = this.#tag(candidate)
      if (tag) {
        this.#text(tag.start)
        this.#tokens.push(tag)
        this.#textStart = tag.end
      }
      candidate = this.#find(tag?.end ?? candidate.end)
    }
    this.#text(this.#source.length)
    return this.#tokens
  }

  #text(end: number): void {
    if (end > this.#textStart) this.#tokens.push({type: 'text', start: this.#textStart, end})
  }

  /** The next place that may be a tag, outside of what markup hides. */
  #find(from: number): TagStart | undefined {
    const source = this.#source
    let searchFrom = from
    for (;;) {
      tagStart.lastIndex = searchFrom
      const match = tagStart.exec(source)
      if (!match) return undefined
      const start = this.#source[match.index - 1] === '\\' ? match.index - 1 : match.index
      const end = tagStart.lastIndex
      const region = this.#opaque.after(from)
      if (region && region.start <= start) {
        from = region.end
        searchFrom = Math.max(region.end, searchFrom)
        continue
      }
      const htmlTagEnd = htmlTagEndAround(source, from, start)
      if (htmlTagEnd === -1) return {start, end, closing: match[1] !== undefined}
      from = htmlTagEnd
      searchFrom = htmlTagEnd
    }
  }

  /** The start of the tag after this one: no tag reaches into another. */
  #limit(from: number): number {
    tagStart.lastIndex = from
    const match = tagStart.exec(this.#source)
    return match ? match.index : this.#source.length
  }

  #tag(candidate: TagStart): TagToken | undefined {
    const source = this.#source
    nameRest.lastIndex = candidate.end
    if (!nameRest.test(source)) return undefined
    const nameEnd = nameRest.lastIndex
    const written = `et_pb_${source.slice(candidate.end, nameEnd)}`
    const name = written.replaceAll('\\', '')
    if (placeholders.has(name)) return undefined
    return candidate.closing
      ? this.#closingTag(candidate.start, nameEnd, name)
      : this.#openingTag(candidate.start, nameEnd, name)
  }

  #closingTag(start: number, nameEnd: number, name: string): TagToken | undefined {
    if (this.#literalClosers.has(start)) return undefined
    closingEnd.lastIndex = nameEnd
    const complete = closingEnd.test(this.#source)
    const end = complete ? closingEnd.lastIndex : nameEnd
    return {
      type: 'closing',
      name,
      start,
      end,
      attributes: [],
      selfClosing: false,
      truncated: !complete
    }
  }

  #openingTag(start: number, nameEnd: number, name: string): TagToken | undefined {
    const list = new AttributeReader(this.#source, this.#limit(nameEnd)).read(nameEnd)
    if (!list.truncated && this.#isLiteral(start, list.end, name)) return undefined
    const attributes = this.#isMarkdownEscaped(start, nameEnd)
      ? list.attributes.map(withoutMarkdownEscapes)
      : list.attributes
    return {
      type: 'opening',
      name,
      start,
      end: list.end,
      attributes,
      selfClosing: list.selfClosing,
      truncated: list.truncated
    }
  }

  #isMarkdownEscaped(start: number, nameEnd: number): boolean {
    return this.#source.slice(start, nameEnd).includes('\\')
  }

  /** `[[tag]]` and `[[tag]…[/tag]]` are text in WordPress (do_shortcode_tag). */
  #isLiteral(start: number, end: number, name: string): boolean {
    const source = this.#source
    if (source[start - 1] !== '[') return false
    if (source[end] === ']') return true
    const closer = source.slice(end, end + longestLiteral).indexOf(`[/${name}]]`)
    if (closer === -1) return false
    this.#literalClosers.add(end + closer)
    return true
  }
}

function withoutMarkdownEscapes(attribute: AttributeToken): AttributeToken {
  return {...attribute, value: undoMarkdownEscapes(attribute.value)}
}
