import type {Placed} from '../presets/site.ts'
import type {Decoded} from '../read/encoding.ts'
import {isExportFormat} from '../read/format.ts'
import {type Source, standardInput} from '../read/source.ts'
import type {Outcome} from '../report/reporter.ts'
import type {SourceFormat} from '../types.ts'
import {stemOf} from '../write/output-path.ts'
import {whyRefused} from './containers/shape.ts'
import type {Processed} from './documents/finish-document.ts'
import type {Document, Task, Transformed} from './documents/transform-document.ts'
import type {Passed, Turn} from './documents/turn.ts'
import type {Announce} from './output/destination.ts'
import {assumedEncoding} from './output/input-messages.ts'
import type {Session} from './session.ts'
import type {DocumentFormat, Settings} from './settings/settings.ts'
import {taskOf} from './task.ts'
import {Turns} from './turns.ts'

/** A source that is one document, as it was read. */
export interface Single {
  document: Document
  task: Task
  assumedAt: number | undefined
  /** What was decided about it before; absent where it is not cleaned. */
  turn?: Turn
  passed?: Passed
}

/** What is done to sources that are documents: the same for all with the same settings but Markdown. */
export interface SingleTasks {
  markdown: Task
  other: Task
}

export function singleTasks(session: Session, settings: Settings): SingleTasks {
  const {preset} = session.siteOfDocuments() ?? {}
  const to = (isMarkdown: boolean): Task['to'] => {
    const format = formatOf(settings, isMarkdown)
    return format === 'jsonl' ? (isMarkdown ? 'markdown' : settings.content) : format
  }
  return {
    markdown: taskOf(session, settings, {to: to(true), preset}),
    other: taskOf(session, settings, {to: to(false), preset})
  }
}

/** Says what is to be done with a source. Throws where that cannot be. */
export async function readSingle(
  session: Session,
  settings: Settings,
  source: Source,
  {format, decoded, tasks}: {format: SourceFormat; decoded: Decoded; tasks: SingleTasks}
): Promise<Single> {
  const {text, assumedAt} = decoded
  const {path, relativePath} = source
  const isMarkdown = format === 'markdown'
  const refusal = whyRefused(settings, source, format)
  if (refusal !== undefined) throw new Error(refusal)
  const task = isMarkdown ? tasks.markdown : tasks.other
  if (path === standardInput && session.siteOfDocuments()?.preset && text.trim() === '') {
    throw new Error('is empty: nothing says what its file is to be called')
  }
  const name = path === standardInput ? '' : stemOf(relativePath)
  const document: Document = {text, from: format, name}
  const decided = await new Turns(session, source).next(document, task, path)
  if ('passed' in decided) return {document, task, assumedAt, passed: decided.passed}
  const {turn} = decided
  return {document: {...document, file: turn.file}, task, assumedAt, turn}
}

/** Writes what became of a source. Throws where there is no result, or where it cannot be written. */
export async function finishSingle(
  session: Session,
  settings: Settings,
  source: Source,
  {document, task, assumedAt, turn}: Single,
  transformed: Transformed
): Promise<void> {
  const {command, preset} = settings
  const {path} = source
  const {text, from} = document
  if (transformed.failure !== undefined) {
    // It takes its name all the same, so that all others have those that they had.
    await takeName(session, document)
    throw new Error(transformed.failure)
  }
  const processed = await finish(session, document, transformed, task)
  if (transformed.media) session.media?.add(path, transformed.media, settings.modules.media)
  if (assumedAt !== undefined) processed.messages.unshift(assumedEncoding(text, assumedAt))
  const {value, place, ...rest} = processed
  const outcome: Outcome = {path, ...rest}
  if (session.needsContent) {
    const {reportedContent} = await import('./output/reported-content.ts')
    outcome.content = reportedContent({before: text, after: value}, from, task)
  }
  if (command !== 'check') {
    const to = formatOf(settings, from === 'markdown')
    const line = `${JSON.stringify({path, content: value, undivi: rest})}\n`
    const change = {before: text, after: to === 'jsonl' ? line : value}
    const format = command === 'repair' ? 'same' : to
    const named = preset || settings.path !== undefined ? place : undefined
    const {media} = transformed
    const written = {...outcome, failed: false, text: change.after, media}
    const announce: Announce = () => session.keep(turn, written)
    const output = await session.destination.write(source, format, change, {place: named, announce})
    if (output !== undefined) outcome.output = output
  }
  session.progress.document()
  await session.tell(outcome)
}

/** Lets a source take its names that is not cleaned: its file, and that in the site. */
export async function passSingle(
  session: Session,
  settings: Settings,
  source: Source,
  {document, passed: {outcome, failed, media} = {}}: Single
): Promise<void> {
  const placed = await takeName(session, document)
  const isNamed = settings.preset || settings.path !== undefined
  const format = formatOf(settings, document.from === 'markdown')
  session.destination.reserve(source, format, isNamed ? placed?.place : undefined)
  if (media) session.media?.add(source.path, media, settings.modules.media)
  if (failed) session.status.fail()
  if (!outcome) return
  session.progress.document()
  await session.tell(outcome)
}

/** The result with what depends on the run. A check has none, and loads nothing for it. */
async function finish(
  session: Session,
  document: Document,
  transformed: Transformed,
  task: Task
): Promise<Processed> {
  if (task.command === 'check') {
    const {messages, stats} = transformed
    return {value: document.text, changed: false, messages, ...(stats && {stats})}
  }
  const {finishDocument} = await import('./documents/finish-document.ts')
  return finishDocument(document, transformed, task, session.siteOfDocuments())
}

/** Has a document take its name in the site, where it is for one. */
async function takeName(session: Session, document: Document): Promise<Placed | undefined> {
  const site = session.siteOfDocuments()
  if (!site) return undefined
  const {knowledgeOf} = await import('./documents/knowledge.ts')
  return site.place(knowledgeOf(document))
}

/** What documents are written as; an export as a result is refused before. */
function formatOf({to}: Settings, isMarkdown: boolean): DocumentFormat {
  return to === undefined || isExportFormat(to) ? (isMarkdown ? 'markdown' : 'html') : to
}
