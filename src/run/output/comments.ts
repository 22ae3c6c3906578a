import path from 'node:path'
import {idNumber} from '../../read/id-number.ts'
import {AtomicStream} from '../../write/atomic-stream.ts'
import {OutputFolder} from '../../write/output-folder.ts'
import type {Settings} from '../settings/settings.ts'
import {shardSuffix} from '../settings/shard.ts'
import {guard} from './destination.ts'

/** A comment as it is written: its content is clean HTML, or Markdown where the post is. */
export interface CommentRecord {
  id: string | number
  /** The comment that it answers. */
  parent?: string | number
  author: string
  date?: string
  /** Stars of a review of a product, of five. */
  rating?: number
  content: string
}

/** The file beside the results that has their comments, a line each. It is there where there are any. */
export class CommentFile {
  readonly file: string
  readonly #folder: string
  #stream: AtomicStream | undefined
  /** Why the file will not be whole. */
  #failure: unknown

  constructor({outDir = '.', shard}: Settings) {
    this.#folder = outDir
    this.file = path.join(outDir, `comments${shardSuffix(shard)}.jsonl`)
  }

  /**
   * Adds the comments of a post. `file` is its own, below the output folder; where readers are not to see that, each line says so. Throws a `WriteError`, and from then on the same for
   * every post, since a file without some of them would look like one with all.
   */
  async add(
    {file, post, isDraft}: {file: string; post: string | undefined; isDraft: boolean},
    records: readonly CommentRecord[]
  ): Promise<void> {
    if (records.length === 0) return
    if (this.#failure !== undefined) throw this.#failure
    const of = {
      file,
      ...(post !== undefined && {post: idNumber(post)}),
      ...(isDraft && {draft: true})
    }
    const lines = records.map((record) => `${JSON.stringify({...of, ...record})}\n`)
    try {
      await guard(this.file, this.#append(lines.join('')))
    } catch (error) {
      this.#failure = error
      throw error
    }
  }

  async #append(lines: string): Promise<void> {
    this.#stream ??= await this.#open()
    await this.#stream.write(lines)
  }

  async #open(): Promise<AtomicStream> {
    new OutputFolder(this.#folder).requireInside(this.file)
    return AtomicStream.open(this.file)
  }

  /** Puts the file in its place where the run went to its end and all of it could be written. Throws a `WriteError`. */
  async close(isComplete: boolean): Promise<void> {
    if (!this.#stream) return
    const isWhole = isComplete && this.#failure === undefined
    await guard<unknown>(this.file, isWhole ? this.#stream.close() : this.#stream.discard())
  }
}
