import type {ItemProblem} from '../item.ts'
import {DocumentEdges} from './document-edges.ts'
import {ElementNames} from './names.ts'
import {declaredEncoding} from './stored-text.ts'
import type {Field, Stretch} from './stretch.ts'
import {linesIn} from './value.ts'
import {XmlScanner} from './xml-scanner.ts'

/** Elements of the channel that are read as a whole. */
const holders = new Set(['item', 'wp:author', 'wp:category', 'wp:tag', 'wp:term'])
const channelFields = new Set(['title', 'link', 'description', 'wp:base_blog_url'])

/** Elements within an item that hold fields of their own. */
const groups = new Set(['wp:postmeta', 'wp:comment'])

/** What a field costs beside its text, so that a record of many empty ones has an end too. */
const costOfField = 64

/** Cuts a document into records and what stands between them, as it comes. */
export class RecordReader {
  /** The encoding that the document declares. */
  encoding: string | undefined
  readonly #limit: number
  readonly #names = new ElementNames()
  readonly #scanner = new XmlScanner({
    text: (start, end) => this.#text(start, end),
    instruction: (start, end) => this.#instruction(start, end),
    declaration: (start) => this.#declaration(start),
    cdata: (start) => this.#stray(start),
    opening: (name, start, end, isEmpty) => this.#opening(name, start, end, isEmpty),
    closing: (name, start, end) => this.#closing(name, start, end)
  })
  #stretches: Stretch[] = []
  /** The record that is being read; offsets of its fields count from `start`. */
  #record: {name: string; start: number; fields: Field[]} | undefined
  #field: Field | undefined
  /** 1-based line of what was taken last. */
  #line = 1
  readonly #edges = new DocumentEdges()

  constructor(limit: number) {
    this.#limit = limit
  }

  /** Reads on, and gives what became whole. Nothing but an unfinished record is held. */
  read(chunk: string): Stretch[] {
    this.#scanner.push(chunk)
    if (!this.#record) this.#between(this.#scanner.place)
    else if (this.#sizeOfRecord() > this.#limit) {
      const {name} = this.#record
      this.#record = undefined
      this.#field = undefined
      this.#tooLong(name, this.#scanner.place)
    }
    return this.#give()
  }

  /** Gives what is left, with what is wrong about the end. */
  end(): Stretch[] {
    const cdata = this.#scanner.isInCdata ? ' within CDATA' : ''
    this.#scanner.end()
    const isCut = this.#record !== undefined
    if (this.#record) this.#cutOff(this.#record, cdata)
    else this.#between(this.#scanner.place)
    const reason = this.#edges.end()
    if (reason !== undefined && !isCut) this.#fault(this.#scanner.place, reason)
    return this.#give()
  }

  /** What the item is, may be published or not, so a part of it is not read as if it were all. */
  #cutOff({name, fields}: {name: string; fields: Field[]}, where: string): void {
    const [text, line] = this.#take(this.#scanner.place)
    const word = (field: string, pattern: RegExp): string | undefined => {
      const found = fields.find((one) => one.name === field && !one.isUnclosed)
      return found && pattern.exec(text.slice(found.start, found.end))?.[0]
    }
    // The number stands behind the content, the address in front of it.
    const number = word('wp:post_id', /\d+/)
    const address = number === undefined ? word('link', /https?:[!-;=?-~]+/) : undefined
    const of = number === undefined ? (address ? ` of ${address}` : '') : ` of post ${number}`
    const reason = `Unexpected end of the file${where} in the <${name}>${of}, expected </${name}>; left out what there is of it`
    this.#stretches.push({type: 'fault', text, line, reason})
  }

  #give(): Stretch[] {
    const stretches = this.#stretches
    this.#stretches = []
    return stretches
  }

  #sizeOfRecord(): number {
    const {start, fields} = this.#record ?? {start: this.#scanner.place, fields: []}
    return this.#scanner.place - start + fields.length * costOfField
  }

  #tooLong(name: string, end: number): void {
    const reason = `Unexpected length of an <${name}>, expected no more than ${this.#limit} characters; left it out`
    this.#fault(end, reason, {isLimit: true})
  }

  #between(end: number): void {
    if (end === this.#scanner.taken) return
    const [text] = this.#take(end)
    this.#stretches.push({type: 'between', text})
  }

  #fault(end: number, reason: string, more: Omit<ItemProblem, 'reason' | 'line'> = {}): void {
    const [text, line] = this.#take(end)
    this.#stretches.push({type: 'fault', text, line, reason, ...more})
  }

  #take(end: number): [text: string, line: number] {
    const text = this.#scanner.take(end)
    const line = this.#line
    this.#line += linesIn(text)
    return [text, line]
  }

  #text(start: number, end: number): void {
    if (this.#edges.isWithin) return
    const text = this.#scanner.slice(start, end)
    if (text.trim() !== '') this.#stray(start + text.search(/\S/))
  }

  #stray(start: number): void {
    this.#faultAround(start, this.#edges.stray())
  }

  /** A harmless fault with nothing of the source, for it stands where no content does. */
  #faultAround(start: number, reason: string | undefined): void {
    if (reason === undefined) return
    this.#between(start)
    this.#fault(start, reason, {isHarmless: true})
  }

  #instruction(start: number, end: number): void {
    if (!this.#edges.isWithin) this.encoding ??= declaredEncoding(this.#scanner.slice(start, end))
  }

  #declaration(start: number): void {
    const name = this.#scanner.slice(start, start + '<!ENTITY'.length)
    this.#faultAround(start, this.#edges.declaration(name))
  }

  #opening(rawName: string, start: number, end: number, isEmpty: boolean): void {
    if (this.#edges.isRoot(rawName)) this.#names.declare(this.#scanner.slice(start, end))
    const name = this.#names.usual(rawName)
    if (!this.#edges.isWithin) {
      if (!this.#edges.isRoot(rawName)) {
        if (!rawName.startsWith('!')) this.#stray(start)
        return
      }
      this.#edges.open(rawName)
    }
    if (name === undefined) return
    const isRoot = name === 'rss' || name === 'channel'
    if (this.#record && (isRoot || holders.has(name))) this.#finish(start, true)
    if (isRoot) return
    if (this.#record) this.#within(name, start, end, isEmpty)
    else this.#begin(name, start, end, isEmpty)
  }

  #begin(name: string, start: number, end: number, isEmpty: boolean): void {
    const isField = channelFields.has(name)
    if (!isField && !holders.has(name)) return
    this.#between(start)
    this.#record = {name, start, fields: []}
    if (isField) this.#addField(name, start, end, isEmpty)
    if (isEmpty) this.#finish(end, false)
  }

  #within(name: string, start: number, end: number, isEmpty: boolean): void {
    if (this.#field) {
      // HTML that should have been escaped may hold a <title>, but never an element of WordPress's own.
      if (!name.includes(':')) return
      this.#closeField(start, true)
    }
    this.#addField(name, start, end, isEmpty || groups.has(name))
  }

  #addField(name: string, tag: number, start: number, isWhole: boolean): void {
    const base = this.#record?.start ?? 0
    const index = start - base
    const field = {name, tag: tag - base, start: index, end: index, isUnclosed: !isWhole}
    this.#record?.fields.push(field)
    if (!isWhole) this.#field = field
  }

  #closeField(end: number, isUnclosed: boolean): void {
    if (!this.#field) return
    this.#field.end = end - (this.#record?.start ?? 0)
    this.#field.isUnclosed = isUnclosed
    this.#field = undefined
  }

  #closing(rawName: string, start: number, end: number): void {
    const name = this.#names.usual(rawName)
    if (name === undefined) return
    if (this.#record) {
      if (name === this.#record.name || name === 'channel' || name === 'rss') {
        this.#closeField(start, this.#field?.name !== name)
        const isOwn = name === this.#record.name
        this.#finish(isOwn ? end : start, !isOwn)
      } else if (this.#field?.name === name) this.#closeField(start, false)
      else if (groups.has(name)) {
        this.#closeField(start, true)
        this.#addField(`/${name}`, start, end, true)
      }
    }
    this.#edges.close(name)
  }

  #finish(end: number, isUnclosed: boolean): void {
    if (!this.#record) return
    this.#closeField(end, true)
    const {name, fields} = this.#record
    const isTooLong = name === 'item' && end - this.#record.start > this.#limit
    this.#record = undefined
    if (isTooLong) {
      this.#tooLong(name, end)
      return
    }
    const [text, line] = this.#take(end)
    this.#stretches.push({type: 'record', record: {name, text, line, fields, isUnclosed}})
  }
}
