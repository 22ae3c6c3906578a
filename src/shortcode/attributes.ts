import type {AttributeToken, Delimiter, Spelling, TagToken} from '../types.ts'
import {AttributeName} from './attribute-name.ts'
import {decodeValue} from './attribute-values.ts'
import {
  closingBracket,
  comma,
  doubleQuote,
  doubleQuoteStart,
  is,
  lessThan,
  mostPositional,
  nameCharacter,
  openingBracket,
  singleQuoteStart,
  slash,
  space
} from './characters.ts'
import {CurledTagReader} from './curled-tag.ts'
import {
  doubledQuote,
  mayClose,
  noBreakSpaceAt,
  padded,
  readDelimiter,
  straightDouble
} from './delimiters.ts'
import {IntactTagReader} from './intact-tag.ts'
import type {Evidence} from './machine-values.ts'
import {paddingBefore, paddingBehind} from './padding.ts'
import {PlainExtent} from './plain-extent.ts'
import {PlainTag} from './plain-tag.ts'
import {type TagExtent, TagScanner} from './tag-scanner.ts'

/** The tag of an HTML element, such as make_clickable() puts around addresses in values. */
const elementTag = /<(?:[a-z][a-z\d]*(?:\s[^<>[\]]{0,1000})?\/?|\/[a-z][a-z\d]*\s?)>/iy

/** An address, a space and the beginning of another attribute. */
const addressAndAttribute = /(?:https?:\/)?\/[^\s“”„″"]{1,2000}\s+[\w-]+=[“”„″"]/y

/** wpautop() puts paragraphs around tags that it takes for text. */
const paragraphsAtTags = /<p>\[\/?et_pb_|\]<\/p>/

/** How sure it is that a value ends: before a bracket or the next `name=`, or before any separator. */
type Certainty = 'strict' | 'loose'

/**
 * Reads the attributes of tags, whatever happened to them. Reading sets the fields; nothing is made of them unless
 * it is asked for. Linear: a search that failed within a tag is not repeated from a later place in it.
 */
export class AttributeReader {
  readonly #source: string
  /** The document is the inside of a JSON or SQL string. */
  readonly #isStringEscaped: boolean
  readonly #scanner: TagScanner
  readonly #intact: IntactTagReader
  readonly #curled: CurledTagReader
  readonly #plain: PlainExtent
  /** The next tag, which no attribute may reach into. */
  #limit = 0
  /** End of the last attribute between quotes in front of which nothing could be prose. */
  #lastClosed = 0
  /** What the delimiters of the document show. */
  readonly #shown = new Set<Spelling>()
  #isTexturized = false
  #hasParagraphs: boolean | undefined
  /** The delimiter that was noted last: most of a document are one and the same. */
  #noted: Delimiter | undefined
  /** Searches that found nothing in this tag. */
  readonly #failed = new Set<string>()

  // The attribute that is read, and the name behind it, by which the end of its value was told.
  #name: AttributeName
  #next: AttributeName
  #opening: Delimiter | undefined
  #closing: Delimiter | undefined
  #rawStart = -1
  #rawEnd = -1
  #end = -1

  constructor(source: string, isStringEscaped: boolean) {
    this.#source = source
    this.#isStringEscaped = isStringEscaped
    this.#scanner = new TagScanner(source)
    const tag = new PlainTag(source)
    this.#intact = new IntactTagReader(tag)
    this.#curled = new CurledTagReader(tag)
    this.#plain = new PlainExtent(tag)
    this.#name = new AttributeName(source, this.#scanner)
    this.#next = new AttributeName(source, this.#scanner)
  }

