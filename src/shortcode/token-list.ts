import type {TextToken, Token, TokenList} from '../types.ts'
import type {AttributeReader} from './attributes.ts'
import {bitsOfTag, closing, escaped, plain, selfClosing, Tag, truncated} from './tag.ts'
import type {TagNames} from './tag-names.ts'
import type {TagExtent} from './tag-scanner.ts'
import type {TagStart} from './tag-starts.ts'

/** Numbers a token: where it starts, where its name ends, where it ends, and what it is. */
const width = 4

/** Characters of a document for each token that a block of numbers has room for, and the tokens in a block. */
const charactersOfToken = 64
const fewest = 16
const most = 4096

/** What stands for a token that is text; that of a tag is the number of its name and its bits. */
const text = -1

/**
 * The tokens of a document as numbers, sixteen bytes each: a hostile document is nothing but tags. A token is made
 * where it is asked for, and most of them are asked for once. Blocks of one length grow without a copy.
 */
export class NumberedTokens implements TokenList {
  readonly #names: TagNames
  readonly #reader: AttributeReader
  readonly #tokensInBlock: number
  readonly #blocks: Int32Array[] = []
  #last = new Int32Array(0)
  /** Where the next token goes in the last block. */
  #place = 0
  #length = 0

  /** `characters` is the length of the document: most are short, and a block is not to be longer than they are. */
  constructor(names: TagNames, reader: AttributeReader, characters: number) {
    this.#names = names
    this.#reader = reader
    this.#tokensInBlock = Math.min(most, fewest + Math.floor(characters / charactersOfToken))
  }

  get length(): number {
    return this.#length
  }

  at(index: number): Token | undefined {
    const whole = Math.trunc(index) || 0
    const place = whole < 0 ? this.#length + whole : whole
    if (place < 0 || place >= this.#length) return undefined
    const block = this.#blocks[Math.floor(place / this.#tokensInBlock)] ?? this.#last
    return this.#make(block, (place % this.#tokensInBlock) * width)
  }

  *[Symbol.iterator](): Generator<Token, undefined> {
    for (const block of this.#blocks) {
      const end = block === this.#last ? this.#place : block.length
      for (let place = 0; place < end; place += width) yield this.#make(block, place)
    }
  }

  toJSON(): Token[] {
    return [...this]
  }

  addText(start: number, end: number): void {
    this.#add(start, start, end, text)
  }

  addTag(found: TagStart, extent: TagExtent): void {
    const bits =
      (found.closing ? closing : 0) |
      (found.escaped ? escaped : 0) |
      (extent.selfClosing ? selfClosing : 0) |
      (extent.truncated ? truncated : 0) |
      (extent.isPlain ? plain : 0)
    this.#add(found.start, found.nameEnd, extent.end, (found.name.number << bitsOfTag) | bits)
  }

  #add(start: number, nameEnd: number, end: number, what: number): void {
    if (this.#place === this.#last.length) {
      this.#last = new Int32Array(this.#tokensInBlock * width)
      this.#blocks.push(this.#last)
      this.#place = 0
    }
    const block = this.#last
    const place = this.#place
    block[place] = start
    block[place + 1] = nameEnd
    block[place + 2] = end
    block[place + 3] = what
    this.#place = place + width
    this.#length++
  }

  #make(block: Int32Array, place: number): Token {
    const start = block[place] ?? 0
    const end = block[place + 2] ?? 0
    const what = block[place + 3] ?? text
    if (what === text) return {type: 'text', start, end} satisfies TextToken
    const name = this.#names.textOf(what >> bitsOfTag)
    return new Tag(name, what, {start, nameEnd: block[place + 1] ?? 0, end}, this.#reader)
  }
}
