/** What is met in a source. Offsets are in characters of the source, from its beginning; ends are exclusive. */
export interface MarkupHandler {
  /** Characters between markup, in as many calls as it takes; what stands in CDATA and comments is none of them. */
  text(start: number, end: number): void
  /** `<?xml …?>` and its like. */
  instruction(start: number, end: number): void
  /** `<!` and a name, as in `<!ENTITY`; what follows is given as a tag, or as text where it is broken. */
  declaration(start: number): void
  cdata(start: number): void
  opening(name: string, start: number, end: number, isEmpty: boolean): void
  closing(name: string, start: number, end: number): void
}

type Mode = 'text' | 'cdata' | 'comment'

const opener = {cdata: '<![CDATA[', comment: '<!--'}
const closer = {cdata: ']]>', comment: '-->'}

/** A tag that goes on for longer is none: its `<` is text, so nothing more than this is ever waited for. */
const longestTag = 64 * 1024

/** Long enough for the names of an export. */
const longestPlainTag = 64

const space = 32
const exclamation = 33
const doubleQuote = 34
const singleQuote = 39
const slash = 47
const less = 60
const greater = 62
const question = 63

/**
 * Finds markup in XML as it comes, whole or damaged, in time that is linear in the source. A `<` that begins nothing is
 * text: no tag holds a `<` (XML 1.0, section 3.1), so a broken one ends there. Nothing is decoded.
 *
 * A library was measured first. `sax` 1.6.1 finds the tags of an export of 65 MB at 54 MB/s with nothing done to them,
 * takes 3 s for 7 kB of tags where some close what nothing opened (each looks through all open ones) and 6 s for 40 kB of
 * `<!aaa…`, which grows with the square of the source, and slows down to 0.1 MB/s behind the notice of a PHP error.
 */
export class XmlScanner {
  readonly #handler: MarkupHandler
  #mode: Mode = 'text'
  /** The source from `#offset` on, as far as it has come; `#place` is an index of it: all before has been read. */
  #window = ''
  #offset = 0
  #place = 0
  /** The source from `#taken` up to `#offset`. */
  #parts: string[] = []
  #taken = 0
  #found = {'>': -1, '?>': -1}

  constructor(handler: MarkupHandler) {
    this.#handler = handler
  }

  /** Offset up to which the source has been read. */
  get place(): number {
    return this.#offset + this.#place
  }

  /** Offset up to which the source has been taken. */
  get taken(): number {
    return this.#taken
  }

  get isInCdata(): boolean {
    return this.#mode === 'cdata'
  }