  /** What the tags that were measured show of the whole document. */
  get evidence(): Evidence {
    this.#hasParagraphs ??= paragraphsAtTags.test(this.#source)
    const hasParagraphs = this.#hasParagraphs
    return {isTexturized: this.#isTexturized, hasParagraphs, shown: this.#shown}
  }

  #note(delimiter: Delimiter | undefined): void {
    if (!delimiter || delimiter === this.#noted || delimiter.spelling === 'straight') return
    this.#noted = delimiter
    this.#isTexturized ||= delimiter.isTypographic
    this.#shown.add(delimiter.spelling)
  }

  /** Reads from behind the tag's name to its bracket; `limit` is where the next tag starts. */
  measure(start: number, limit: number): TagExtent {
    const plain = this.#plain.end(start, limit)
    const end = plain === -1 ? this.#measureWhole(start, limit) : plain
    if (end === -1) return this.#walk(start, limit, undefined)
    if (plain !== -1) this.#note(this.#plain.delimiter)
    const isPlain = plain !== -1 && this.#plain.delimiter === straightDouble
    return {end, selfClosing: this.#source.charCodeAt(end - 2) === slash, truncated: false, isPlain}
  }

  /** Offset behind the bracket of a tag that is read without a search for the ends of its values; -1 for any other. */
  #measureWhole(start: number, limit: number): number {
    const intact = this.#intact.read(start, limit)
    if (intact !== -1) return intact
    const curled = this.#curled.read(start, limit)
    if (curled !== -1) this.#note(this.#curled.delimiter)
    return curled
  }

  /** The attributes of a tag that was measured: what ended it then ends it again. */
  attributes({
    nameEnd,
    end,
    truncated
  }: Pick<TagToken, 'nameEnd' | 'end' | 'truncated'>): AttributeToken[] {
    const intact: AttributeToken[] = []
    if (this.#intact.read(nameEnd, end, intact) !== -1) return intact
    const curled: AttributeToken[] = []
    if (this.#curled.read(nameEnd, end, curled) !== -1) return curled
    const made: AttributeToken[] = []
    this.#walk(nameEnd, end, made)
    return truncated ? made.filter(({end}) => end <= this.#lastClosed) : made
  }

  /** Whether a Markdown writer escaped underscores between the two places, as in partly escaped tags. */
  hasEscapedNames(start: number, end: number): boolean {
    return this.#source.slice(start, end).includes('\\_')
  }

  #walk(start: number, limit: number, made: AttributeToken[] | undefined): TagExtent {
    this.#limit = limit
    if (this.#failed.size > 0) this.#failed.clear()
    this.#lastClosed = start
    let positional = 0
    let hasPositional = false
    for (let index = start; ; index = this.#end) {
      index = this.#skipBetween(index)
      const end = this.#scanner.tagEnd(index)
      if (end !== -1) {
        const selfClosing = end > index + 1 && this.#source.slice(index, end).includes('/')
        return {end, selfClosing, truncated: false}
      }
      if (index >= limit || this.#source.charCodeAt(index) === openingBracket) break
      this.#read(index)
      this.#note(this.#opening)
      this.#note(this.#closing)
      if (this.#end === index || this.#end > limit) break
      positional = this.#name.isNamed ? 0 : positional + 1
      hasPositional ||= positional > 0
      if (positional > mostPositional) break
      if (this.#closing && !hasPositional) this.#lastClosed = this.#end
      made?.push(this.#make(index))
    }
    return {end: this.#cutEnd(this.#lastClosed), selfClosing: false, truncated: true}
  }

  /**
   * What of a tag without bracket is still the tag: its named attributes up to the last one between quotes, and the
   * rest of an attribute where the text is cut in it. What follows stays text.
   */
  #cutEnd(lastClosed: number): number {
    const rest = this.#source.slice(lastClosed, Math.min(this.#limit, lastClosed + longestRest))
    if (lastClosed + rest.length < this.#limit) return lastClosed
    const pattern = this.#limit === this.#source.length ? cutAttribute : brokenAttribute
    return pattern.test(rest.trim()) ? this.#limit : lastClosed
  }

  #make(start: number): AttributeToken {
    const source = this.#source
    const raw = source.slice(this.#rawStart, this.#rawEnd)
    const opening = this.#opening
    return {
      name: this.#name.isNamed ? this.#name.text() : null,
      value:
        this.#closing && opening
          ? decodeValue(raw, this.#damaged(opening), this.#isStringEscaped)
          : raw,
      raw,
      start,
      end: this.#end,
      opening,
      closing: this.#closing
    }
  }

  /** The delimiter that shows what happened to the value: wptexturize() may leave one of the two straight. */
  #damaged(opening: Delimiter): Delimiter {
    return opening.spelling === 'straight' ? (this.#closing ?? opening) : opening
  }

  /** Reads the attribute at the place; its end is the place where there is none. */
  #read(start: number): void {
    if (this.#next.start !== start) this.#next.read(start)
    const name = this.#next
    this.#next = this.#name
    this.#name = name
    this.#readValue(name.isNamed ? name.valueStart : start)
  }

  #readValue(start: number): void {
    const opening = this.#openingAt(start)
    this.#opening = opening
    this.#closing = undefined
    this.#rawStart = start + (opening?.text.length ?? 0)
    if (!opening) this.#readBare()
    // Two apostrophes became one closing quote: `alt=” caption=”Hi”`.
    else if (this.#name.isNamed && opening.spelling !== 'lost' && this.#isCollapsed()) {
      this.#rawEnd = this.#rawStart
      this.#end = this.#rawStart
    } else this.#readQuoted(start, opening)
  }

  /** Whether the quote stands alone: a bracket follows, or an attribute with quotes of its own. */
  #isCollapsed(): boolean {
    if (!this.#endsStrictly(this.#rawStart)) return false
    const isLast = this.#next.start <= this.#rawStart
    return isLast || readDelimiter(this.#source, this.#next.valueStart) !== undefined
  }

  #readQuoted(start: number, opening: Delimiter): void {
    const place = this.#closingPlace(opening)
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
    this.#end = place + closing.text.length
    const behind = paddingBehind(
      this.#source,
      {opening, closing},
      {rawStart: this.#rawStart, end: this.#end}
    )
    if (behind !== '' && this.#rawStart + behind.length <= this.#rawEnd) {
      this.#opening = padded(opening, opening.text + behind)
      this.#rawStart += behind.length
    }
    this.#closing = space === '' ? closing : padded(closing, space + closing.text)
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
      this.#opening = straightDouble
      this.#closing = straightDouble
      this.#rawStart = start + 1
      this.#rawEnd = this.#rawStart
      this.#end = this.#rawStart + 1
      return
    }
    if (opening.spelling === 'lost') {
      this.#opening = undefined
      this.#rawStart = start
    }
    this.#readBare()
  }

  /** A value up to the next space or bracket. */
  #readBare(): void {
    const source = this.#source
    let end = this.#rawStart
    while (
      end < this.#limit &&
      !is(source.charCodeAt(end), space) &&
      this.#scanner.tagEnd(end) === -1
    )
      end++
    this.#rawEnd = end
    this.#end = end
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

  /** Where the value ends: at the first delimiter that closes it for sure, else at one that may; -1 for none. */
  #closingPlace(opening: Delimiter): number {
    // Behind a value without a name another one may follow.
    if (!this.#name.isNamed) return this.#searchOnce(opening, 'loose')
    const strict = this.#searchOnce(opening, 'strict')
    if (strict !== -1 || opening.spelling === 'lost') return strict
    return this.#searchOnce(opening, 'loose')
  }

  /** Searches, unless an earlier search of the kind found nothing in this tag. */
  #searchOnce(opening: Delimiter, certainty: Certainty): number {
    const hasFailed = this.#failed.size > 0 && this.#failed.has(failureKey(opening, certainty))
    const found = hasFailed ? -1 : this.#search(opening, certainty)
    if (found === -1) this.#failed.add(failureKey(opening, certainty))
    return found
  }

  #search(opening: Delimiter, certainty: Certainty): number {
    const source = this.#source
    const starts = opening.quote === '"' ? doubleQuoteStart : singleQuoteStart
    let openBrackets = 0
    for (let index = this.#rawStart; index < this.#limit; index++) {
      const code = source.charCodeAt(index)
      if (is(code, starts)) {
        const length = this.#closingLength(opening, index)
        if (length === 0) continue
        const end = index + length
        if (this.#ends(end, certainty, openBrackets)) return index
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
    return elementTag.test(this.#source) && elementTag.lastIndex <= this.#limit
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
    const next = this.#skipBetween(start)
    if (this.#scanner.tagEnd(next) !== -1) return true
    this.#next.read(next)
    if (!this.#next.isNamed) return false
    // Without anything between them, only what has a quote of its own is an attribute.
    return next > start || readDelimiter(this.#source, this.#next.valueStart) !== undefined
  }

  /** Offset behind what stands between attributes; some put a comma there. */
  #skipBetween(start: number): number {
    const isComma = this.#source.charCodeAt(start) === comma
    return this.#scanner.skipSeparators(isComma ? start + 1 : start)
  }

  /** Whether a value may end in front of the place. */
  #endsLoosely(start: number): boolean {
    const next = this.#scanner.skipSeparators(start)
    return next > start || this.#scanner.tagEnd(start) !== -1
  }
}

/** How much is looked at to tell whether a text is cut within an attribute. */
const longestRest = 2000

/** The beginning of an attribute at the end of a text, and the mark that an excerpt ends with. */
const cutAttribute = /^[\w\\-]*(?:=\S*)?(?:\s*\[(?:…|\.\.\.|&hellip;|&#8230;)\]|…)?$/

/** The beginning of an attribute in front of the next tag, where a word alone may be text. */
const brokenAttribute = /^[\w\\-]+=\S*$/

function failureKey({spelling, quote}: Delimiter, certainty: Certainty): string {
  return `${certainty} ${spelling} ${quote}`
}
