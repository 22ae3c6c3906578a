import {
  doubleQuote,
  equalsSign,
  greaterThan,
  lessThan,
  plainSpace,
  singleQuote
} from './characters.ts'

/**
 * Where markup hides shortcodes: in comments, code and raw text they are not tags but something shown or
 * skipped, and in an attribute of an HTML element they are part of its value.
 */

const opaqueStart =
  /<(?:!--|!\[CDATA\[|(pre|code|kbd|samp|tt|script|style|textarea|xmp)(?=[\s/>]))/iy

/** Elements whose text the HTML parser does not look into: no element opens again in them. */
const rawText = new Set(['script', 'style', 'textarea', 'xmp'])

/** How far the end of an element may be from the value that holds a tag: a bound that keeps the search linear. */
const longestRest = 2000

/** Walks through the markup of a document from left to right, once. */
export class Markup {
  readonly #source: string
  /** Offsets of the next occurrence of a text at or after the last place asked for, -1 for none. */
  readonly #found = new Map<string, number>()
  /** The next `<` that has not been looked at, -1 for none. */
  #next: number
  /** How far the element that is open now has been read; -1 when none is open. */
  #element = -1
  /** The quote that a value of the element is in, 0 for none. */
  #quote = 0
  #isValueNext = false

  constructor(source: string) {
    this.#source = source
    this.#next = source.indexOf('<')
  }

  /** Where the markup around the place ends, -1 where nothing hides it. Call with growing places only. */
  hiddenUntil(place: number): number {
    while (this.#next !== -1 && this.#next < place) {
      const start = this.#next
      const end = this.#regionEnd(start)
      if (end > place) {
        this.leave(end)
        return end
      }
      if (end !== -1) this.leave(end)
      else {
        if (isLetter(this.#source.charCodeAt(start + 1)) && !this.#isInValue(start))
          this.#open(start)
        this.#next = this.#source.indexOf('<', start + 1)
      }
    }
    return this.#element === -1 ? -1 : this.#attributeEnd(place)
  }

  /** Goes on behind something that is no markup, whatever it holds. */
  leave(end: number): void {
    this.#element = -1
    if (this.#next !== -1 && this.#next < end) this.#next = this.#source.indexOf('<', end)
  }

  #open(start: number): void {
    this.#element = start + 1
    this.#quote = 0
    this.#isValueNext = false
  }

  /** Reads the open element up to the place; afterwards none is open where its `>` came before. */
  #readElement(place: number): void {
    const source = this.#source
    for (let index = this.#element; index < place; index++) {
      const code = source.charCodeAt(index)
      if (this.#quote !== 0) {
        if (code === this.#quote) this.#quote = 0
      } else if (code === greaterThan || code === lessThan) {
        this.#element = -1
        return
      } else if (this.#isValueNext && (code === doubleQuote || code === singleQuote)) {
        this.#quote = code
        this.#isValueNext = false
      } else if (code === equalsSign) this.#isValueNext = true
      else if (code > plainSpace) this.#isValueNext = false
    }
    this.#element = place
  }

  /** Whether a `<` stands in a quoted value of the open element. */
  #isInValue(place: number): boolean {
    if (this.#element === -1) return false
    this.#readElement(place)
    return this.#element !== -1 && this.#quote !== 0 && this.#valueEnd(place) !== -1
  }

  /** End of the open element when the place stands in one of its values, else -1. */
  #attributeEnd(place: number): number {
    this.#readElement(place)
    if (this.#element === -1) return -1
    const isBare = this.#quote === 0 && this.#isValueNext && this.#source[place - 1] === '='
    const valueEnd = this.#quote === 0 ? (isBare ? place : -1) : this.#valueEnd(place)
    if (valueEnd === -1) return -1
    const end = isBare ? this.#find('>', place) : this.#elementEnd(valueEnd)
    const hidden = end === -1 ? valueEnd : end
    this.leave(hidden)
    return hidden
  }

  /** Offset behind the quote that ends the value; -1 where the element is broken and the quote is another one’s. */
  #valueEnd(place: number): number {
    const source = this.#source
    const close = this.#find(String.fromCharCode(this.#quote), place)
    if (close === -1 || source[close - 1] === '=') return -1
    const next = source[close + 1] ?? ''
    return /[\s/>a-z]/i.test(next) ? close + 1 : -1
  }

  /** Offset behind the `>` of an element that is read from behind a value; -1 when it has none. */
  #elementEnd(start: number): number {
    const source = this.#source
    const limit = Math.min(source.length, start + longestRest)
    let quote = ''
    for (let index = start; index < limit; index++) {
      const character = source[index] ?? ''
      if (quote) {
        if (character === quote) quote = ''
      } else if (character === '>') return index + 1
      else if (character === '<') return -1
      else if ((character === '"' || character === "'") && source[index - 1] === '=')
        quote = character
    }
    return -1
  }

  /** End of the comment, code or raw text that starts at the place, -1 for none. */
  #regionEnd(start: number): number {
    if (!mayBeOpaque(this.#source.charCodeAt(start + 1))) return -1
    opaqueStart.lastIndex = start
    const match = opaqueStart.exec(this.#source)
    if (!match) return -1
    const contentStart = opaqueStart.lastIndex
    const name = match[1]?.toLowerCase()
    // An element that is never closed, or opened again first, hides nothing: the author forgot its end.
    if (name) return this.#opaqueElementEnd(name, contentStart)
    const closer = match[0] === '<!--' ? '-->' : ']]>'
    // `<!-->` and `<!--->` are comments without content.
    const empty = closer === '-->' ? emptyComment(this.#source, contentStart) : -1
    if (empty !== -1) return empty
    const close = this.#find(closer, contentStart)
    return close === -1 ? -1 : close + closer.length
  }

  #opaqueElementEnd(name: string, from: number): number {
    const close = this.#findTag(`</${name}`, from)
    if (close === -1) return -1
    const reopened = rawText.has(name) ? -1 : this.#findTag(`<${name}`, from)
    if (reopened !== -1 && reopened < close) return -1
    const bracket = this.#find('>', close)
    return bracket === -1 ? this.#source.length : bracket + 1
  }

  /** The next tag that starts so, in whatever case. */
  #findTag(text: string, from: number): number {
    const known = this.#found.get(text)
    if (known !== undefined && (known === -1 || known >= from)) return known
    const pattern = new RegExp(`${text}(?=[\\s/>])`, 'gi')
    pattern.lastIndex = from
    const found = pattern.exec(this.#source)?.index ?? -1
    this.#found.set(text, found)
    return found
  }

  /** `indexOf` that never walks the same stretch twice. */
  #find(text: string, from: number): number {
    const known = this.#found.get(text)
    if (known !== undefined && (known === -1 || known >= from)) return known
    const found = this.#source.indexOf(text, from)
    this.#found.set(text, found)
    return found
  }
}

/** Offset behind a comment that ends where it starts; -1 for any other. */
function emptyComment(source: string, contentStart: number): number {
  if (source.startsWith('>', contentStart)) return contentStart + 1
  return source.startsWith('->', contentStart) ? contentStart + 2 : -1
}

/** `!` or the first letter of an opaque element: a look at one character spares most patterns. */
const opaqueInitials = new Uint8Array(128)
for (const character of '!pckstxPCKSTX') opaqueInitials[character.charCodeAt(0)] = 1

function mayBeOpaque(code: number): boolean {
  return opaqueInitials[code] === 1
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}
