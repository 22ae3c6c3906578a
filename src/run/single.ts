import type {Decoded} from '../read/encoding.ts'
import {isExportFormat} from '../read/format.ts'
import {type Source, standardInput} from '../read/source.ts'
import type {Outcome} from '../report/reporter.ts'
import type {SourceFormat} from '../types.ts'
import {stemOf} from '../write/output-path.ts'
import {finishDocument} from './finish-document.ts'
import {assumedEncoding} from './input-messages.ts'
import {contentOf} from './reported-content.ts'
import type {Session} from './session.ts'
import type {DocumentFormat, Settings} from './settings.ts'
import type {Document, Task, Transformed} from './transform-document.ts'

/** A source that is one document, as it was read. */
export interface Single {
  document: Document
  task: Task
  assumedAt: number | undefined
}

/** What is done to sources that are documents: the same for all with the same settings but Markdown. */
export interface SingleTasks {
  markdown: Task
  other: Task
}

export function singleTasks(session: Session, settings: Settings): SingleTasks {
  const {command, content, close, maxDepth, shortcodes, modules, mapFile} = settings
  const {preset} = session.siteOfDocuments() ?? {}
  const common = {command, close, maxDepth, shortcodes, modules, mapFile, preset}
  const to = (isMarkdown: boolean): Task['to'] => {
    const format = formatOf(settings, isMarkdown)
    return format === 'jsonl' ? (isMarkdown ? 'markdown' : content) : format
  }
  return {markdown: {...common, to: to(true)}, other: {...common, to: to(false)}}
}

/** Says what is to be done with a source. Throws where that cannot be. */
export function readSingle(
  {command, to}: Settings,
  {path, relativePath}: Source,
  format: SourceFormat,
  {text, assumedAt}: Decoded,
  tasks: SingleTasks
): Single {
  const isMarkdown = format === 'markdown'
  if (to !== undefined && isExportFormat(to)) throw new Error(`is no export; leave out --to ${to}`)
  const task = isMarkdown ? tasks.markdown : tasks.other
  if (isMarkdown && task.to === 'html' && command === 'clean') {
    throw new Error('is Markdown, which stays Markdown; leave out --to or use --to markdown')
  }
  const name = path === standardInput ? '' : stemOf(relativePath)
  return {document: {text, from: format, name}, task, assumedAt}
}

/** Writes what became of a source. Throws where there is no result, or where it cannot be written. */
export async function finishSingle(
  session: Session,
  source: Source,
  {document, task, assumedAt}: Single,
  transformed: Transformed
): Promise<void> {
  const {settings} = session
  const {command, preset} = settings
  const {path} = source
  const {text, from} = document
  if (transformed.failure !== undefined) throw new Error(transformed.failure)
  const processed = finishDocument(document, transformed, task, session.siteOfDocuments())
  if (assumedAt !== undefined) processed.messages.unshift(assumedEncoding(text, assumedAt))
  const {value, place, ...rest} = processed
  const outcome: Outcome = {path, ...rest}
  if (session.needsContent) {
    outcome.content = contentOf({before: text, after: value}, task)
  }
  if (command !== 'check') {
    const to = formatOf(settings, from === 'markdown')
    const line = `${JSON.stringify({path, content: value, undivi: rest})}\n`
    const change = {before: text, after: to === 'jsonl' ? line : value}
    const format = command === 'repair' ? 'same' : to
    const output = await session.destination.write(source, format, change, preset && place)
    if (output !== undefined) outcome.output = output
  }
  session.progress.document()
  await session.tell(outcome)
}

/** What documents are written as; an export as a result is refused before. */
function formatOf({to}: Settings, isMarkdown: boolean): DocumentFormat {
  return to === undefined || isExportFormat(to) ? (isMarkdown ? 'markdown' : 'html') : to
}
