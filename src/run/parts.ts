import {addCount} from '../counts.ts'
import type {ContainerFormat} from '../read/format.ts'
import type {Source} from '../read/source.ts'
import type {Outcome, Tally} from '../report/reporter.ts'
import {documentOf, type PartResult, processParts} from './containers/process-parts.ts'
import type {Shape} from './containers/shape.ts'
import type {Stretch} from './documents/part.ts'
import type {Task} from './documents/transform-document.ts'
import type {Announce, Sink} from './output/destination.ts'
import {failureMessage} from './output/input-messages.ts'
import {reportedContent} from './output/reported-content.ts'
import type {Session} from './session.ts'
import {extensionOf, type Settings} from './settings/settings.ts'
import {taskOf} from './task.ts'
import {Turns} from './turns.ts'

/** A source that holds several documents, as it is read. */
export interface Container {
  format: ContainerFormat
  shape: Shape
  stretches: AsyncIterable<Stretch>
}

/** Runs a source that holds several documents, and gives how many of them it held. Each is written before the next is read. */
export async function runParts(
  session: Session,
  settings: Settings,
  source: Source,
  {format, shape, stretches}: Container
): Promise<Tally> {
  const isFiles = shape === 'files'
  const site = isFiles && settings.command === 'clean' ? session.site : session.siteOfDocuments()
  const to = targetOf(settings, shape)
  const task = taskOf(session, settings, {to, preset: site?.preset})
  const {transformer, interruption} = session
  const processing = {task, shape, site, transformer, stop: interruption.asked}
  const results = processParts(inTurn(stretches, new Turns(session, source), task), processing)
  const tally: Tally = {path: source.path, documents: 0, skipped: {}}
  const counted = count(session, session.needsContent ? withContent(results, task) : results, tally)
  if (isFiles || settings.command === 'check') {
    for await (const result of counted) {
      if (session.isOver) break
      await (isFiles && settings.command !== 'check'
        ? writeFile(session, source, task, result)
        : tell(session, result))
    }
  } else {
    const sink = await session.destination.open(
      source,
      format === 'jsonl' || shape === 'lines' ? 'jsonl' : 'same'
    )
    await writeStream(session, sink, counted)
  }
  return tally
}

/** Each document with what was decided about it. */
async function* inTurn(
  stretches: AsyncIterable<Stretch>,
  turns: Turns,
  task: Task
): AsyncIterable<Stretch> {
  for await (const stretch of stretches) {
    if (stretch.type !== 'part') {
      if (turns.isOurs()) yield stretch
      continue
    }
    const {part} = stretch
    const document = documentOf(part)
    const decided = await turns.next(document, task, part.path)
    if ('turn' in decided) yield {type: 'part', part: {...part, turn: decided.turn}}
    else yield {type: 'passed', part, passed: decided.passed}
  }
}

/** What the contents of the documents become. */
function targetOf({to, content}: Settings, shape: Shape): Task['to'] {
  if (to === 'html' || to === 'markdown' || to === 'ast') return to
  return shape === 'files' ? 'html' : content
}

async function* count(
  session: Session,
  results: AsyncIterable<PartResult>,
  tally: Tally
): AsyncIterable<PartResult> {
  for await (const result of results) {
    const {skipped, isDocument, media, outcome} = result
    if (skipped !== undefined) addCount(tally.skipped, skipped)
    if (media) session.media?.add(outcome?.path ?? '', media.addresses, media.library)
    yield result
    if (!isDocument) continue
    tally.documents++
    session.progress.document()
  }
}

/** Outcomes with what the documents said before and after. */
async function* withContent(
  results: AsyncIterable<PartResult>,
  task: Task
): AsyncIterable<PartResult> {
  for await (const result of results) {
    const {outcome, change} = result
    yield outcome && change
      ? {...result, outcome: {...outcome, content: reportedContent(change, change.from, task)}}
      : result
  }
}

async function tell(session: Session, {outcome, failed}: PartResult): Promise<void> {
  if (failed) session.status.fail()
  if (outcome) await session.tell(outcome)
}

/** Writes results behind each other. */
async function writeStream(
  session: Session,
  sink: Sink,
  results: AsyncIterable<PartResult>
): Promise<void> {
  let isWhole = true
  try {
    for await (const result of results) {
      if (session.isOver) break
      const {stored, outcome, change} = result
      if (stored !== undefined) await sink.write(stored, outcome?.path ?? '', change)
      else if (session.settings.write) isWhole = false
      await tell(session, result)
    }
  } catch (error) {
    await sink.discard()
    throw error
  }
  // A file that a document could not be read of is not replaced by one without it.
  if (isWhole && !session.isInterrupted) await sink.close()
  else await sink.discard()
}

/** A document that becomes a file. One that cannot be written does not keep the others from it. */
async function writeFile(
  session: Session,
  source: Source,
  {to}: Task,
  {outcome, failed = false, change, place, turn, media, comments}: PartResult
): Promise<void> {
  if (!outcome) return
  const told: Outcome = outcome
  let isFailed = failed
  if (comments && to !== 'ast') {
    try {
      const file = comments.place + extensionOf(to)
      await session.comments?.add({...comments, file}, comments.records)
    } catch (error) {
      isFailed = true
      told.messages = [...told.messages, failureMessage(error)]
    }
  }
  if (change) {
    const named = {...source, path: told.path}
    try {
      const written = {...told, failed, text: change.after, media: media?.addresses}
      const announce: Announce = () => session.keep(turn, written)
      const output = await session.destination.write(named, to, change, {place, announce})
      if (output !== undefined) told.output = output
    } catch (error) {
      isFailed = true
      told.messages = [...told.messages, failureMessage(error)]
    }
  }
  await tell(session, {outcome: told, failed: isFailed})
}
