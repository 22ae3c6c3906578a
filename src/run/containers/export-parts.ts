import {countLines} from '../../read/exports/byte-cursor.ts'
import type {Item, ItemProblem, Piece} from '../../read/exports/item.ts'
import {itemRecord} from '../../read/exports/item-record.ts'
import {withGallery} from '../../read/exports/product-gallery.ts'
import type {Known} from '../../read/exports/read-export.ts'
import type {SiteTables} from '../../read/exports/site-tables.ts'
import type {ExportFormat} from '../../read/format.ts'
import {packMedia} from '../../read/packed-media.ts'
import type {Message, Options} from '../../types.ts'
import type {SourcePart, Stretch} from '../documents/part.ts'
import {documentMessage} from '../documents/site-messages.ts'
import {inputMessage} from '../output/input-messages.ts'
import {type ItemChoice, reasonToSkip} from '../settings/choose-items.ts'
import type {ModuleSettings} from '../settings/settings.ts'

export interface ExportTask {
  /** Path of the source, for messages. */
  path: string
  format: ExportFormat
  choice: ItemChoice
  known?: Known | undefined
  /** What the user knows of the site; it counts before what the export says. */
  modules: ModuleSettings
  /** What stands between documents need not be given. */
  contentsOnly?: boolean
}

/** The documents of an export, in order, and all that is between them. */
export async function* exportParts(
  pieces: AsyncIterable<Piece>,
  task: ExportTask
): AsyncIterable<Stretch> {
  const {path, contentsOnly = false} = task
  const known = tablesOf(task)
  for await (const piece of pieces) {
    if (piece.type === 'item') yield itemStretch(piece, task, known)
    else if (piece.type === 'bytes') {
      if (!contentsOnly) yield {type: 'between', stored: piece.bytes}
    } else if (piece.type === 'attachment') {
      yield {type: 'skipped', label: 'attachment', post: {}, stored: piece.bytes}
    } else {
      const messages = problemMessages(piece.problem, task)
      const failed = !piece.problem.isHarmless
      yield {type: 'problem', path, messages, failed, stored: piece.bytes}
    }
  }
}

/** One object for all files of a site where that can be: tables are large. */
function tablesOf({known, modules}: ExportTask): SiteTables {
  if (known && !known.sites && !modules.media && !modules.library) return known
  return {
    media: packMedia(Object.entries(modules.media ?? {}), known?.media.entries() ?? []),
    library: {...known?.library, ...modules.library}
  }
}

function itemStretch(
  {item, write}: Extract<Piece, {type: 'item'}>,
  task: ExportTask,
  known: SiteTables
): Stretch {
  const {path, format, choice, contentsOnly} = task
  const label = reasonToSkip(item.post, format, choice)
  if (label !== undefined) {
    const stored = contentsOnly ? '' : write(item.content)
    return {type: 'skipped', label, post: item.post, stored}
  }
  const image = item.post.image ?? known.media.get(item.thumbnail ?? '')?.url
  const shown = withGallery(item.post, known.media)
  const post = image === undefined ? shown : {...shown, image}
  const part: SourcePart = {
    path: `${path}#${item.name}`,
    holder: {file: path},
    content: item.content,
    from: 'auto',
    post,
    name: '',
    known,
    ...(item.comments && {comments: item.comments}),
    ...(image === undefined && item.thumbnail !== undefined && {missingImage: item.thumbnail}),
    messages: item.problems.flatMap((problem) => problemMessages(problem, task)),
    failed: item.problems.some(({isHarmless}) => !isHarmless),
    inSource: placing(
      item,
      isInOneLine(format, () => write(item.content))
    ),
    record: (content) => ({...itemRecord({...item, post}), content}),
    stored: ({value}) => write(value)
  }
  return {type: 'part', part}
}

/** Whether line ends of a content are written as escapes, as in JSON and in most dumps. */
function isInOneLine(format: ExportFormat, stored: () => Uint8Array): () => boolean {
  if (format === 'sql') return () => countLines(stored()) === 0
  return () => format !== 'wxr'
}

/** Moves messages from the line of the content that they are in to that of the source. Columns stay those of the content. */
function placing({line}: Item, isInOneLine: () => boolean): (message: Message) => Message {
  return (message) => {
    if (isInOneLine()) return {...message, line, endLine: line}
    return {...message, line: message.line + line - 1, endLine: message.endLine + line - 1}
  }
}

function problemMessages(
  {reason, line, isHarmless, isLimit, isOldContent}: ItemProblem,
  {format, modules: {rules}}: {format: ExportFormat; modules: Pick<Options, 'rules'>}
): Message[] {
  if (!isHarmless) return [inputMessage(isLimit ? 'limit' : 'invalid-input', reason, line)]
  const kind = format === 'wxr' ? 'invalid-xml' : 'assumed-encoding'
  return documentMessage(isOldContent ? 'old-content' : kind, reason, rules, {line})
}
