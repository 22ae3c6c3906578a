import {chooseFormat, isContainerFormat, isExportFormat} from '../read/format.ts'
import {type Chunks, openSource} from '../read/open.ts'
import type {Source} from '../read/source.ts'
import {findSources, type SourceList} from '../read/sources.ts'
import {readText} from '../read/text.ts'
import {requireDestination} from './destinations.ts'
import {inOrder, type Work} from './in-order.ts'
import {failureMessage, inputMessage} from './input-messages.ts'
import {Interruption} from './interruption.ts'
import {chooseTransformer} from './jobs.ts'
import {type Container, runParts} from './parts.ts'
import type {SourceProgress} from './progress.ts'
import {Session} from './session.ts'
import type {Settings, SettingsOf, Streams} from './settings.ts'
import {finishSingle, readSingle, type Single, type SingleTasks, singleTasks} from './single.ts'
import {readStretches} from './stretches.ts'
import {beginStage, traced} from './tracing.ts'
import type {Transformed} from './transform-document.ts'

/**
 * Cleans or checks everything that the settings name, and gives the exit status: 0 done, 1 findings, 2 something could not
 * be read or written, above 128 ended by a signal. Results come in the order of the inputs; nothing of a document outlives it.
 */
export async function run(
  settings: Settings,
  streams: Streams,
  settingsOf: SettingsOf = async () => settings
): Promise<number> {
  beginStage('finding inputs')
  const list = await findSources(settings.inputs)
  requireDestination(settings, list)
  const chosen = await chooseTransformer(settings, list.sources)
  const show = (trace: string): boolean => streams.stderr.write(`${trace}\n`)
  const transformer = settings.debug ? traced(chosen, show) : chosen
  const interruption = new Interruption()
  const workers = {transformer, interruption}
  const session = await Session.open(settings, streams, workers, list.sources)
  try {
    beginStage('documents')
    await session.start()
    await runAll(session, list, settingsOf)
    await transformer.close()
    await session.end()
  } finally {
    interruption.release()
  }
  return session.status
}

async function runAll(session: Session, list: SourceList, settingsOf: SettingsOf): Promise<void> {
  for (const {path, reason} of list.failures) {
    await session.fail(path, inputMessage('invalid-input', reason))
  }
  const openings = open(session, list.sources, settingsOf)
  const {bounds} = session.transformer
  const results = inOrder(openings, begin(session), bounds, session.interruption.asked)
  for await (const [opening, transformed] of results) {
    if (session.isOver) break
    const {path} = opening.source
    try {
      await finish(session, opening, transformed)
    } catch (error) {
      await session.fail(path, failureMessage(error))
    }
    opening.progress?.end()
    const damage = opening.damage()
    if (damage !== undefined) await session.fail(path, inputMessage('invalid-input', damage))
  }
}

/** A source as far as it has been read: all of a document, the beginning of one with several, or why it cannot be. */
interface Opening {
  source: Source
  /** Those of the source, where some have their own. */
  settings: Settings
  content: Single | Container | {ignored: Chunks} | {error: unknown}
  /** Why not all of it could be unpacked, once it has been read. */
  damage(): string | undefined
  progress?: SourceProgress
}

async function* open(
  session: Session,
  sources: readonly Source[],
  settingsOf: SettingsOf
): AsyncIterable<Opening> {
  const tasks = new Map<Settings, SingleTasks>()
  for (const source of sources) {
    const settings = await settingsOf(source.path)
    const ofSettings = tasks.get(settings) ?? singleTasks(session, settings)
    tasks.set(settings, ofSettings)
    try {
      yield await openOne(session, settings, source, ofSettings)
    } catch (error) {
      yield {source, settings, content: {error}, damage: () => undefined}
    }
  }
}

/** Reads a source by what it is. Throws where it cannot be read, or where the settings ask for what it does not become. */
async function openOne(
  session: Session,
  settings: Settings,
  source: Source,
  tasks: SingleTasks
): Promise<Opening> {
  const {file, path} = source
  const progress = session.progress.source(source)
  const opened = await openSource(file, progress.count)
  const {damage} = opened
  if (source.isIgnored) return {source, settings, content: {ignored: opened.chunks}, damage}
  const choice = chooseFormat(path, settings.from, opened)
  if (opened.isPacked && settings.write && settings.preview === undefined) {
    throw new Error('is packed with gzip, which --write does not keep; use --output or --out-dir')
  }
  const {format} = choice
  if (isContainerFormat(format)) {
    const stretches = readStretches(source, {...choice, format}, opened.chunks, {
      ...settings,
      reading: progress
    })
    return {source, settings, content: {format, stretches}, damage, progress}
  }
  const decoded = await readText(opened.chunks, settings)
  const content = readSingle(settings, source, format, decoded, tasks)
  return {source, settings, content, damage, progress}
}

/** Starts the work on a source that is one document. One with several is read when its turn has come, and none before that. */
function begin({transformer}: Session): ({content}: Opening) => Work<Transformed | undefined> {
  return ({content}) => {
    if (!('document' in content)) {
      return {bytes: Number.MAX_SAFE_INTEGER, done: Promise.resolve(undefined)}
    }
    const {document, task} = content
    return {bytes: document.text.length, done: transformer.transform(document, task)}
  }
}

async function finish(
  session: Session,
  {source, settings, content}: Opening,
  transformed: Transformed | undefined
): Promise<void> {
  if ('error' in content) throw content.error
  if ('ignored' in content) return passThrough(session, source, content.ignored)
  if ('document' in content) {
    if (transformed) await finishSingle(session, source, content, transformed)
    return
  }
  const tally = await runParts(session, settings, source, content)
  if (isExportFormat(content.format)) await session.count(tally)
}

/** What is ignored and has to come out nevertheless: whoever filters it wants it back. */
async function passThrough(session: Session, source: Source, chunks: Chunks): Promise<void> {
  const {command, preview} = session.settings
  if (command === 'check' || preview !== undefined) return
  const sink = await session.destination.open(source, 'same')
  for await (const chunk of chunks) await sink.write(chunk, source.path)
  await sink.close()
}
