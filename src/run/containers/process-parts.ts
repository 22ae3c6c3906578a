import {checkRecord} from '../../check/check.ts'
import type {Site} from '../../presets/site.ts'
import type {SiteTables} from '../../read/exports/site-tables.ts'
import {plural} from '../../report/plural.ts'
import type {Outcome} from '../../report/reporter.ts'
import type {Message, SourceFormat} from '../../types.ts'
import {finishDocument, type Processed} from '../documents/finish-document.ts'
import {knowledgeOf} from '../documents/knowledge.ts'
import type {SourcePart, Stored, Stretch} from '../documents/part.ts'
import {documentMessage} from '../documents/site-messages.ts'
import type {Document, Task, Transformed} from '../documents/transform-document.ts'
import type {Turn} from '../documents/turn.ts'
import type {CommentRecord} from '../output/comments.ts'
import {inOrder, type Work} from '../threads/in-order.ts'
import type {Transformer} from '../threads/transformer.ts'
import type {Shape} from './shape.ts'
import {storedPart} from './stored-part.ts'

/** What becomes of a stretch of a source. */
export interface PartResult {
  /** What is written of it, where results go into one place; `undefined` where a document of the source is lost. */
  stored?: Stored | undefined
  /** What is to be said of it. */
  outcome?: Outcome
  failed?: boolean
  isDocument?: true
  /** The content before and after. */
  change?: {before: string; after: string; from: SourceFormat}
  /** Where the content goes in the folder of a site, without extension. */
  place?: string
  /** Its comments, with the place of its file, its id, and whether readers are not to see them. */
  comments?: PostComments
  /** What was decided about the document before. */
  turn?: Turn
  /** Addresses of the media that the result uses, and the media library that they may be in. */
  media?: {addresses: readonly string[]; library: SiteTables['media'] | undefined}
  /** What kind of document it is that was not asked for. */
  skipped?: string
}

interface PostComments {
  place: string
  post: string | undefined
  isDraft: boolean
  records: readonly CommentRecord[]
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
      const held = stretch.type === 'passed' ? stretch.part.content : stretch.stored
      return {bytes: held?.length ?? 0, done: Promise.resolve(undefined)}
    }
    const document = documentOf(stretch.part)
    const done = transformer.transform(document, task)
    return {bytes: document.text.length, done}
  }
  const kept = (stored: Stored | undefined): Stored | undefined =>
    shape === 'container' ? stored : ''
  for await (const [stretch, transformed] of inOrder(stretches, start, transformer.bounds, stop)) {
    if (stretch.type === 'passed') yield await passedResult(stretch, processing)
    else if (stretch.type === 'between') yield {stored: kept(stretch.stored)}
    else if (stretch.type === 'skipped') {
      yield {stored: kept(stretch.stored), skipped: stretch.label}
    } else if (stretch.type === 'problem') {
      const {path, messages, failed, stored} = stretch
      yield {stored: kept(stored), outcome: {path, changed: false, messages, isInput: true}, failed}
    } else if (transformed) yield await partResult(stretch.part, transformed, processing)
  }
}

/** The document of a part. */
export function documentOf({content, from, post, known, name, turn}: SourcePart): Document {
  return {text: content, from, post, known, name, file: turn?.file}
}

/** A document that another shard or an earlier run has cleaned: only its name counts. */
async function passedResult(
  {part, passed}: Extract<Stretch, {type: 'passed'}>,
  {site, task, shape}: Processing
): Promise<PartResult> {
  const document = documentOf(part)
  const placed = site?.place(knowledgeOf(document))
  const file = placed && {...placed, isExposed: placed.protection === 'lost'}
  const {outcome, failed, media} = passed
  return {
    stored: '',
    ...(outcome && {outcome: outcomeOf(part, outcome), isDocument: true}),
    ...(failed && {failed}),
    ...(media && {media: {addresses: media, library: document.known?.media}}),
    ...(outcome && (await commentsOf(part, task, shape, file)).result)
  }
}

/** What is said of a part that was not cleaned, with the place of the part. */
function outcomeOf(part: SourcePart, outcome: Outcome): Outcome {
  const {post, holder} = part
  return {
    ...outcome,
    title: post.title,
    holder,
    messages: messagesInSource(part, [...outcome.messages])
  }
}

async function partResult(
  part: SourcePart,
  transformed: Transformed,
  processing: Processing
): Promise<PartResult> {
  const {task, shape, site} = processing
  const {path, content, from} = part
  const processed = finishDocument(documentOf(part), transformed, task, site)
  const {value, changed, stats, place, isFailed = false} = processed
  const comments = await commentsOf(part, task, shape, processed)
  const messages = [
    ...part.messages,
    ...(task.command === 'check'
      ? messagesInSource(part, checkRecord(part.record(''), task.modules ?? {}))
      : []),
    ...messagesInSource(part, processed.messages),
    ...messagesInSource(part, comments.messages),
    ...messagesInSource(part, missingImage(part, processing))
  ]
  const result = {...processed, messages}
  return {
    stored: storedPart(part, result, task, shape, comments.records),
    ...comments.result,
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
    ...(!isFailed && {change: {before: content, after: value, from}}),
    ...(place !== undefined && {place}),
    ...(part.turn && {turn: part.turn}),
    ...(transformed.media && {
      media: {addresses: transformed.media, library: part.known?.media}
    })
  }
}

/** Says that the result lacks the featured picture, where it would have it: an export of posts alone has none of their files. */
function missingImage({missingImage: id}: SourcePart, {task, shape, site}: Processing): Message[] {
  const isTold = shape === 'lines' || (shape === 'files' && site?.writesFrontMatter)
  if (id === undefined || task.command !== 'clean' || task.to === 'ast' || !isTold) return []
  const reason = `Unexpected attachment ${id} as the featured picture: no table of media says where it is`
  return documentMessage('unresolved-media', reason, task.modules?.rules)
}

/** The file of a document, as far as its comments care. */
type CommentedFile = Pick<Processed, 'place' | 'isDraft' | 'isExposed'>

/**
 * The comments of a part, cleaned. Where each document is a file they go into one beside it, which asks for no password either: those
 * below a post that did are left out unless the file of the post says that it is a draft.
 */
async function commentsOf(
  {comments, post}: SourcePart,
  task: Task,
  shape: Shape,
  {place, isDraft = false, isExposed = false}: CommentedFile = {}
): Promise<{
  records?: CommentRecord[]
  messages: Message[]
  result?: Pick<PartResult, 'comments'>
}> {
  if (!comments || task.command !== 'clean') return {messages: []}
  if (shape === 'files' && isExposed) {
    return {messages: comments.length > 0 ? withheld(comments.length, task) : []}
  }
  const {cleanComments} = await import('../output/clean-comments.ts')
  const {records, messages} = cleanComments(comments, task)
  if (place === undefined) return {records, messages}
  return {records, messages, result: {comments: {place, post: post.id, isDraft, records}}}
}

function withheld(count: number, {modules}: Task): Message[] {
  const reason = `Unexpected comments below a post that asked for a password, left out ${plural(count, 'comment')}`
  const counted = {what: 'comment', count}
  return documentMessage('protected-post', reason, modules?.rules, {counted})
}

function messagesInSource({inSource}: SourcePart, messages: Message[]): Message[] {
  return inSource ? messages.map(inSource) : messages
}
