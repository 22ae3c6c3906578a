import {parseEntities} from 'parse-entities'
import type {AttributeToken, Delimiter} from '../types.ts'
import {delimiterStarts, noBreakSpaceLength, readQuote, valueEndBefore} from './quotes.ts'

/**
 * What separates attributes: white space as in shortcode_parse_atts() (which turns U+00A0 and U+200B into
 * spaces), and the line and paragraph breaks that wpautop() put between them.
 */
const separators = /(?:[\s\u00a0\u200b]|&nbsp;|&#160;|<br ?\/?>|<\/?p>)+/y
const attributeName = /(?:[\w-]|\\_)+/y
const equals = /[\s\u00a0\u200b]*=[\s\u200b]*/y
const bareValue = /[^\s\u00a0\]\\]+/y
const tagEnd = /\\?\/?\\?\]/y

/** Divi writes no positional values; more of them in a row than this is prose behind a cut tag. */
const mostPositional = 2

/** The attributes of one tag and where reading stopped. */
export interface AttributeList {
  attributes: AttributeToken[]
  selfClosing: boolean
  truncated: boolean
  end: number
}

function match(pattern: RegExp, source: string, start: number): number {
  pattern.lastIndex = start
  return pattern.test(source) ? pattern.lastIndex : -1
}

/** Whether a value may end in front of `start`: a bracket or the next `name=` follows. */
function isValueEnd(source: string, start: number): boolean {
  const separated = match(separators, source, start)
  const next = separated === -1 ? start : separated
  if (match(tagEnd, source, next) !== -1) return true
  if (separated === -1) return false
  const nameEnd = match(attributeName, source, next)
  return nameEnd !== -1 && match(equals, source, nameEnd) !== -1
}

/** Whether a value may end in front of `start` when nothing better is found. */
function isLooseValueEnd(source: string, start: number): boolean {
  return match(separators, source, start) !== -1 || match(tagEnd, source, start) !== -1
}

/** A backslash that quotes the delimiter belongs to an escaped source: JSON, SQL or JavaScript. */
function isEscaped(source: string, delimiter: Delimiter): boolean {
  return source[delimiter.start] === '\\'
}

const stringEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f'
}

function undoStringEscapes(value: string): string {
  return value.replace(
    /\\(?:u([\da-f]{4})|([\s\S]))/gi,
    (_, code: string | undefined, character: string) =>
      code
        ? String.fromCharCode(Number.parseInt(code, 16))
        : (stringEscapes[character] ?? character)
  )
}

