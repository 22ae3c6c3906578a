import {createReadStream} from 'node:fs'
import {standardInput} from './source.ts'

/** A source whose bytes are not text. */
class NotTextError extends Error {}

/** A source with more bytes than are allowed. */
export class LimitError extends Error {
  constructor(maxBytes: number) {
    super(`has more than ${maxBytes} bytes`)
  }
}

/** The bytes of a source, as they come. */
type Chunks = AsyncIterable<Uint8Array>

/** How many bytes are looked at to tell a format. */
const longestHead = 1 << 20

/** A source that has been opened, with the first of its bytes. */
export interface Opened {
  /** The first line, or as much of it as tells the format. */
  head: string
  /** All bytes, those of the head included. */
  chunks: Chunks
}

/** Opens a source and reads its first line. Throws when the file system says no. */
export async function openSource(path: string): Promise<Opened> {
  const stream: AsyncIterable<Buffer | string> =
    path === standardInput ? process.stdin : createReadStream(path)
  const iterator = stream[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let length = 0
  let ended = false
  while (!ended && length < longestHead && !first.at(-1)?.includes(10)) {
    const {value, done} = await iterator.next()
    if (done) ended = true
    else {
      const bytes = Buffer.from(value)
      first.push(bytes)
      length += bytes.length
    }
  }
  const head =
    Buffer.concat(first)
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .split('\n', 1)[0] ?? ''
  return {head, chunks: chain(first, {[Symbol.asyncIterator]: () => iterator})}
}

async function* chain(first: readonly Uint8Array[], rest: AsyncIterable<Buffer | string>): Chunks {
  yield* first
  for await (const chunk of rest) yield Buffer.from(chunk)
}

/** Reads all of a source as UTF-8 text without byte order mark. Throws on other bytes, and on too many of them. */
export async function readText(
  chunks: Chunks,
  maxBytes = Number.POSITIVE_INFINITY
): Promise<string> {
  const all: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > maxBytes) throw new LimitError(maxBytes)
    all.push(chunk)
  }
  return decode(Buffer.concat(all))
}

function decode(bytes: Uint8Array): string {
  if (bytes.includes(0)) throw new NotTextError('is not text: it holds a zero byte')
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    throw new NotTextError('is not UTF-8 text')
  }
}

/** A line of a source, without its line end; `reason` where its bytes are not text, or too many. */
export type Line = {text: string} | {reason: string; isLimit?: boolean}

/** Reads a source line by line, holding one line at a time, and of one that is too long nothing. */
export async function* readLines(
  chunks: Chunks,
  maxBytes = Number.POSITIVE_INFINITY
): AsyncIterable<Line> {
  let rest: Uint8Array[] = []
  let length = 0
  const add = (bytes: Uint8Array): void => {
    length += bytes.length
    if (length > maxBytes) rest = []
    else rest.push(bytes)
  }
  const finish = (): Line => {
    const isTooLong = length > maxBytes
    const bytes = Buffer.concat(rest)
    rest = []
    length = 0
    return isTooLong ? {reason: new LimitError(maxBytes).message, isLimit: true} : decodeLine(bytes)
  }
  for await (const bytes of chunks) {
    let start = 0
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
      add(bytes.subarray(start, end))
      yield finish()
      start = end + 1
    }
    if (start < bytes.length) add(bytes.subarray(start))
  }
  if (length > 0) yield finish()
}

function decodeLine(bytes: Uint8Array): Line {
  try {
    return {text: decode(bytes).replace(/\r$/, '')}
  } catch (error) {
    return {reason: error instanceof Error ? error.message : String(error)}
  }
}
