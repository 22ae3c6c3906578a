import type {Decoded} from '../read/encoding.ts'
import {isExportFormat} from '../read/format.ts'
import {type Source, standardInput} from '../read/source.ts'
import type {Outcome} from '../report/reporter.ts'
import type {SourceFormat} from '../types.ts'
import {stemOf} from '../write/output-path.ts'
import {turnsOf} from './agenda.ts'
import {finishDocument} from './finish-document.ts'
import {assumedEncoding} from './input-messages.ts'
import type {Session} from './session.ts'
import type {DocumentFormat} from './settings.ts'
import type {Document, Task, Transformed} from './transform-document.ts'

/** A source that is one document, as it was read. */
export interface Single {
  document: Document
  task: Task
  assumedAt: number | undefined
}

/** What is done to sources that are documents: the same for all of them but Markdown. */
export interface SingleTasks {
  markdown: Task
  other: Task
}

export function singleTasks(session: Session): SingleTasks {
  const {command, content, close, maxDepth, shortcodes, modules} = session.settings
  const {preset} = session.siteOfDocuments() ?? {}
  const common = {
    command,
    close,
    maxDepth,
    shortcodes,
    modules,
    preset,
    links: session.plan?.links,
    notesMedia: session.media !== undefined
  }
  const to = (isMarkdown: boolean): Task['to'] => {
    const format = formatOf(session, isMarkdown)
    return format === 'jsonl' ? (isMarkdown ? 'markdown' : content) : format
  }
  return {markdown: {...common, to: to(true)}, other: {...common, to: to(false)}}
}

/** Says what is to be done with a source. Throws where that cannot be. */
export function readSingle(
  {settings: {command, to}, plan}: Session,
  source: Source,
  format: SourceFormat,
  {text, assumedAt}: Decoded,
  tasks: SingleTasks
): Single {
  const {path, relativePath} = source
  const isMarkdown = format === 'markdown'
  if (to !== undefined && isExportFormat(to)) throw new Error(`is no export; leave out --to ${to}`)
  const task = isMarkdown ? tasks.markdown : tasks.other
  if (isMarkdown && task.to === 'html' && command === 'clean') {
    throw new Error('is Markdown, which stays Markdown; leave out --to or use --to markdown')
  }
  const name = path === standardInput ? '' : stemOf(relativePath)
  const file = turnsOf(plan, source)?.next().file
  return {document: {text, from: format, name, file}, task, assumedAt}
}

/** Writes what became of a source, and gives what is to be said of it. Throws where there is no result, or where it cannot be written. */
export async function writeSingle(
  session: Session,
  source: Source,
  {document, task, assumedAt}: Single,
  transformed: Transformed
): Promise<Outcome> {
  const {settings} = session
  const {command, preset} = settings
  const {path} = source
  const {text, from} = document
  if (transformed.failure !== undefined) throw new Error(transformed.failure)
  const processed = finishDocument(document, transformed, task, session.siteOfDocuments())
  if (transformed.media) session.media?.add(path, transformed.media, settings.modules.media)
  if (assumedAt !== undefined) processed.messages.unshift(assumedEncoding(text, assumedAt))
  const {value, place, ...rest} = processed
  const outcome: Outcome = {path, ...rest}
  if (command !== 'check') {
    const to = formatOf(session, from === 'markdown')
    const line = `${JSON.stringify({path, content: value, undivi: rest})}\n`
    const change = {before: text, after: to === 'jsonl' ? line : value}
    const format = command === 'repair' ? 'same' : to
    const named = preset || settings.path !== undefined ? place : undefined
    const output = await session.destination.write(source, format, change, named)
    if (output !== undefined) outcome.output = output
  }
  session.progress.document()
  return outcome
}

/** What documents are written as; an export as a result is refused before. */
function formatOf({settings: {to}}: Session, isMarkdown: boolean): DocumentFormat {
  return to === undefined || isExportFormat(to) ? (isMarkdown ? 'markdown' : 'html') : to
}
