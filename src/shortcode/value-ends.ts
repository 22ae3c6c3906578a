import type {Delimiter, Spelling} from '../types.ts'
import {AttributeName} from './attribute-name.ts'
import {builderNameBefore} from './builder-names.ts'
import {
  closingBracket,
  comma,
  doubleQuoteStart,
  is,
  lessThan,
  openingBracket,
  singleQuoteStart
} from './characters.ts'
import {doubledQuote, mayClose, readDelimiter} from './delimiters.ts'
import type {TagScanner} from './tag-scanner.ts'

/** The tag of an HTML element, such as make_clickable() puts around addresses in values. */
const elementTag = /<(?:[a-z][a-z\d]*(?:\s[^<>[\]]{0,1000})?\/?|\/[a-z][a-z\d]*\s?)>/iy

/** How sure it is that a value ends: before a bracket or the next `name=`, or before any separator. */
type Certainty = 'strict' | 'loose'

/** Finds where the values of a damaged tag end. A search that found nothing in the tag is not repeated in it. */
export class ValueEnds {
  /** The next tag, which no attribute may reach into. */
  limit = 0
  /** The name of the attribute that is read. */
  name: AttributeName
  /** Where the value that was searched last ends without a delimiter, since it runs on into the next attribute; -1 where it does not. */
  ranOn = -1
  /** The name behind it, by which the end of its value was told. */
  #next: AttributeName
  readonly #source: string
  readonly #scanner: TagScanner
  /** What the delimiters of the document show. */
  readonly #shown: ReadonlySet<Spelling>
  /** Searches that found nothing in this tag. */
  readonly #failed = new Set<string>()

  constructor(source: string, scanner: TagScanner, shown: ReadonlySet<Spelling>) {
    this.#source = source
    this.#scanner = scanner
    this.#shown = shown
    this.name = new AttributeName(source, scanner)
    this.#next = new AttributeName(source, scanner)
  }

  startTag(limit: number): void {
    this.limit = limit
    if (this.#failed.size > 0) this.#failed.clear()
  }

  /** Goes to the attribute at the place and gives its name. */
  startAttribute(start: number): AttributeName {
    if (this.#next.start !== start) this.#next.read(start)
    const name = this.#next
    this.#next = this.name
    this.name = name
    return name
  }

  /** Whether a quote in front of the place stands alone: a bracket follows, or an attribute with quotes of its own. */
  isCollapsed(place: number): boolean {
    if (!this.#endsStrictly(place)) return false
    const isLast = this.#next.start <= place
    return isLast || readDelimiter(this.#source, this.#next.valueStart) !== undefined
  }

  /**
   * Where the value that starts at the place, behind its delimiter, ends: at the first delimiter that closes it for
   * sure, else at one that may; -1 for none.
   */
  closingPlace(opening: Delimiter, start: number): number {
    this.ranOn = -1
    // Behind a value without a name another one may follow.
    if (!this.name.isNamed) return this.#searchOnce(opening, start, 'loose')
    const strict = this.#searchOnce(opening, start, 'strict')
    if (strict !== -1 || opening.spelling === 'lost') return strict
    return this.#searchOnce(opening, start, 'loose')
  }

  /** Searches, unless an earlier search of the kind found nothing in this tag. */
  #searchOnce(opening: Delimiter, start: number, certainty: Certainty): number {
    const hasFailed = this.#failed.size > 0 && this.#failed.has(failureKey(opening, certainty))
    const found = hasFailed ? -1 : this.#search(opening, start, certainty)
    if (found === -1) this.#failed.add(failureKey(opening, certainty))
    return found
  }

  #search(opening: Delimiter, start: number, certainty: Certainty): number {
    const source = this.#source
    const starts = opening.quote === '"' ? doubleQuoteStart : singleQuoteStart
    let openBrackets = 0
    // A delimiter that opens the value of an attribute of the builder, with none behind it yet.
    let builderName = -1
    for (let index = start; index < this.limit; index++) {
      const code = source.charCodeAt(index)
      if (is(code, starts)) {
        const length = this.#closingLength(opening, index)
        if (length === 0) continue
        const end = index + length
        if (this.#ends(end, certainty, openBrackets)) {
          if (certainty === 'strict') this.ranOn = builderName
          return index
        }
        builderName = builderNameBefore(source, index, start)
        index = end - 1
      } else if (code === lessThan) index = this.#elementEnd(index) - 1
      else if (code === openingBracket) openBrackets++
      else if (code === closingBracket) {
        // A quote that is left alone does not reach behind the bracket of its tag.
        if (certainty === 'loose') break
        openBrackets--
      }
    }
    return -1
  }

  #ends(place: number, certainty: Certainty, openBrackets: number): boolean {
    // `”[“A”]”`: a bracket that the value opened is closed in it.
    if (openBrackets > 0 && this.#source.charCodeAt(place) === closingBracket) return false
    return certainty === 'strict' ? this.#endsStrictly(place) : this.#endsLoosely(place)
  }

  /** Offset behind an HTML element’s tag in a value, whose quotes are its own; behind the `<` for none. */
  #elementEnd(start: number): number {
    elementTag.lastIndex = start
    return elementTag.test(this.#source) && elementTag.lastIndex <= this.limit
      ? elementTag.lastIndex
      : start + 1
  }

  /** Length of a delimiter at the place that may close what `opening` opened, 0 for none. */
  #closingLength(opening: Delimiter, start: number): number {
    if (opening === doubledQuote) return this.#source.startsWith('""', start) ? 2 : 0
    const closing = readDelimiter(this.#source, start)
    if (!closing || !mayClose(opening, closing)) return 0
    // A question mark is one, unless quotes became such marks elsewhere.
    const isMark = closing.spelling === 'lost' && !this.#shown.has('lost')
    return isMark && opening.spelling !== 'lost' ? 0 : closing.text.length
  }

  /** Whether a value ends for sure in front of the place: a bracket or the next `name=` follows. */
  #endsStrictly(start: number): boolean {
    if (this.#source.charCodeAt(start) === closingBracket) return true
    const next = this.skipBetween(start)
    if (this.#scanner.tagEnd(next) !== -1) return true
    this.#next.read(next)
    if (!this.#next.isNamed) return false
    // Without anything between them, only what has a quote of its own is an attribute.
    return next > start || readDelimiter(this.#source, this.#next.valueStart) !== undefined
  }

  /** Whether a value may end in front of the place: the tag that has lost its bracket ends there at the latest. */
  #endsLoosely(start: number): boolean {
    const next = this.#scanner.skipSeparators(start)
    return next > start || start >= this.limit || this.#scanner.tagEnd(start) !== -1
  }

  /** Offset behind what stands between attributes; some put a comma there. */
  skipBetween(start: number): number {
    const isComma = this.#source.charCodeAt(start) === comma
    return this.#scanner.skipSeparators(isComma ? start + 1 : start)
  }
}

function failureKey({spelling, quote}: Delimiter, certainty: Certainty): string {
  return `${certainty} ${spelling} ${quote}`
}
