import {chooseFormat, isContainerFormat, isExportFormat} from '../read/format.ts'
import {openSource} from '../read/open.ts'
import {describeFailure, type Source, standardInput} from '../read/source.ts'
import {findSources, type SourceList} from '../read/sources.ts'
import {readText} from '../read/text.ts'
import type {Outcome} from '../report/reporter.ts'
import {requireDestination} from './destinations.ts'
import {inOrder, type Work} from './in-order.ts'
import {failureMessage, inputMessage} from './input-messages.ts'
import {Interruption} from './interruption.ts'
import {chooseTransformer} from './jobs.ts'
import {KnownExports} from './known-exports.ts'
import {type Container, runParts} from './parts.ts'
import {planRun} from './plan.ts'
import type {SourceProgress} from './progress.ts'
import {Resumption} from './resumption.ts'
import {Session} from './session.ts'
import {type Settings, type Streams, UsageError} from './settings.ts'
import {
  finishSingle,
  passSingle,
  readSingle,
  type Single,
  type SingleTasks,
  singleTasks
} from './single.ts'
import {documentMessage} from './site-messages.ts'
import {readStretches} from './stretches.ts'
import type {Transformed} from './transform-document.ts'

/**
 * Cleans or checks everything that the settings name, and gives the exit status: 0 done, 1 findings, 2 something could not
 * be read or written, above 128 ended by a signal. Results come in the order of the inputs; nothing of a document outlives it.
 */
export async function run(settings: Settings, streams: Streams): Promise<number> {
  const list = await findSources(settings.patterns, {
    extensions: settings.extensions,
    ...(settings.outDir !== undefined && {exclude: settings.outDir})
  })
  requireDestination(settings, list)
  if (settings.shard && list.sources.some(({path}) => path === standardInput)) {
    throw new UsageError(
      '--shard counts before it cleans, and standard input can be read only once'
    )
  }
  const transformer = await chooseTransformer(settings, list.sources)
  const interruption = new Interruption()
  const known = new KnownExports(list.sources, settings)
  const parts = {transformer, interruption, known}
  const session = new Session(settings, streams, parts, list.sources)
  try {
    if (settings.resume) session.resumption = await openState(settings)
    if (settings.links || settings.resume || settings.shard) {
      session.progress.phase('looking ahead')
      session.plan = await planRun(settings, list.sources, known)
      session.progress.phase(undefined)
    }
    await session.start()
    await runAll(session, list)
    await transformer.close()
    await session.end()
  } finally {
    interruption.release()
  }
  return session.status
}

async function runAll(session: Session, list: SourceList): Promise<void> {
  const {settings} = session
  for (const {path, reason} of list.failures) {
    await session.fail(path, inputMessage('invalid-input', reason))
  }
  const openings = open(session, list.sources)
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
    if (path === standardInput)
      for (const outcome of readOnce(path, settings)) await session.tell(outcome)
    const damage = opening.damage()
    if (damage !== undefined) await session.fail(path, inputMessage('invalid-input', damage))
  }
}

/** Says what standard input, which can be read only once, was not read for. */
function readOnce(path: string, {links, resume, modules}: Settings): Outcome[] {
  const left = [
    ...(links ? ['left links between posts as they are'] : []),
    ...(resume ? ['cleaned all of it again'] : [])
  ]
  return left.map((what) => {
    const reason = `Unexpected standard input, which can be read only once, expected a file; ${what}`
    return {path, changed: false, messages: documentMessage('read-once', reason, modules.rules)}
  })
}

/** Throws a `UsageError` where the state of the folder cannot be read. */
async function openState(settings: Settings): Promise<Resumption> {
  try {
    return await Resumption.open(settings)
  } catch (error) {
    throw new UsageError(
      `--resume cannot read what is kept in the folder: ${describeFailure(error)}`
    )
  }
}

/** A source as far as it has been read: all of a document, the beginning of one with several, or why it cannot be. */
interface Opening {
  source: Source
  content: Single | Container | {error: unknown}
  /** Why not all of it could be unpacked, once it has been read. */
  damage(): string | undefined
  progress?: SourceProgress
}

async function* open(session: Session, sources: readonly Source[]): AsyncIterable<Opening> {
  const tasks = singleTasks(session)
  for (const source of sources) {
    try {
      yield await openOne(session, source, tasks)
    } catch (error) {
      yield {source, content: {error}, damage: () => undefined}
    }
  }
}

/** Reads a source by what it is. Throws where it cannot be read, or where the settings ask for what it does not become. */
async function openOne(session: Session, source: Source, tasks: SingleTasks): Promise<Opening> {
  const {settings} = session
  const {path} = source
  const progress = session.progress.source(source)
  const opened = await openSource(path, progress.count)
  const {damage} = opened
  const choice = chooseFormat(path, settings.from, opened)
  if (opened.isPacked && settings.write && settings.preview === undefined) {
    throw new Error('is packed with gzip, which --write does not keep; use --output or --out-dir')
  }
  const {format} = choice
  if (isContainerFormat(format)) {
    const stretches = readStretches(path, {...choice, format}, opened.chunks, {
      ...settings,
      known: session.known,
      reading: progress
    })
    return {source, content: {format, stretches}, damage, progress}
  }
  const decoded = await readText(opened.chunks, settings)
  return {
    source,
    content: await readSingle(session, source, format, decoded, tasks),
    damage,
    progress
  }
}

/** Starts the work on a source that is one document. One with several is read when its turn has come, and none before that. */
function begin({transformer}: Session): ({content}: Opening) => Work<Transformed | undefined> {
  return ({content}) => {
    if (!('document' in content) || content.passed) {
      return {bytes: Number.MAX_SAFE_INTEGER, done: Promise.resolve(undefined)}
    }
    const {document, task} = content
    return {bytes: document.text.length, done: transformer.transform(document, task)}
  }
}

async function finish(
  session: Session,
  {source, content}: Opening,
  transformed: Transformed | undefined
): Promise<void> {
  if ('error' in content) throw content.error
  if ('document' in content) {
    if (content.passed) await passSingle(session, source, content)
    else if (transformed) await finishSingle(session, source, content, transformed)
    return
  }
  const tally = await runParts(session, source, content)
  if (isExportFormat(content.format)) await session.count(tally)
}
