import path from 'node:path'
import type {SourceFormat} from '../types.ts'

/** How an input is read. */
export type InputFormat = SourceFormat | 'jsonl'

const formats: Readonly<Record<string, InputFormat>> = {
  '.htm': 'html',
  '.html': 'html',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.text': 'text',
  '.txt': 'text'
}

const notYet = new Set(['.md', '.markdown'])

/** The format that the name tells; `undefined` where only the content can. */
export function formatOfName(name: string): InputFormat | undefined {
  return formats[path.extname(name).toLowerCase()]
}

/** Why an input of this name cannot be read without being told how. */
export function whyNotReadable(name: string): string | undefined {
  if (!notYet.has(path.extname(name).toLowerCase())) return undefined
  return 'is Markdown, which cannot be read yet; use --from text to read it as the classic editor’s text'
}