  /** Reads on. Markup that is not whole yet waits for what comes next. */
  push(chunk: string): void {
    const from = Math.max(this.#taken - this.#offset, 0)
    if (this.#place > from) this.#parts.push(this.#window.slice(from, this.#place))
    this.#window = this.#window.slice(this.#place) + chunk
    this.#offset += this.#place
    this.#place = 0
    this.#found = {'>': -1, '?>': -1}
    this.#read(false)
  }

  /** Reads what waited: no more will come. */
  end(): void {
    this.#read(true)
    if (this.#mode === 'text') this.#text(this.#window.length)
    this.#place = this.#window.length
  }

  /** The source from what was taken last up to an offset, which must have been read. */
  take(end: number): string {
    const from = Math.max(this.#taken - this.#offset, 0)
    const last = this.#window.slice(from, Math.max(end - this.#offset, 0))
    const text = this.#parts.length === 0 ? last : this.#parts.join('') + last
    this.#parts = []
    this.#taken = end
    return text
  }

  /** The characters between two offsets of what has just been met. */
  slice(start: number, end: number): string {
    return this.#window.slice(start - this.#offset, end - this.#offset)
  }

  #read(isEnded: boolean): void {
    let isWhole = true
    while (isWhole) {
      if (this.#mode !== 'text') isWhole = this.#skip(closer[this.#mode])
      else {
        const start = this.#window.indexOf('<', this.#place)
        this.#text(start === -1 ? this.#window.length : start)
        isWhole = start !== -1 && this.#markup(start, isEnded)
      }
    }
  }

  #text(end: number): void {
    if (end > this.#place) this.#handler.text(this.#offset + this.#place, this.#offset + end)
    this.#place = end
  }

  /** Passes over what goes on up to the closer; `false` where that has not come yet. */
  #skip(end: string): boolean {
    const index = this.#window.indexOf(end, this.#place)
    if (index === -1) {
      this.#place = Math.max(this.#place, this.#window.length - end.length + 1)
      return false
    }
    this.#place = index + end.length
    this.#mode = 'text'
    return true
  }

  /** Reads what a `<` begins; `false` where it is not whole yet. */
  #markup(start: number, isEnded: boolean): boolean {
    const window = this.#window
    const waits = !isEnded && window.length - start <= longestTag
    const second = window.charCodeAt(start + 1)
    if (second === exclamation || Number.isNaN(second)) {
      if (window.startsWith(opener.cdata, start)) return this.#enter('cdata', start)
      if (window.startsWith(opener.comment, start)) return this.#enter('comment', start)
      if (waits && window.length - start < opener.cdata.length) return false
    }
    if (second === question) {
      const end = this.#find('?>', start) + 2
      if (end - start > longestTag) return end === Infinity && waits ? false : this.#asText(start)
      this.#place = end
      this.#handler.instruction(this.#offset + start, this.#offset + end)
      return true
    }
    if (!isNameStart(second) && second !== slash && second !== exclamation) {
      return this.#asText(start)
    }
    const end = endOfPlainTag(window, start) ?? this.#endOfTag(start, waits)
    if (end === undefined) return false
    if (second === exclamation) this.#handler.declaration(this.#offset + start)
    if (end - start > longestTag) return this.#asText(start)
    this.#place = end
    this.#tag(start, end)
    return true
  }

  /**
   * Where the tag at an index ends: behind the first `>` that no quotes hold, or behind the first of all where a quote
   * is missing. `Infinity` where another `<` comes before, `undefined` where neither has come yet.
   */
  #endOfTag(start: number, waits: boolean): number | undefined {
    const window = this.#window
    const first = this.#find('>', start)
    const index = window.indexOf('<', start + 1)
    const next = index === -1 ? Infinity : index
    if (first === Infinity) return next === Infinity && waits ? undefined : Infinity
    if (next < first) return Infinity
    const limit = Math.min(next, start + longestTag)
    for (let place = start + 1; place < limit; place++) {
      const code = window.charCodeAt(place)
      if (code === greater) return place + 1
      if (code !== doubleQuote && code !== singleQuote) continue
      const close = window.indexOf(code === doubleQuote ? '"' : "'", place + 1)
      if (close === -1 || close > limit) break
      place = close
    }
    return next === Infinity && waits ? undefined : first + 1
  }

  /** Where a mark stands next, `Infinity` where it does not. What was found is not looked for again. */
  #find(mark: '>' | '?>', from: number): number {
    const known = this.#found[mark]
    if (known >= from) return known
    const index = this.#window.indexOf(mark, from)
    this.#found[mark] = index === -1 ? Infinity : index
    return this.#found[mark]
  }

  #enter(mode: 'cdata' | 'comment', start: number): boolean {
    this.#place = start + opener[mode].length
    this.#mode = mode
    if (mode === 'cdata') this.#handler.cdata(this.#offset + start)
    return true
  }

  #asText(start: number): boolean {
    this.#text(start + 1)
    return true
  }

  #tag(start: number, end: number): void {
    const window = this.#window
    const isClosing = window.charCodeAt(start + 1) === slash
    const nameStart = start + (isClosing ? 2 : 1)
    let nameEnd = nameStart
    while (!isNameEnd(window.charCodeAt(nameEnd))) nameEnd++
    const name = window.slice(nameStart, nameEnd)
    if (isClosing) this.#handler.closing(name, this.#offset + start, this.#offset + end)
    else {
      const isEmpty = window.charCodeAt(end - 2) === slash
      this.#handler.opening(name, this.#offset + start, this.#offset + end, isEmpty)
    }
  }
}

function isNameStart(code: number): boolean {
  const lower = code | 32
  return (lower >= 97 && lower <= 122) || code === 58 || code === 95 || code >= 0x80
}

/** Where a tag ends that is nothing but a name, as nearly all are. */
function endOfPlainTag(text: string, start: number): number | undefined {
  for (let place = start + 2; place < start + longestPlainTag; place++) {
    const code = text.charCodeAt(place)
    if (code === greater) return place + 1
    if (code <= singleQuote || code === less || Number.isNaN(code)) return undefined
  }
  return undefined
}

function isNameEnd(code: number): boolean {
  return code <= space || code === greater || code === slash
}
