import path from 'node:path'
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
  content: string
}

/** WordPress's numbers as numbers. */
export function numberOf(id: string): string | number {
  return /^\d{1,15}$/.test(id) ? Number(id) : id
}

/** The file beside the results that has their comments, a line each. It is there where there are any. */
export class CommentFile {
  readonly file: string
  readonly #folder: string
  #stream: AtomicStream | undefined

  constructor({outDir = '.', shard}: Settings) {
    this.#folder = outDir
    this.file = path.join(outDir, `comments${shardSuffix(shard)}.jsonl`)
  }

  /** Adds the comments of a post. `file` is its own, below the output folder. Throws when the file system says no. */
  async add(
    {file, post}: {file: string; post: string | undefined},
    records: readonly CommentRecord[]
  ): Promise<void> {
    if (records.length === 0) return
    this.#stream ??= await guard(this.file, this.#open())
    const of = {file, ...(post !== undefined && {post: numberOf(post)})}
    const lines = records.map((record) => `${JSON.stringify({...of, ...record})}\n`)
    await this.#stream.write(lines.join(''))
  }

  async #open(): Promise<AtomicStream> {
    new OutputFolder(this.#folder).requireInside(this.file)
    return AtomicStream.open(this.file)
  }

  async close(isComplete: boolean): Promise<void> {
    if (isComplete) await this.#stream?.close()
    else await this.#stream?.discard()
  }
}
