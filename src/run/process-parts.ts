import type {Site} from '../presets/site.ts'
import type {Outcome} from '../report/reporter.ts'
import type {Message} from '../types.ts'
import {processDocument} from './document.ts'
import type {Processed} from './finish-document.ts'
import type {Part, Stored, Stretch} from './part.ts'
import type {Task} from './transform-document.ts'

/** What the documents of a source become: the source again with other contents, an object a line, or a file each. */
export type Shape = 'container' | 'lines' | 'files'

/** What becomes of a stretch of a source. */
export interface PartResult {
  /** What is written of it, where results go into one place; `undefined` where a document of the source is lost. */
  stored?: Stored | undefined
  /** What is to be said of it. */
  outcome?: Outcome
  failed?: boolean
  /** The content before and after. */
  change?: {before: string; after: string}
  /** Where the content goes in the folder of a site, without extension. */
  place?: string
  /** What kind of document it is that was not asked for. */
  skipped?: string
}

/** Takes each document through the pipeline, in order, one at a time. */
export async function* processParts(
  stretches: AsyncIterable<Stretch>,
  task: Task,
  shape: Shape,
  site?: Site
): AsyncIterable<PartResult> {
  const kept = (stored: Stored | undefined): Stored | undefined =>
    shape === 'container' ? stored : ''
  for await (const stretch of stretches) {
    if (stretch.type === 'between') yield {stored: kept(stretch.stored)}
    else if (stretch.type === 'skipped') {
      yield {stored: kept(stretch.stored), skipped: stretch.label}
    } else if (stretch.type === 'problem') {
      const {path, messages, failed, stored} = stretch
      yield {stored: kept(stored), outcome: {path, changed: false, messages}, failed}
    } else yield processPart(stretch.part, task, shape, site)
  }
}

function processPart(part: Part, task: Task, shape: Shape, site?: Site): PartResult {
  const {path, content, from, post, name, known, failed, holder} = part
  const processed = processDocument({text: content, from, post, known, name}, task, site)
  const {value, changed, stats, place} = processed
  const messages = [...part.messages, ...placed(part, processed.messages)]
  const result = {...processed, messages}
  return {
    stored: storedPart(part, result, task, shape),
    outcome: {path, title: post.title, holder, changed, messages, ...(stats && {stats})},
    failed,
    change: {before: content, after: value},
    ...(place !== undefined && {place})
  }
}

function placed({placed: place}: Part, messages: Message[]): Message[] {
  return place ? messages.map(place) : messages
}

function storedPart(part: Part, result: Processed, {to}: Task, shape: Shape): Stored {
  if (shape === 'files') return ''
  if (shape === 'container') return part.stored(result)
  return to === 'ast' ? treeLine(part, result) : jsonLine(part, result)
}

function treeLine(part: Part, {value, messages}: Processed): string {
  const {id} = part.record('')
  return `${JSON.stringify({id, ast: JSON.parse(value), messages})}\n`
}

/** A document as an object of JSON, with what was done to it. */
export function jsonLine(part: Part, {value, changed, messages, stats}: Processed): string {
  return `${JSON.stringify({...part.record(value), undivi: {changed, messages, stats}})}\n`
}