/** Undoes backslashes that a Markdown writer put before punctuation. */
export function undoMarkdownEscapes(value: string): string {
  return value.replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

/** Undoes what was done to the whole source, as its delimiter shows. */
function decodeValue(raw: string, written: string): string {
  if (written.startsWith('\\')) return undoStringEscapes(raw)
  if (!written.startsWith('&')) return raw
  const once = parseEntities(raw)
  return written.startsWith('&amp;') ? parseEntities(once) : once
}

/** Reads the attributes of one tag. Linear: a search that failed is not repeated from a later place. */
export class AttributeReader {
  readonly #source: string
  /** The next tag, which no attribute may reach into. */
  readonly #limit: number
  readonly #failedFrom = new Map<string, number>()

  constructor(source: string, limit: number) {
    this.#source = source
    this.#limit = limit
  }

  /** Reads from behind the tag's name to its bracket. */
  read(start: number): AttributeList {
    const source = this.#source
    const attributes: AttributeToken[] = []
    let index = start
    let positional = 0
    while (index < this.#limit) {
      const separated = match(separators, source, index)
      if (separated !== -1) index = separated
      const end = match(tagEnd, source, index)
      if (end !== -1) {
        const selfClosing = source.slice(index, end).includes('/')
        return {attributes, selfClosing, truncated: false, end}
      }
      if (index >= this.#limit || source[index] === '[') break
      const attribute = this.#attribute(index)
      if (!attribute || attribute.end > this.#limit) break
      positional = attribute.name === null ? positional + 1 : 0
      if (positional > mostPositional) break
      attributes.push(attribute)
      index = attribute.end
    }
    return this.#truncated(start, attributes)
  }

  /** What of a tag without bracket is still the tag: up to its last named attribute. */
  #truncated(start: number, read: AttributeToken[]): AttributeList {
    const attributes = [...read]
    while (attributes.length > 0 && !attributes.at(-1)?.closing) attributes.pop()
    let end = attributes.at(-1)?.end ?? start
    if (this.#limit === this.#source.length) {
      // At the end of a cut text, a last word without a space is the rest of an attribute.
      const rest = this.#source.slice(end).trim()
      const cut = rest.replace(/\s*(?:\[(?:…|\.\.\.|&hellip;|&#8230;)\]|…)$/, '')
      if (!/\s/.test(cut) && /^[\w\\-]*(?:=|$)/.test(cut)) end = this.#source.length
    }
    return {attributes, selfClosing: false, truncated: true, end}
  }

  #attribute(start: number): AttributeToken | undefined {
    const source = this.#source
    const nameEnd = match(attributeName, source, start)
    const valueStart = nameEnd === -1 ? -1 : match(equals, source, nameEnd)
    if (valueStart === -1) return this.#value(null, start, start)
    const name = source.slice(start, nameEnd).replaceAll('\\', '').toLowerCase()
    return this.#value(name, start, valueStart)
  }

  #value(name: string | null, start: number, valueStart: number): AttributeToken | undefined {
    const source = this.#source
    const opening = readQuote(source, valueStart + noBreakSpaceLength(source, valueStart))
    if (!opening) return this.#bare(name, start, valueStart)
    // Two apostrophes became one closing quote: `alt=” caption=”Hi”`.
    if (name !== null && isValueEnd(source, opening.end)) {
      return {name, value: '', raw: '', start, end: opening.end, opening}
    }
    const closing =
      this.#closing(opening, isValueEnd, 'strict') ??
      this.#closing(opening, isLooseValueEnd, 'loose')
    if (!closing) return {...this.#bareBetween(name, start, opening.end), opening}
    const withSpace = opening.start > valueStart
    const rawEnd = withSpace ? valueEndBefore(source, opening.end, closing.start) : closing.start
    const raw = source.slice(opening.end, rawEnd)
    const value = decodeValue(raw, source.slice(opening.start, opening.end))
    return {name, value, raw, start, end: closing.end, opening, closing}
  }

  /** The first delimiter of the same class that a value may end with. */
  #closing(
    opening: Delimiter,
    mayEnd: (source: string, start: number) => boolean,
    kind: 'strict' | 'loose'
  ): Delimiter | undefined {
    const source = this.#source
    const key = `${kind}${opening.quote}${isEscaped(source, opening)}`
    const failed = this.#failedFrom.get(key)
    if (failed !== undefined && failed <= opening.end) return undefined
    const pattern = delimiterStarts[opening.quote]
    pattern.lastIndex = opening.end
    for (let found = pattern.exec(source); found; found = pattern.exec(source)) {
      if (found.index >= this.#limit) break
      const closing = readQuote(source, found.index)
      if (!closing) continue
      pattern.lastIndex = closing.end
      if (closing.quote !== opening.quote) continue
      if (isEscaped(source, opening) !== isEscaped(source, closing)) continue
      if (mayEnd(source, closing.end)) return closing
    }
    this.#failedFrom.set(key, opening.end)
    return undefined
  }

  #bare(name: string | null, start: number, valueStart: number): AttributeToken | undefined {
    const attribute = this.#bareBetween(name, start, valueStart)
    return attribute.end > start ? attribute : undefined
  }

  #bareBetween(name: string | null, start: number, valueStart: number): AttributeToken {
    const source = this.#source
    let end = valueStart
    while (end < this.#limit && match(tagEnd, source, end) === -1) {
      const next = match(bareValue, source, end)
      if (next === -1 && source[end] !== '\\') break
      end = next === -1 ? end + 1 : Math.min(next, this.#limit)
    }
    // `x=a/]` closes itself, as in WordPress, where the slash before the bracket is never part of a value.
    if (source[end] === ']' && source[end - 1] === '/' && end - 1 >= valueStart) end--
    const raw = source.slice(valueStart, end)
    return {name, value: raw, raw, start, end}
  }
}
