/**
 * Where markup hides shortcodes: in comments, code and raw text they are not tags but something shown
 * or skipped, and in the value of an HTML attribute they are part of that value.
 */

const opaqueStart =
  /<(?:!--|!\[CDATA\[|(pre|code|kbd|samp|tt|script|style|textarea|xmp)(?=[\s/>]))/gi

interface Region {
  start: number
  end: number
}

/** Finds the opaque regions of a document one after the other, each search starting where the last one ended. */
export class OpaqueRegions {
  readonly #source: string
  /** Next `</name` at or after the last place asked for, by name; -1 when there is none. */
  readonly #closers = new Map<string, number>()
  #next: Region | undefined

  constructor(source: string) {
    this.#source = source
    this.#next = this.#search(0)
  }

  /** The first region that ends after `from`, or `undefined`. Call with growing `from` only. */
  after(from: number): Region | undefined {
    while (this.#next && this.#next.end <= from) this.#next = this.#search(this.#next.end)
    if (this.#next && this.#next.start < from) this.#next = this.#search(from)
    return this.#next
  }

  #search(from: number): Region | undefined {
    opaqueStart.lastIndex = from
    for (
      let match = opaqueStart.exec(this.#source);
      match;
      match = opaqueStart.exec(this.#source)
    ) {
      const start = match.index
      const name = match[1]?.toLowerCase()
      const contentStart = opaqueStart.lastIndex
      const end = name
        ? this.#elementEnd(name, contentStart)
        : this.#find(match[0] === '<!--' ? '-->' : ']]>', contentStart)
      // An element that is never closed, or opened again first, hides nothing: the author forgot its end.
      if (end !== -1) return {start, end}
      opaqueStart.lastIndex = contentStart
    }
    return undefined
  }

  #elementEnd(name: string, from: number): number {
    const close = this.#find(`</${name}`, from)
    if (close === -1) return -1
    const reopened = this.#find(`<${name}`, from)
    if (
      reopened !== -1 &&
      reopened < close &&
      /[\s/>]/.test(this.#source[reopened + name.length + 1] ?? '')
    ) {
      return -1
    }
    const bracket = this.#source.indexOf('>', close)
    return bracket === -1 ? this.#source.length : bracket + 1
  }

  /** `indexOf` that never walks the same stretch twice. */
  #find(text: string, from: number): number {
    const known = this.#closers.get(text)
    if (known !== undefined && (known === -1 || known >= from)) return known
    const found = this.#source.indexOf(text, from)
    this.#closers.set(text, found)
    return found
  }
}

/**
 * End of the HTML tag when `place` stands inside one of its quoted values, else -1. `from` bounds the look
 * back. A quote that runs on into other markup is a broken tag, not a value.
 */
export function htmlTagEndAround(source: string, from: number, place: number): number {
  const relative = source.slice(from, place).lastIndexOf('<')
  if (relative === -1) return -1
  const start = from + relative
  if (!/^<[a-z]/i.test(source.slice(start, start + 2))) return -1
  const before = scanHtmlTag(source, start + 1, place)
  if (before.end !== -1 || !before.quote) return -1
  const close = source.indexOf(before.quote, place)
  if (close === -1 || !/[\s/>]/.test(source[close + 1] ?? '')) return -1
  const value = source.slice(place, close)
  if (value.includes('<') || value.includes('>')) return -1
  const {end} = scanHtmlTag(source, close + 1, source.length)
  return end === -1 ? close + 1 : end
}

/** Walks through an HTML tag up to its `>`; gives the end behind it, or -1 and the quote that is open. */
function scanHtmlTag(source: string, start: number, limit: number): {end: number; quote: string} {
  let quote = ''
  for (let index = start; index < limit; index++) {
    const character = source[index] ?? ''
    if (quote) {
      if (character === quote) quote = ''
    } else if (character === '>') return {end: index + 1, quote}
    else if (character === '<') return {end: -1, quote}
    else if ((character === '"' || character === "'") && source[index - 1] === '=')
      quote = character
  }
  return {end: -1, quote}
}
