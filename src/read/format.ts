import path from 'node:path'
import type {SourceFormat} from '../types.ts'
import {isJsonLine} from './json-lines.ts'

/** How an input is read. */
export type InputFormat = SourceFormat | 'jsonl'

const formats: Readonly<Record<string, InputFormat>> = {
  '.htm': 'html',
  '.html': 'html',
  '.jsonl': 'jsonl',
  '.markdown': 'markdown',
  '.md': 'markdown',
  '.ndjson': 'jsonl',
  '.text': 'text',
  '.txt': 'text'
}

/** The format that the name tells; `undefined` where only the content can. */
export function formatOfName(name: string): InputFormat | undefined {
  return formats[path.extname(name).toLowerCase()]
}

/** The format that was asked for, or that the name or the first line tell. */
export function chooseFormat(path: string, asked: InputFormat, head: string): InputFormat {
  if (asked !== 'auto') return asked
  return formatOfName(path) ?? (isJsonLine(head) ? 'jsonl' : 'auto')
}
