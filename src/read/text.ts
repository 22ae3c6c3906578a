import {type Decoded, decode, linesEncoding} from './encoding.ts'
import {type Chunks, chain} from './open.ts'

/** A source with more bytes than are allowed. */
export class LimitError extends Error {
  constructor(maxBytes: number) {
    super(`has more than ${maxBytes} bytes`)
  }
}

/** How a source is read: what it is encoded in, and how much of it. */
export interface ReadOptions {
  encoding?: string | undefined
  maxBytes?: number | undefined
}

/** Reads all of a source as text without byte order mark. Throws on bytes that are none, and on too many of them. */
export async function readText(
  chunks: Chunks,
  {encoding, maxBytes = Number.POSITIVE_INFINITY}: ReadOptions = {}
): Promise<Decoded> {
  const all: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > maxBytes) throw new LimitError(maxBytes)
    all.push(chunk)
  }
  return decode(Buffer.concat(all), encoding)
}

/** A line of a source, without its line end; `reason` where its bytes are not text, or too many. */
export type Line = Decoded | {reason: string; isLimit?: boolean}

/** Reads a source line by line, holding one line at a time, and of one that is too long nothing. */
export async function* readLines(
  chunks: Chunks,
  {encoding, maxBytes = Number.POSITIVE_INFINITY}: ReadOptions = {}
): AsyncIterable<Line> {
  const {decoder, label, all} = await startLines(chunks, encoding)
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
    return isTooLong
      ? {reason: new LimitError(maxBytes).message, isLimit: true}
      : decodeLine(bytes, label)
  }
  for await (const chunk of all) {
    const bytes = decoder ? Buffer.from(decoder.decode(chunk, {stream: true})) : chunk
    let start = 0
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
      add(bytes.subarray(start, end))
      yield finish()
      start = end + 1
    }
    if (start < bytes.length) add(bytes.subarray(start))
  }
  // Throws where a character is cut at the end.
  decoder?.decode()
  if (length > 0) yield finish()
}

/** Looks at the first bytes, which say what the lines are encoded in. */
async function startLines(
  chunks: Chunks,
  encoding: string | undefined
): Promise<ReturnType<typeof linesEncoding> & {all: Chunks}> {
  const iterator = chunks[Symbol.asyncIterator]()
  const {value, done} = await iterator.next()
  const first: Uint8Array[] = done ? [] : [value]
  return {
    ...linesEncoding(first[0] ?? new Uint8Array(), encoding),
    all: chain(first, {[Symbol.asyncIterator]: () => iterator})
  }
}

function decodeLine(bytes: Uint8Array, encoding: string): Line {
  try {
    const {text, ...more} = decode(bytes, encoding)
    return {text: text.replace(/\r$/, ''), ...more}
  } catch (error) {
    return {reason: error instanceof Error ? error.message : String(error)}
  }
}
