import type {ExportReader, Piece} from './item.ts'
import {ExportHead} from './wxr/head.ts'
import {bytesOf, type ItemChoice, itemPiece} from './wxr/item-piece.ts'
import {RecordReader} from './wxr/record-reader.ts'
import {byteOrderMark, detectStoredText, type StoredText} from './wxr/stored-text.ts'
import type {Stretch} from './wxr/stretch.ts'

/** What to read of an export of WordPress. */
export interface WxrOptions extends ItemChoice {
  /** Characters that an item may have. */
  limit?: number
}

/** No item is longer: MySQL itself takes no packet above 64 MB unless it is told to. */
const defaultLimit = 64 * 1024 * 1024

/**
 * What is read at once, so that no more pieces than these hold wait for the one that asked. V8 keeps a text of 128 kB or more with
 * what is old, however soon it is done with, and has to look through all of that the sooner.
 */
const step = 64 * 1024

/** The extended RSS of WordPress, versions 1.0 to 1.2 (wp-admin/includes/export.php). */
export const wxr: ExportReader = {name: 'wxr', read: (chunks) => readWxr(chunks)}

/** Reads an export. What is damaged is read as far as it goes, and named. */
export async function* readWxr(
  chunks: AsyncIterable<Uint8Array>,
  {limit = defaultLimit, ...choice}: WxrOptions = {}
): AsyncIterable<Piece> {
  let document: WxrDocument | undefined
  let head: Uint8Array = new Uint8Array(0)
  for await (const chunk of chunks) {
    if (document) yield* document.read(chunk)
    else {
      head = Buffer.concat([head, chunk])
      if (head.length < 4) continue
      document = new WxrDocument(detectStoredText(head), limit, choice)
      yield* document.read(head)
    }
  }
  if (!document) {
    document = new WxrDocument(detectStoredText(head), limit, choice)
    yield* document.read(head)
  }
  yield* document.end()
}

class WxrDocument {
  readonly #records: RecordReader
  readonly #choice: ItemChoice
  readonly #head = new ExportHead()
  #storage: StoredText
  #isBegun = false
  #isDeclared = false

  constructor(storage: StoredText, limit: number, choice: ItemChoice) {
    this.#storage = storage
    this.#records = new RecordReader(limit)
    this.#choice = choice
  }

  *read(chunk: Uint8Array): Iterable<Piece> {
    for (let start = 0; start < chunk.length; start += step) {
      const text = this.#storage.read(chunk.subarray(start, start + step))
      const mark = this.#isBegun ? '' : (byteOrderMark.exec(text)?.[0] ?? '')
      this.#isBegun = true
      if (mark !== '') yield {type: 'bytes', bytes: this.#bytes(mark)}
      yield* this.#pieces(this.#records.read(text.slice(mark.length)))
    }
  }

  *end(): Iterable<Piece> {
    yield* this.#pieces(this.#records.end())
    const rest = this.#storage.rest()
    if (rest.length > 0) yield {type: 'bytes', bytes: rest}
  }

  #bytes(text: string): Uint8Array {
    return bytesOf(text, this.#storage, this.#choice)
  }

  *#pieces(stretches: readonly Stretch[]): Iterable<Piece> {
    const {encoding} = this.#records
    if (encoding !== undefined && !this.#isDeclared) {
      this.#isDeclared = true
      this.#storage = this.#storage.declared(encoding)
    }
    for (const stretch of stretches) yield* this.#piecesOf(stretch)
  }

  *#piecesOf(stretch: Stretch): Iterable<Piece> {
    if (stretch.type === 'fault') {
      const {reason, line, isHarmless, isLimit} = stretch
      const problem = {reason, line, ...(isHarmless && {isHarmless}), ...(isLimit && {isLimit})}
      yield {type: 'problem', problem, bytes: this.#bytes(stretch.text)}
    } else if (stretch.type === 'between') {
      yield {type: 'bytes', bytes: this.#bytes(stretch.text)}
    } else if (stretch.record.name === 'item') {
      yield itemPiece(stretch.record, this.#storage, this.#head, this.#choice)
    } else {
      yield {type: 'bytes', bytes: this.#bytes(stretch.record.text)}
      for (const problem of this.#head.add(stretch.record, this.#storage)) {
        yield {type: 'problem', problem, bytes: new Uint8Array(0)}
      }
    }
  }
}
