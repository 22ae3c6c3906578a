import {ByteCursor, countLines} from '../byte-cursor.ts'
import {decodeText} from '../decode-text.ts'
import type {ItemProblem} from '../item.ts'
import {readJson} from './scanner.ts'

export type JsonRecord = Readonly<Record<string, unknown>>

/** A text or a number as text; `undefined` for nothing and for anything else. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A value as it stands in a document. */
export interface WrittenJson {
  bytes: Uint8Array
  /** 1-based line where it starts. */
  line: number
}

/** Reads a value that is held; a reason where it is none. */
export function parseWritten({bytes, line}: WrittenJson): {
  value?: unknown
  problems: ItemProblem[]
} {
  const {text, isRepaired} = decodeText(bytes)
  const reason = 'Unexpected bytes, expected UTF-8; read them as windows-1252'
  const problems: ItemProblem[] = isRepaired ? [{reason, line, isHarmless: true}] : []
  try {
    return {value: JSON.parse(text), problems}
  } catch {
    return {problems: [{reason: 'Unexpected JSON, expected it to be whole; left it out', line}]}
  }
}

/** Where the value at a path starts and ends, as offsets in the bytes. The last one counts where there are several. */
function findValue(bytes: Uint8Array, wanted: readonly string[]): [number, number] | undefined {
  const cursor = new ByteCursor()
  cursor.push(bytes)
  cursor.isEnded = true
  let found: [number, number] | undefined
  const steps = readJson(cursor, {
    choose: (path) => {
      if (!path.every((name, depth) => name === wanted[depth])) return 'skip'
      return path.length === wanted.length ? 'hold' : 'enter'
    },
    read: (_, value) => {
      const start = value.bytes.byteOffset - bytes.byteOffset
      found = [start, start + value.bytes.length]
      return undefined
    }
  })
  for (let step = steps.next(); !step.done; step = steps.next()) {
    // The places are all that is asked for.
  }
  return found
}

/** The 1-based line of the file in which the string at a path starts. */
export function lineOfString({bytes, line}: WrittenJson, path: readonly string[]): number {
  const [start = 0] = findValue(bytes, path) ?? []
  return line + countLines(bytes.subarray(0, start))
}

/** The bytes with another text in the string at a path, escaped in the manner of the one that was there. */
export function replaceString(
  bytes: Uint8Array,
  path: readonly string[],
  text: string
): Uint8Array {
  const [start, end] = findValue(bytes, path) ?? [0, 0]
  const written = writeString(text, Buffer.from(bytes.subarray(start, end)).toString('latin1'))
  return Buffer.concat([bytes.subarray(0, start), Buffer.from(written), bytes.subarray(end)])
}

/** PHP escapes slashes and everything above ASCII, unless it is told not to; other writers do neither. */
function writeString(text: string, before: string): string {
  const hasSlashes = before.includes('\\/')
  const isAscii = /\\u[\da-f]{4}/i.test(before) ? !/[\x80-\xff]/.test(before) : hasSlashes
  const json = JSON.stringify(text)
  const slashed = hasSlashes ? json.replaceAll('/', '\\/') : json
  if (!isAscii || /[\x80-\xff]/.test(before)) return slashed
  return slashed.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}
