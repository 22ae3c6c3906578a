import path from 'node:path'
import {clean} from '../clean.ts'
import type {Comment} from '../read/exports/item.ts'
import type {Message} from '../types.ts'
import {AtomicStream} from '../write/atomic-stream.ts'
import type {Settings} from './settings.ts'
import {documentMessage} from './site-messages.ts'
import type {Task} from './transform-document.ts'

/** A comment as it is written: its content is clean HTML, or Markdown where the post is. */
export interface CommentRecord {
  id: string | number
  /** The comment that it answers. */
  parent?: string | number
  author: string
  date?: string
  content: string
}

/** Cleans the comments of a post. What is left out of them is named with the number of the comment. */
export function cleanComments(
  comments: readonly Comment[],
  {to, modules}: Task
): {records: CommentRecord[]; messages: Message[]} {
  const messages: Message[] = []
  const {rules, sanitize, embedHosts} = modules ?? {}
  const options = {
    from: 'text',
    to: to === 'markdown' ? 'markdown' : 'html',
    ...(rules && {rules}),
    ...(sanitize !== undefined && {sanitize}),
    ...(embedHosts && {embedHosts})
  } as const
  const records = comments.map(({id, parent, author, published, content}): CommentRecord => {
    const cleaned = clean(content, options)
    for (const {ruleId, level, reason} of cleaned.messages) {
      const [message] = documentMessage(ruleId, `In comment ${id}: ${reason}`)
      if (message) messages.push({...message, level})
    }
    return {
      id: numberOf(id),
      ...(parent !== undefined && {parent: numberOf(parent)}),
      author,
      ...(published !== undefined && {date: published}),
      content: cleaned.value
    }
  })
  return {records, messages}
}

function numberOf(id: string): string | number {
  return /^\d{1,15}$/.test(id) ? Number(id) : id
}

/** The file beside the results that has their comments, a line each. It is there where there are any. */
export class CommentFile {
  readonly #file: string
  #stream: AtomicStream | undefined

  constructor({outDir = '.', shard}: Settings) {
    const name = shard ? `-${shard.index}-of-${shard.count}` : ''
    this.#file = path.join(outDir, `comments${name}.jsonl`)
  }

  /** Adds the comments of a post. `file` is its own, below the output folder. Throws when the file system says no. */
  async add(
    {file, post}: {file: string; post: string | undefined},
    records: readonly CommentRecord[]
  ): Promise<void> {
    if (records.length === 0) return
    this.#stream ??= await AtomicStream.open(this.#file)
    const of = {file, ...(post !== undefined && {post: numberOf(post)})}
    const lines = records.map((record) => `${JSON.stringify({...of, ...record})}\n`)
    await this.#stream.write(lines.join(''))
  }

  async close(isComplete: boolean): Promise<void> {
    if (isComplete) await this.#stream?.close()
    else await this.#stream?.discard()
  }
}
