import {createReadStream} from 'node:fs'
import {readAtOnce} from './at-once.ts'
import {gunzip, isGzip} from './exports/gunzip.ts'
import {standardInput} from './source.ts'

/** The bytes of a source, as they come. */
export type Chunks = AsyncIterable<Uint8Array>

/** Is told how many bytes of a source were read, as they are stored. */
export type CountBytes = (bytes: number) => void

/** A source that has been opened, with the first of its bytes. What is packed with gzip comes unpacked. */
export interface Opened {
  /** The first bytes, as many as tell the format. */
  start: Uint8Array
  /** The first line of them. */
  head: string
  /** All bytes, the first ones included. */
  chunks: Chunks
  isPacked: boolean
  /** Why not all of it could be unpacked; known once all of it has been read. */
  damage(): string | undefined
}

/** How many bytes are looked at to tell a format: of JSON Lines as many as the first line has, up to a limit. */
const usualStart = 4096
const longestStart = 1 << 20

/** Files of up to so many bytes are read at once, and longer ones in pieces of this length: each is a trip to another thread. */
const mostAtOnce = 1 << 18

/**
 * Opens a source and reads its first bytes, unless all of its `bytes` are known. `count` is told how many are read. Throws when
 * the file system says no.
 */
export async function openSource(
  path: string,
  count?: CountBytes,
  bytes?: Uint8Array
): Promise<Opened> {
  const whole = bytes ?? (path === standardInput ? undefined : readAtOnce(path, mostAtOnce))
  const stored = await peek(whole ? known(whole, count) : bytesOf(path, count))
  if (!isGzip(stored.start)) return {...stored, isPacked: false, damage: () => undefined}
  let damage: string | undefined
  const unpacked = await peek(
    gunzip(stored.chunks, (reason) => {
      damage = reason
    })
  )
  return {...unpacked, isPacked: true, damage: () => damage}
}

async function* known(bytes: Uint8Array, count?: CountBytes): Chunks {
  count?.(bytes.length)
  yield bytes
}

async function* bytesOf(path: string, count?: CountBytes): Chunks {
  const stream: AsyncIterable<Buffer | string> =
    path === standardInput ? process.stdin : createReadStream(path, {highWaterMark: mostAtOnce})
  for await (const chunk of stream) {
    count?.(chunk.length)
    yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk
  }
}

async function peek(chunks: Chunks): Promise<Pick<Opened, 'start' | 'head' | 'chunks'>> {
  const iterator = chunks[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let length = 0
  let ended = false
  while (!ended && !isEnough(first, length)) {
    const {value, done} = await iterator.next()
    if (done) ended = true
    else {
      first.push(value)
      length += value.length
    }
  }
  const start = Buffer.concat(first)
  return {
    start,
    head: firstLine(start),
    chunks: chain(first, {[Symbol.asyncIterator]: () => iterator})
  }
}

/** JSON Lines may come one by one, so no more than the first of them is waited for. */
function isEnough(chunks: readonly Uint8Array[], length: number): boolean {
  const mayBeLines = chunks[0]?.[0] === 123
  const hasLine = chunks.at(-1)?.includes(10) ?? false
  return length >= longestStart || (hasLine && (mayBeLines || length >= usualStart))
}

/** The first line as far as it tells a format, which is ASCII in all of them. */
function firstLine(bytes: Buffer): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe
  const end = isWide ? -1 : bytes.indexOf(10)
  return (
    bytes
      .toString(isWide ? 'utf16le' : 'utf8', 0, end === -1 ? bytes.length : end)
      .replace(/^\ufeff/, '')
      .split('\n', 1)[0] ?? ''
  )
}

/** Bytes that were read already and those behind them. */
export async function* chain(first: readonly Uint8Array[], rest: Chunks): Chunks {
  yield* first
  yield* rest
}
