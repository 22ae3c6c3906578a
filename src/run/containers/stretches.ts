import type {Piece} from '../../read/exports/item.ts'
import {readExport} from '../../read/exports/read-export.ts'
import {isLayout, patternType} from '../../read/exports/site-tables.ts'
import type {ContainerFormat, ExportFormat} from '../../read/format.ts'
import type {Chunks} from '../../read/open.ts'
import type {Source} from '../../read/source.ts'
import {type ReadOptions, readLines} from '../../read/text.ts'
import {plural} from '../../report/plural.ts'
import type {Stretch} from '../documents/part.ts'
import {readOnceMessage} from '../documents/site-messages.ts'
import {inputMessage} from '../output/input-messages.ts'
import type {SourceProgress} from '../output/progress.ts'
import {fieldChoice} from '../settings/choose-fields.ts'
import type {ItemChoice} from '../settings/choose-items.ts'
import type {ModuleSettings} from '../settings/settings.ts'
import {exportParts} from './export-parts.ts'
import {jsonLineParts} from './json-line-parts.ts'
import {KnownExports} from './known-exports.ts'
import {LeftFields} from './left-fields.ts'

/** How sources that hold several documents are read. */
export interface ContainerOptions extends ReadOptions {
  /** Of JSON Lines: the field with the content. */
  field: string
  /** The result takes the place of the source. */
  write?: boolean
  items: ItemChoice
  /** Read comments too. */
  comments?: boolean
  /** Results have front matter, which lacks what nobody asked for. */
  tellsFields?: boolean
  /** Patterns of custom fields to read. */
  meta?: readonly string[] | undefined
  /** Nothing of the source but its documents is written: what stands between them need not be given. */
  contentsOnly?: boolean
  /** What exports say of what posts refer to; read where it is absent. */
  known?: KnownExports
  modules: ModuleSettings
  /** Is told of passes over an export before the one over its posts. */
  reading?: SourceProgress
}

/** Reads a source that holds several documents. */
export function readStretches(
  source: Source,
  {format, because}: {format: ContainerFormat; because?: string},
  chunks: Chunks,
  options: ContainerOptions
): AsyncIterable<Stretch> {
  if (format !== 'jsonl') return exportStretches(source, {format, because, chunks}, options)
  const {field, write: inPlace = false} = options
  return jsonLineParts(readLines(chunks, options), {path: source.path, field, inPlace})
}

interface ExportContent {
  format: ExportFormat
  because: string | undefined
  chunks: Chunks
}

/** Reads an export: once for what posts refer to, unless it can be read only once, and once for the posts. */
async function* exportStretches(
  source: Source,
  {format, because, chunks}: ExportContent,
  {
    items: choice,
    modules,
    maxBytes: limit,
    encoding = 'auto',
    known: exports,
    comments,
    meta,
    tellsFields = false,
    contentsOnly = false,
    reading: progress
  }: ContainerOptions
): AsyncIterable<Stretch> {
  if (encoding !== 'auto') {
    throw new Error('says itself what it is encoded in; leave out --encoding')
  }
  const tables = exports ?? new KnownExports([], {from: format, maxBytes: limit, meta})
  const {file, path, isReadOnce} = source
  const known = isReadOnce ? undefined : await tables.of(file, format, progress)
  const isAskedField = meta && fieldChoice(meta)
  const reading = {limit, known, comments, isAskedField, contentsOnly}
  const pieces = readExport(format, chunks, reading)
  const task = {path, format, choice, known, modules, contentsOnly}
  const met = {media: 0, layouts: 0, patterns: 0, items: 0}
  // What is wrong at the end of a file without any post is told with what the file was taken for.
  let held: Problem | undefined
  const left = new LeftFields(isAskedField)
  for await (const stretch of exportParts(counted(pieces, met), task)) {
    if (held) yield held
    held = stretch.type === 'problem' && stretch.failed ? stretch : undefined
    if (stretch.type === 'part') left.add(stretch.part.post)
    if (!held) yield stretch
  }
  if (met.items + met.media === 0 && because !== undefined) {
    const taken = `read as ${format} because ${because}, --from says what it is instead`
    const [first, ...others] = held?.messages ?? [
      inputMessage('invalid-input', 'Unexpected lack of posts')
    ]
    const messages = first ? [{...first, reason: `${first.reason}; ${taken}`}, ...others] : []
    yield {...(held ?? {type: 'problem', path, failed: true, stored: ''}), messages}
  } else if (held) yield held
  left.addSites(known?.sites)
  const fields = tellsFields ? left.messages(modules.rules) : []
  if (fields.length > 0) {
    yield {type: 'problem', path, messages: fields, failed: false, stored: ''}
  }
  const missing = known ? '' : whatIsMissing(format, met)
  if (missing !== '') {
    const messages = readOnceMessage(source, `did without ${missing}`, modules.rules)
    yield {type: 'problem', path, messages, failed: false, stored: ''}
  }
}

type Problem = Extract<Stretch, {type: 'problem'}>

/** How much of each kind there was. */
interface Met {
  media: number
  layouts: number
  patterns: number
  items: number
}

async function* counted(pieces: AsyncIterable<Piece>, met: Met): AsyncIterable<Piece> {
  for await (const piece of pieces) {
    if (piece.type === 'attachment') met.media++
    if (piece.type === 'item') {
      met.items++
      met.media += piece.item.attachments?.length ?? 0
    }
    if (isLayout(piece)) met[piece.item.post.type === patternType ? 'patterns' : 'layouts']++
    yield piece
  }
}

/** What only a pass before the one over the posts could have made use of. */
function whatIsMissing(format: ExportFormat, {media, layouts, patterns}: Met): string {
  const parts = [
    ...(media > 0 ? [`${plural(media, 'file')} of the media library`] : []),
    ...(layouts > 0 ? [`${plural(layouts, 'layout')} of the Divi library`] : []),
    ...(patterns > 0 ? [plural(patterns, 'synced pattern')] : []),
    ...(format === 'sql' ? ['what tables behind the posts say of them'] : [])
  ]
  return parts.join(', ')
}
