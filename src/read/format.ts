import path from 'node:path'
import type {SourceFormat} from '../types.ts'
import {detectExport} from './exports/detect.ts'
import type {ExportReader} from './exports/item.ts'
import {isJsonLine} from './json-lines.ts'
import type {Opened} from './open.ts'

/** Files that hold the posts of a site. */
export type ExportFormat = ExportReader['name']

/** Files that hold several documents. */
export type ContainerFormat = 'jsonl' | ExportFormat

/** How an input is read. */
export type InputFormat = SourceFormat | ContainerFormat

/** How an input may be asked to be read. What the block editor stores is HTML to us: its blocks are comments. */
export type AskedFormat = InputFormat | 'blocks'

/** The format of an input, and what it was taken for that by where nobody said it. */
export interface FormatChoice {
  format: InputFormat
  because?: string
}

const exportFormats: ReadonlySet<string> = new Set<ExportFormat>(['layout', 'rest', 'sql', 'wxr'])

/** Whether a format is that of an export. */
export function isExportFormat(format: string): format is ExportFormat {
  return exportFormats.has(format)
}

/** Whether an input of the format holds several documents. */
export function isContainerFormat(format: AskedFormat): format is ContainerFormat {
  return format === 'jsonl' || isExportFormat(format)
}

const formats: Readonly<Record<string, InputFormat>> = {
  '.htm': 'html',
  '.html': 'html',
  '.jsonl': 'jsonl',
  '.markdown': 'markdown',
  '.md': 'markdown',
  '.ndjson': 'jsonl',
  '.sql': 'sql',
  '.text': 'text',
  '.txt': 'text',
  '.wxr': 'wxr',
  '.xml': 'wxr'
}

/** The format that the name tells; `undefined` where only the content can. */
export function formatOfName(name: string): InputFormat | undefined {
  return formats[extensionOf(name)]
}

/** The extension in lower case; `.gz` says how a file is packed, not what is in it. */
function extensionOf(name: string): string {
  return path.extname(name.replace(/\.gz$/i, '')).toLowerCase()
}

/** The format that was asked for, or that the name or the first bytes tell. */
export function chooseFormat(
  name: string,
  asked: AskedFormat,
  {head, start}: Pick<Opened, 'head' | 'start'>
): FormatChoice {
  if (asked === 'blocks') return {format: 'html'}
  if (asked !== 'auto') return {format: asked}
  const named = formatOfName(name)
  if (named) return {format: named, because: `its name ends in ${extensionOf(name)}`}
  const {format, because} = detectExport('', start)
  const isObject = isJsonLine(head)
  const isFile = extensionOf(name) === '.json'
  if (format && (isFile || (isEvident(format, start) && !(isObject && format === 'rest')))) {
    return {format, because}
  }
  return {format: isObject ? 'jsonl' : 'auto'}
}

/** What a text that is no export does not start with, where nothing but the text tells it. */
const evidence: Readonly<Record<ExportFormat, RegExp>> = {
  layout: /^/,
  rest: /^/,
  sql: /^\s*(?:\/\*[M!]|-- (?:MySQL|MariaDB|phpMyAdmin|Adminer)|(?:CREATE|DROP) TABLE |INSERT INTO |LOCK TABLES |SET @?\w+\s*=)/,
  wxr: /<rss\b/
}

/** Lines of comments, and a statement that programs write: UpdraftPlus and others begin a dump with what Markdown has for headings. */
const behindComments =
  /^(?:\s|(?:--|#)[^\n]*\n)*(?:\/\*!|(?:(?:CREATE|DROP) TABLE (?:IF (?:NOT )?EXISTS )?|LOCK TABLES |INSERT INTO )[`"])/

function isEvident(format: ExportFormat, start: Uint8Array): boolean {
  const text = Buffer.from(start).toString('latin1')
  return evidence[format].test(text) || (format === 'sql' && behindComments.test(text))
}
