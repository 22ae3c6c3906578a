import type {Delimiter} from '../types.ts'
import {doubleQuote, is, nameCharacter, space} from './characters.ts'
import {doubledQuote, noBreakSpaceAt, padded, readDelimiter, straightDouble} from './delimiters.ts'
import {paddingBefore, paddingBehind} from './padding.ts'
import type {TagScanner} from './tag-scanner.ts'
import type {ValueEnds} from './value-ends.ts'

/** An address, a space and the beginning of another attribute. */
const addressAndAttribute = /(?:https?:\/)?\/[^\s“”„″"]{1,2000}\s+[\w-]+=[“”„″"]/y

/** An attribute of a damaged tag, with its delimiters. One object reads many, one after the other. */
export class DamagedValue {
  /** Offset behind the attribute; the place that it was read at where there is none. */
  end = -1
  /** Absent for a bare value. */
  opening: Delimiter | undefined
  /** Absent where the value has no second delimiter. */
  closing: Delimiter | undefined
  /** The value has lost its second delimiter, and ends where the next attribute begins. */
  isRunOn = false
  readonly #source: string
  readonly #scanner: TagScanner
  readonly #ends: ValueEnds
  #rawStart = -1
  #rawEnd = -1

  constructor(source: string, scanner: TagScanner, ends: ValueEnds) {
    this.#source = source
    this.#scanner = scanner
    this.#ends = ends
  }

  read(start: number): void {
    const name = this.#ends.startAttribute(start)
    this.#readValue(name.isNamed ? name.valueStart : start)
  }

  get isNamed(): boolean {
    return this.#ends.name.isNamed
  }

  /** `null` for a positional value. */
  get name(): string | null {
    return this.isNamed ? this.#ends.name.text() : null
  }

  /** What stands between the delimiters, as written. */
  get raw(): string {
    return this.#source.slice(this.#rawStart, this.#rawEnd)
  }

  #readValue(start: number): void {
    const opening = this.#openingAt(start)
    this.opening = opening
    this.closing = undefined
    this.isRunOn = false
    this.#rawStart = start + (opening?.text.length ?? 0)
    if (!opening) this.#readBare()
    // Two apostrophes became one closing quote: `alt=” caption=”Hi”`.
    else if (
      this.isNamed &&
      opening.spelling !== 'lost' &&
      this.#ends.isCollapsed(this.#rawStart)
    ) {
      this.#rawEnd = this.#rawStart
      this.end = this.#rawStart
    } else this.#readQuoted(start, opening)
  }

  #readQuoted(start: number, opening: Delimiter): void {
    const place = this.#ends.closingPlace(opening, this.#rawStart)
    if (this.#ends.ranOn !== -1) {
      this.isRunOn = true
      this.#rawEnd = this.#ends.ranOn
      this.end = this.#rawEnd
      return
    }
    if (place === -1 || this.#isLoneAddress(place)) {
      this.#readUnanswered(start, opening)
      return
    }
    const doubled = opening === doubledQuote ? doubledQuote : undefined
    const closing = doubled ?? readDelimiter(this.#source, place) ?? opening
    const space = paddingBefore(
      this.#source,
      {opening, closing},
      {start, rawStart: this.#rawStart, place}
    )
    this.#rawEnd = place - space.length
    this.end = place + closing.text.length
    const behind = paddingBehind(
      this.#source,
      {opening, closing},
      {rawStart: this.#rawStart, end: this.end}
    )
    if (behind !== '' && this.#rawStart + behind.length <= this.#rawEnd) {
      this.opening = padded(opening, opening.text + behind)
      this.#rawStart += behind.length
    }
    this.closing = space === '' ? closing : padded(closing, space + closing.text)
  }

  /** Whether the value is an address with another attribute behind it: no address holds a space and a quote. */
  #isLoneAddress(end: number): boolean {
    const first = this.#source[this.#rawStart]
    if (first !== '/' && first !== 'h') return false
    addressAndAttribute.lastIndex = this.#rawStart
    return addressAndAttribute.test(this.#source) && addressAndAttribute.lastIndex <= end
  }

  /**
   * What a delimiter is that no other answers: `""` an empty value, whatever follows, a question mark the first
   * character of a bare one, and a quote lost.
   */
  #readUnanswered(start: number, opening: Delimiter): void {
    if (opening === doubledQuote) {
      this.opening = straightDouble
      this.closing = straightDouble
      this.#rawStart = start + 1
      this.#rawEnd = this.#rawStart
      this.end = this.#rawStart + 1
      return
    }
    if (opening.spelling === 'lost') {
      this.opening = undefined
      this.#rawStart = start
    }
    this.#readBare()
  }

  /** A value up to the next space or bracket. */
  #readBare(): void {
    const source = this.#source
    const {limit} = this.#ends
    let end = this.#rawStart
    while (end < limit && !is(source.charCodeAt(end), space) && this.#scanner.tagEnd(end) === -1)
      end++
    this.#rawEnd = end
    this.end = end
  }

  /** The delimiter that opens a value, with the no-break space that French puts in front of it. */
  #openingAt(start: number): Delimiter | undefined {
    const source = this.#source
    const code = source.charCodeAt(start)
    if (is(code, nameCharacter)) return undefined
    // `""` with neither a space nor a bracket behind it is one quote of CSV, not an empty value.
    if (code === doubleQuote && source.charCodeAt(start + 1) === doubleQuote) {
      const isEmpty =
        is(source.charCodeAt(start + 2), space) || this.#scanner.tagEnd(start + 2) !== -1
      if (!isEmpty) return doubledQuote
    }
    const opening = readDelimiter(source, start)
    if (opening) return opening
    const spaceInFront = noBreakSpaceAt(source, start)
    if (spaceInFront === '') return undefined
    const behind = readDelimiter(source, start + spaceInFront.length)
    return behind && padded(behind, spaceInFront + behind.text)
  }
}
