import type {AttributeToken, TagToken} from '../types.ts'
import {slash} from './characters.ts'
import {CurledTagReader} from './curled-tag.ts'
import {DamagedTagReader} from './damaged-tag.ts'
import {straightDouble} from './delimiters.ts'
import {Evidence} from './evidence.ts'
import {IntactTagReader} from './intact-tag.ts'
import {PlainExtent} from './plain-extent.ts'
import {PlainTag} from './plain-tag.ts'
import type {TagExtent} from './tag-scanner.ts'

/** Reads the attributes of tags, whatever happened to them: each by the first of its readers that takes it. */
export class AttributeReader {
  /** What the tags that were measured show of the whole document. */
  readonly evidence: Evidence
  readonly #source: string
  readonly #tag: PlainTag
  readonly #intact: IntactTagReader
  readonly #curled: CurledTagReader
  readonly #plain: PlainExtent
  readonly #damaged: DamagedTagReader
  /** Whether there is an escaped underscore anywhere: so that not every tag is looked at for one. */
  readonly #mayHaveEscapes: boolean

  /** `isStringEscaped`: the document is the inside of a JSON or SQL string. */
  constructor(source: string, isStringEscaped: boolean) {
    this.#source = source
    this.evidence = new Evidence(source)
    const tag = new PlainTag(source)
    this.#tag = tag
    this.#intact = new IntactTagReader(tag)
    this.#curled = new CurledTagReader(tag)
    this.#plain = new PlainExtent(tag)
    this.#damaged = new DamagedTagReader(source, isStringEscaped, this.evidence)
    this.#mayHaveEscapes = source.includes('\\_')
  }

  /** Reads from behind the tag's name to its bracket; `limit` is where the next tag starts. */
  measure(start: number, limit: number): TagExtent {
    const plain = this.#plain.end(start, limit)
    const end = plain === -1 ? this.#measureWhole(start, limit) : plain
    if (end === -1) return this.#damaged.read(start, limit)
    if (plain !== -1) this.evidence.note(this.#plain.delimiter)
    const isPlain = plain !== -1 && this.#plain.delimiter === straightDouble
    return {end, selfClosing: this.#source.charCodeAt(end - 2) === slash, truncated: false, isPlain}
  }

  /** Offset behind the bracket of a tag that is read without a search for the ends of its values; -1 for any other. */
  #measureWhole(start: number, limit: number): number {
    const intact = this.#intact.read(start, limit)
    if (intact !== -1) return intact
    const curled = this.#curled.read(start, limit)
    if (curled !== -1) this.evidence.note(this.#curled.delimiter)
    return curled
  }

  /** The attributes of a tag that was found to be plain when it was measured. */
  plainAttributes({nameEnd, end}: Pick<TagToken, 'nameEnd' | 'end'>): AttributeToken[] {
    return this.#tag.quotedAttributes(nameEnd, end)
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
    this.#damaged.read(nameEnd, end, made)
    return truncated ? made.filter(({end}) => end <= this.#damaged.lastClosed) : made
  }

  /** Whether a Markdown writer escaped underscores between the two places, as in partly escaped tags. */
  hasEscapedNames(start: number, end: number): boolean {
    return this.#mayHaveEscapes && this.#source.slice(start, end).includes('\\_')
  }
}
