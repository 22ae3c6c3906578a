import {createReadStream} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {standardInput} from './source.ts'

/** A source whose bytes are not text. */
class NotTextError extends Error {}

/** Reads a whole source as UTF-8 text without byte order mark. Throws on other bytes. */
export async function readText(path: string): Promise<string> {
  const bytes = path === standardInput ? await readAll(process.stdin) : await readFile(path)
  return decode(bytes)
}

async function readAll(stream: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

function decode(bytes: Uint8Array): string {
  if (bytes.includes(0)) throw new NotTextError('is not text: it holds a zero byte')
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    throw new NotTextError('is not UTF-8 text')
  }
}

/** A line of a source, without its line end; `reason` where its bytes are not text. */
export type Line = {text: string} | {reason: string}

/** Reads a source line by line, holding one line at a time. */
export async function* readLines(path: string): AsyncIterable<Line> {
  const stream = path === standardInput ? process.stdin : createReadStream(path)
  let rest: Buffer[] = []
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk)
    let start = 0
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
      yield decodeLine(Buffer.concat([...rest, bytes.subarray(start, end)]))
      rest = []
      start = end + 1
    }
    if (start < bytes.length) rest.push(bytes.subarray(start))
  }
  if (rest.length > 0) yield decodeLine(Buffer.concat(rest))
}

function decodeLine(bytes: Buffer): Line {
  try {
    return {text: decode(bytes).replace(/\r$/, '')}
  } catch (error) {
    return {reason: error instanceof Error ? error.message : String(error)}
  }
}
