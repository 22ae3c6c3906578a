import {type ContainerFormat, formatOfName, isExportFormat} from '../../read/format.ts'
import type {Source} from '../../read/source.ts'
import type {SourceFormat} from '../../types.ts'
import {asksForContents, type Settings} from '../settings/settings.ts'

/** What the documents of a source become: the source again with other contents, an object a line, or a file each. */
export type Shape = 'container' | 'lines' | 'files'

/** What the documents become. Throws where the settings leave that open, or ask for what cannot be. */
export function shapeOf(format: ContainerFormat, settings: Settings): Shape {
  const {command, to, links, resume, outDir, path, preview, write} = settings
  if (command === 'check') return 'files'
  if (command === 'repair' || to === format || (to === undefined && write)) return 'container'
  if (
    format === 'jsonl' &&
    path === undefined &&
    !links &&
    !resume &&
    (to === undefined || to === 'ast')
  ) {
    return to === 'ast' ? 'lines' : 'container'
  }
  if (to !== undefined && to !== 'html' && to !== 'markdown') {
    if (write)
      throw new Error(`is ${named[format]}; --write keeps the format, leave out --to ${to}`)
    if (to === 'jsonl' || to === 'ast') return 'lines'
    throw new Error(`is ${named[format]}, which does not become ${named[to]}; use --to jsonl`)
  }
  if (asksForContents(settings)) {
    throw new Error(
      `becomes a file for each document; use --to markdown, or --to jsonl for contents in Markdown`
    )
  }
  if (outDir !== undefined || preview !== undefined) return 'files'
  const same = format === 'jsonl' ? '' : `, or --to ${format} for the same with other contents`
  const comma = same === '' ? ' or' : ''
  throw new Error(
    `is read as ${named[format]}, which may hold many documents; use --out-dir for a file each,${comma} --to jsonl --content ${to ?? 'html'}${same}`
  )
}

/** Why a source that is one document does not become what the settings ask for. */
export function whyRefused(
  settings: Settings,
  {path}: Source,
  format: SourceFormat
): string | undefined {
  const {command, to} = settings
  if (to !== undefined && isExportFormat(to)) return `is no export; leave out --to ${to}`
  if (format === 'markdown') {
    if (command !== 'clean' || to !== 'html') return undefined
    return 'is Markdown, which stays Markdown; leave out --to or use --to markdown'
  }
  // Among files whose names say what they are, some may have contents.
  if (formatOfName(path) !== undefined || !asksForContents(settings)) return undefined
  return 'is no jsonl and no export, so it has no contents; use --to markdown in the place of --content markdown'
}

const named: Readonly<Record<ContainerFormat, string>> = {
  jsonl: 'JSON Lines',
  layout: 'a layout file of Divi',
  rest: 'an answer of the REST interface',
  sql: 'an SQL dump',
  wxr: 'an export of WordPress'
}
