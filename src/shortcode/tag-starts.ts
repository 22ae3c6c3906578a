import {backslash, is, nameCharacter, slash} from './characters.ts'
import {TagNames} from './tag-names.ts'

/** Where a tag may start, and how far its name reaches. */
export interface TagStart {
  start: number
  closing: boolean
  /** Offset behind the name. */
  nameEnd: number
  /** Whether a Markdown or JSON writer put backslashes into the bracket, the slash or the name. */
  escaped: boolean
  name: string
}

/** The same with a Markdown or JSON writer's backslashes. */
const escapedStart = /\[(?:\\?\/)?et\\?_pb\\?_/g
const nameRest = /et\\?_pb\\?_(?:[A-Za-z0-9-]|\\?_)+/y

/**
 * Finds the starts of Divi's tags from left to right: `[et_pb_` or `[/et_pb_` with a name behind it. Every search
 * goes on where the last one ended, by `indexOf` alone as long as the document holds no escaped tag.
 */
export class TagStarts {
  readonly #source: string
  readonly #hasEscapes: boolean
  readonly #names = new TagNames()
  #opening = -2
  #closing = -2
  #next: TagStart | undefined
  #searchedFrom = -1

  /** `hasEscapes` says whether there may be backslashes in tags. */
  constructor(source: string, hasEscapes: boolean) {
    this.#source = source
    this.#hasEscapes = hasEscapes
  }

  /** The first start at or after `from`. Call with growing `from` only. */
  after(from: number): TagStart | undefined {
    const isKnown = this.#searchedFrom !== -1 && (!this.#next || this.#next.start >= from)
    if (!isKnown) {
      this.#searchedFrom = from
      this.#next = this.#search(from)
    }
    return this.#next
  }

  #search(from: number): TagStart | undefined {
    for (let place = this.#find(from); place !== -1; place = this.#find(place + 1)) {
      const found = this.#read(place)
      if (found) return found
    }
    return undefined
  }

  /** Offset of the next bracket (or its backslash) that may start a tag; -1 when there is none. */
  #find(from: number): number {
    const source = this.#source
    if (this.#hasEscapes) {
      escapedStart.lastIndex = from
      return escapedStart.exec(source)?.index ?? -1
    }
    if (this.#opening !== -1 && this.#opening < from)
      this.#opening = source.indexOf('[et_pb_', from)
    if (this.#closing !== -1 && this.#closing < from)
      this.#closing = source.indexOf('[/et_pb_', from)
    if (this.#opening === -1) return this.#closing
    return this.#closing === -1 ? this.#opening : Math.min(this.#opening, this.#closing)
  }

  #read(place: number): TagStart | undefined {
    return this.#hasEscapes ? this.#readEscaped(place) : this.#readPlain(place)
  }

  #readPlain(place: number): TagStart | undefined {
    const source = this.#source
    const closing = source.charCodeAt(place + 1) === slash
    const prefix = closing ? place + 2 : place + 1
    let nameEnd = prefix + 'et_pb_'.length
    while (is(source.charCodeAt(nameEnd), nameCharacter)) nameEnd++
    if (nameEnd === prefix + 'et_pb_'.length) return undefined
    const name = this.#names.read(source, prefix, nameEnd)
    if (name === undefined) return undefined
    const start = this.#plainStart(place)
    return {start, closing, nameEnd, escaped: start < place, name}
  }

  /** `C:\temp\[et_pb_text]`: where nothing else is escaped, a backslash at a word belongs to that. */
  #plainStart(place: number): number {
    const start = this.#withBackslashes(place)
    return start < place && /\w/.test(this.#source[start - 1] ?? '') ? place : start
  }

  #readEscaped(bracket: number): TagStart | undefined {
    const source = this.#source
    const start = this.#withBackslashes(bracket)
    const isEscaped = source.charCodeAt(bracket + 1) === backslash
    const afterBracket = isEscaped ? bracket + 2 : bracket + 1
    const closing = source.charCodeAt(afterBracket) === slash
    const nameStart = closing ? afterBracket + 1 : bracket + 1
    nameRest.lastIndex = nameStart
    if (!nameRest.test(source)) return undefined
    const nameEnd = nameRest.lastIndex
    const name = this.#names.intern(source.slice(nameStart, nameEnd).replaceAll('\\', ''))
    if (name === undefined) return undefined
    return {start, closing, nameEnd, escaped: source.slice(start, nameEnd).includes('\\'), name}
  }

  /** Offset of the backslashes in front of a bracket. */
  #withBackslashes(place: number): number {
    let start = place
    while (this.#source.charCodeAt(start - 1) === backslash) start--
    return start
  }
}
