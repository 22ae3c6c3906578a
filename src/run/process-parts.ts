import type {Site} from '../presets/site.ts'
import type {Outcome} from '../report/reporter.ts'
import type {Message} from '../types.ts'
import {finishDocument, type Processed} from './finish-document.ts'
import {inOrder, type Work} from './in-order.ts'
import type {Part, Stored, Stretch} from './part.ts'
import type {Document, Task, Transformed} from './transform-document.ts'
import type {Transformer} from './transformer.ts'

/** What the documents of a source become: the source again with other contents, an object a line, or a file each. */
export type Shape = 'container' | 'lines' | 'files'

/** What becomes of a stretch of a source. */
export interface PartResult {
  /** What is written of it, where results go into one place; `undefined` where a document of the source is lost. */
  stored?: Stored | undefined
  /** What is to be said of it. */
  outcome?: Outcome
  failed?: boolean
  isDocument?: true
  /** The content before and after. */
  change?: {before: string; after: string}
  /** Where the content goes in the folder of a site, without extension. */
  place?: string
  /** What kind of document it is that was not asked for. */
  skipped?: string
}

/** What is done with the documents of a source. */
export interface Processing {
  task: Task
  shape: Shape
  site: Site | undefined
  transformer: Transformer
  /** Nothing more is done once it is aborted. */
  stop: AbortSignal
}

/** Takes each document through the pipeline. Results come in the order of the source. */
export async function* processParts(
  stretches: AsyncIterable<Stretch>,
  processing: Processing
): AsyncIterable<PartResult> {
  const {task, shape, transformer, stop} = processing
  const start = (stretch: Stretch): Work<Transformed | undefined> => {
    if (stretch.type !== 'part') {
      return {bytes: stretch.stored?.length ?? 0, done: Promise.resolve(undefined)}
    }
    const document = documentOf(stretch.part)
    const done = transformer.transform(document, task)
    return {bytes: document.text.length, done}
  }
  const kept = (stored: Stored | undefined): Stored | undefined =>
    shape === 'container' ? stored : ''
  for await (const [stretch, transformed] of inOrder(stretches, start, transformer.bounds, stop)) {
    if (stretch.type === 'between') yield {stored: kept(stretch.stored)}
    else if (stretch.type === 'skipped') {
      yield {stored: kept(stretch.stored), skipped: stretch.label}
    } else if (stretch.type === 'problem') {
      const {path, messages, failed, stored} = stretch
      yield {stored: kept(stored), outcome: {path, changed: false, messages}, failed}
    } else if (transformed) yield partResult(stretch.part, transformed, processing)
  }
}

function documentOf({content, from, post, known, name}: Part): Document {
  return {text: content, from, post, known, name}
}

function partResult(
  part: Part,
  transformed: Transformed,
  {task, shape, site}: Processing
): PartResult {
  const {path, content} = part
  const processed = finishDocument(documentOf(part), transformed, task, site)
  const {value, changed, stats, place, isFailed = false} = processed
  const messages = [...part.messages, ...placed(part, processed.messages)]
  const result = {...processed, messages}
  return {
    stored: storedPart(part, result, task, shape),
    outcome: {
      path,
      title: part.post.title,
      holder: part.holder,
      changed,
      messages,
      ...(stats && {stats})
    },
    failed: part.failed || isFailed,
    isDocument: true,
    ...(!isFailed && {change: {before: content, after: value}}),
    ...(place !== undefined && {place})
  }
}

function placed({placed: place}: Part, messages: Message[]): Message[] {
  return place ? messages.map(place) : messages
}

function storedPart(part: Part, result: Processed, {to}: Task, shape: Shape): Stored {
  if (shape === 'files') return ''
  if (shape === 'container') return part.stored(result)
  return to === 'ast' && !result.isFailed ? treeLine(part, result) : jsonLine(part, result)
}

function treeLine(part: Part, {value, messages}: Processed): string {
  const {id} = part.record('')
  return `${JSON.stringify({id, ast: JSON.parse(value), messages})}\n`
}

/** A document as an object of JSON, with what was done to it. */
export function jsonLine(part: Part, {value, changed, messages, stats}: Processed): string {
  return `${JSON.stringify({...part.record(value), undivi: {changed, messages, stats}})}\n`
}
