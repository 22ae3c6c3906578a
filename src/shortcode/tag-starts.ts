import {backslash, is, nameCharacter, slash} from './characters.ts'
import {diviPrefix, ForeignTags} from './foreign-tags.ts'
import type {ShortcodeNames} from './shortcode-names.ts'
import type {TagName, TagNames} from './tag-names.ts'

/** Where a tag may start, and how far its name reaches. */
export interface TagStart {
  start: number
  closing: boolean
  /** Offset behind the name. */
  nameEnd: number
  /** Whether a Markdown or JSON writer put backslashes into the bracket, the slash or the name. */
  escaped: boolean
  name: TagName
}

const firstOfPrefix = diviPrefix.charCodeAt(0)

/** The same with a Markdown or JSON writer's backslashes, and a name behind it. */
const escapedDivi = /et\\?_pb\\?_(?:[A-Za-z0-9-]|\\?_)+/y
const escapedName = /(?:[A-Za-z0-9-]|\\?_)+/y

/**
 * Finds the starts of tags from left to right: a bracket with a name behind it that is read. One search for brackets
 * goes through the document, on from where the last one ended, however many names there are.
 */
export class TagStarts {
  readonly #source: string
  readonly #hasEscapes: boolean
  readonly #foreign: ForeignTags
  readonly #names: TagNames
  #next: TagStart | undefined
  #searchedFrom = -1
  /** The next one of Divi's behind a next one that is not. */
  #nextDivi: TagStart | undefined
  #diviSearchedFrom = -1

  /** `hasEscapes` says whether there may be backslashes in tags; `read` are the names beside Divi's. */
  constructor(source: string, hasEscapes: boolean, read: ShortcodeNames, names: TagNames) {
    this.#source = source
    this.#hasEscapes = hasEscapes
    this.#foreign = new ForeignTags(source, read)
    this.#names = names
  }

  /** The first start at or after `from`. Call with growing `from` only. */
  after(from: number): TagStart | undefined {
    const isKnown = this.#searchedFrom !== -1 && (!this.#next || this.#next.start >= from)
    if (!isKnown) {
      this.#searchedFrom = from
      this.#next = this.#search(from, false)
    }
    return this.#next
  }

  /**
   * Where the next tag starts, which a tag does not reach into. In a value of Divi's stands what reads like a tag of
   * others, but none of its own.
   */
  limitOf({name, nameEnd}: TagStart): number {
    const next = name.isDivi ? this.#diviAfter(nameEnd) : this.after(nameEnd)
    return next?.start ?? this.#source.length
  }

  #diviAfter(from: number): TagStart | undefined {
    const next = this.after(from)
    if (!next || next.name.isDivi) return next
    const isKnown =
      this.#diviSearchedFrom !== -1 && (!this.#nextDivi || this.#nextDivi.start >= from)
    if (!isKnown) {
      this.#diviSearchedFrom = from
      this.#nextDivi = this.#search(next.nameEnd, true)
    }
    return this.#nextDivi
  }

  #search(from: number, isDiviOnly: boolean): TagStart | undefined {
    const source = this.#source
    let place = source.indexOf('[', from)
    for (; place !== -1; place = source.indexOf('[', place + 1)) {
      const found = this.#read(place, isDiviOnly)
      if (found) return found
    }
    return undefined
  }

  #read(bracket: number, isDiviOnly: boolean): TagStart | undefined {
    const source = this.#source
    const isEscaped = this.#hasEscapes && source.charCodeAt(bracket + 1) === backslash
    const afterBracket = isEscaped ? bracket + 2 : bracket + 1
    const closing = source.charCodeAt(afterBracket) === slash
    // `[\name` is no damage that is known.
    if (isEscaped && !closing) return undefined
    const nameStart = closing ? afterBracket + 1 : afterBracket
    const initial = source.charCodeAt(nameStart)
    if (initial === firstOfPrefix) {
      const found = this.#readDivi(bracket, nameStart, closing)
      if (found) return found
    }
    if (isDiviOnly || !this.#foreign.mayStartWith(initial)) return undefined
    return this.#readForeign(bracket, nameStart, closing)
  }

  #readDivi(bracket: number, nameStart: number, closing: boolean): TagStart | undefined {
    const source = this.#source
    if (this.#hasEscapes) return this.#readEscaped(escapedDivi, bracket, nameStart, closing)
    const {length} = source
    let nameEnd = nameStart
    while (nameEnd < length && is(source.charCodeAt(nameEnd), nameCharacter)) nameEnd++
    const name = this.#names.readDivi(source, nameStart, nameEnd)
    if (name === undefined) return undefined
    const start = this.#plainStart(bracket)
    return {start, closing, nameEnd, escaped: start < bracket, name}
  }

  #readForeign(bracket: number, nameStart: number, closing: boolean): TagStart | undefined {
    const found = this.#readEscaped(escapedName, bracket, nameStart, closing)
    if (!found || found.name.isDivi) return undefined
    return this.#foreign.isTag({...found, name: found.name.text}) ? found : undefined
  }

  #readEscaped(
    pattern: RegExp,
    bracket: number,
    nameStart: number,
    closing: boolean
  ): TagStart | undefined {
    const source = this.#source
    pattern.lastIndex = nameStart
    if (!pattern.test(source)) return undefined
    const nameEnd = pattern.lastIndex
    const name = this.#names.intern(source.slice(nameStart, nameEnd).replaceAll('\\', ''))
    if (name === undefined) return undefined
    const start = this.#hasEscapes ? this.#withBackslashes(bracket) : this.#plainStart(bracket)
    const escaped = source.slice(start, nameEnd).includes('\\')
    return {start, closing, nameEnd, escaped, name}
  }

  /** `C:\temp\[et_pb_text]`: where nothing else is escaped, a backslash at a word belongs to that. */
  #plainStart(place: number): number {
    const start = this.#withBackslashes(place)
    return start < place && /\w/.test(this.#source[start - 1] ?? '') ? place : start
  }

  /** Offset of the backslashes in front of a bracket. */
  #withBackslashes(place: number): number {
    let start = place
    while (start > 0 && this.#source.charCodeAt(start - 1) === backslash) start--
    return start
  }
}
