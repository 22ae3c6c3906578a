import type {Preset} from '../presets/preset.ts'
import type {ContainerFormat} from '../read/format.ts'
import type {Source} from '../read/source.ts'
import type {Tally} from '../report/reporter.ts'
import {type Turns, turnsOf} from './agenda.ts'
import type {Sink} from './destination.ts'
import {inOrder, someFiles, type Work} from './in-order.ts'
import {failureMessage} from './input-messages.ts'
import type {Stretch} from './part.ts'
import {type PartResult, processParts, type Shape} from './process-parts.ts'
import type {Session} from './session.ts'
import {shapeOf} from './shape.ts'
import type {Task} from './transform-document.ts'

/** A source that holds several documents, as it is read. */
export interface Container {
  format: ContainerFormat
  stretches: AsyncIterable<Stretch>
}

/** Runs a source that holds several documents, and gives how many of them it held. */
export async function runParts(
  session: Session,
  source: Source,
  {format, stretches}: Container
): Promise<Tally> {
  const {settings} = session
  const shape = shapeOf(format, settings)
  const isFiles = shape === 'files'
  const site = isFiles && settings.command === 'clean' ? session.site : session.siteOfDocuments()
  const task = taskOf(session, shape, site?.preset)
  const {transformer, interruption} = session
  const processing = {task, shape, site, transformer, stop: interruption.asked}
  const results = processParts(inTurn(stretches, turnsOf(session.plan, source)), processing)
  const tally: Tally = {path: source.path, documents: 0, skipped: {}}
  const counted = count(session, results, tally)
  if (isFiles || settings.command === 'check') {
    const write = (result: PartResult): Work<PartResult> => ({
      bytes: result.change?.after.length ?? 0,
      done: writeFile(session, source, task, result)
    })
    for await (const [, result] of inOrder(counted, write, someFiles)) {
      if (session.isUnread) break
      await tell(session, result)
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
  turns: Turns | undefined
): AsyncIterable<Stretch> {
  for await (const stretch of stretches) {
    if (stretch.type !== 'part' || !turns) yield stretch
    else yield {type: 'part', part: {...stretch.part, ...turns.next()}}
  }
}

function taskOf(session: Session, shape: Shape, preset: Preset | undefined): Task {
  const {command, to, content, close, maxDepth, shortcodes, modules} = session.settings
  const own = to === 'html' || to === 'markdown' || to === 'ast' ? to : undefined
  return {
    command,
    to: own ?? (shape === 'files' ? 'html' : content),
    close,
    maxDepth,
    shortcodes,
    modules,
    preset,
    links: session.plan?.links,
    notesMedia: session.media !== undefined
  }
}

async function* count(
  session: Session,
  results: AsyncIterable<PartResult>,
  tally: Tally
): AsyncIterable<PartResult> {
  for await (const result of results) {
    const {skipped, isDocument, media, outcome} = result
    if (skipped !== undefined) tally.skipped[skipped] = (tally.skipped[skipped] ?? 0) + 1
    if (media) session.media?.add(outcome?.path ?? '', media.addresses, media.library)
    yield result
    if (!isDocument) continue
    tally.documents++
    session.progress.document()
  }
}

async function tell(session: Session, {outcome, failed}: PartResult): Promise<void> {
  if (failed) session.status = 2
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
      if (session.isUnread) break
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

/** Writes a document that becomes a file. One that cannot be written does not keep the others from it. */
async function writeFile(
  {settings, destination}: Session,
  source: Source,
  {to}: Task,
  result: PartResult
): Promise<PartResult> {
  const {outcome, change, place} = result
  if (!outcome || !change || settings.command === 'check') return result
  try {
    const output = await destination.write({...source, path: outcome.path}, to, change, place)
    return output === undefined ? result : {...result, outcome: {...outcome, output}}
  } catch (error) {
    const messages = [...outcome.messages, failureMessage(error)]
    return {...result, outcome: {...outcome, messages}, failed: true}
  }
}
