import type {FoundSources} from '../read/find-sources.ts'
import {isExportFormat} from '../read/format.ts'
import type {Chunks} from '../read/open.ts'
import {describeFailure, type Source, streamName} from '../read/source.ts'
import type {Outcome} from '../report/reporter.ts'
import {KnownExports} from './containers/known-exports.ts'
import type {Transformed} from './documents/transform-document.ts'
import {findInputs} from './find-inputs.ts'
import {Interruption} from './interruption.ts'
import {type Opening, openings, type PassedFiles} from './openings.ts'
import type {Baseline} from './output/baseline.ts'
import {requireContents, requireDestination, requireMarkdown} from './output/destinations.ts'
import {failureMessage, inputMessage} from './output/input-messages.ts'
import {requireOwnFiles, withoutEarlierFiles} from './own-files.ts'
import type {Resumption} from './plan/resumption.ts'
import {Session} from './session.ts'
import {
  type BaselineChoice,
  type CacheChoice,
  type Settings,
  type SettingsOf,
  type Streams,
  UsageError
} from './settings/settings.ts'
import {finishSingle, passSingle} from './single.ts'
import {inOrder, type Work} from './threads/in-order.ts'
import {chooseTransformer} from './threads/jobs.ts'
import {useLittleMemory} from './threads/memory.ts'
import {beginStage, traced} from './threads/tracing.ts'
import type {Transformer} from './threads/transformer.ts'
import {Turns} from './turns.ts'

/**
 * Cleans or checks everything that the settings name, and gives the exit status: 0 done, 1 findings, 2 something could not
 * be read or written, above 128 ended by a signal. Results come in the order of the inputs; nothing of a document outlives it.
 */
export async function run(
  settings: Settings,
  streams: Streams,
  settingsOf: SettingsOf
): Promise<number> {
  beginStage('finding inputs')
  const list = await findInputs(withoutEarlierFiles(settings))
  await useLittleMemory(list.sources)
  requireDestination(settings, list)
  requireContents(settings, list)
  await requireMarkdown(settings, list, settingsOf)
  requireOwnFiles(settings, list.sources)
  const stream = list.sources.find(({isReadOnce}) => isReadOnce)
  if (settings.shard && stream) {
    throw new UsageError(
      `--shard counts before it cleans, and ${streamName(stream)} can be read only once`
    )
  }
  const baseline = settings.baseline && (await loadBaseline(settings.baseline))
  const chosen = await chooseTransformer(settings, list.sources)
  const show = (trace: string): boolean => streams.stderr.write(`${trace}\n`)
  const kept = settings.cache ? await withCache(chosen, settings.cache, settings, streams) : chosen
  const transformer = settings.debug ? traced(kept, show) : kept
  const interruption = new Interruption()
  const known = new KnownExports(list.sources, settings)
  const parts = {transformer, interruption, known, baseline}
  let session: Session | undefined
  try {
    session = await Session.open(settings, streams, parts, list.sources)
    if (settings.resume) session.resumption = await openState(settings)
    if (settings.links || settings.resume || settings.shard) {
      session.progress.phase('looking ahead')
      const {planRun} = await import('./plan/plan.ts')
      session.plan = await planRun(settings, list.sources, known, settingsOf)
      session.progress.phase(undefined)
    }
    beginStage('documents')
    await session.start()
    await runAll(session, list, settingsOf)
    await transformer.close()
    return await session.end()
  } catch (error) {
    session?.progress.end()
    await transformer.close()
    throw error
  } finally {
    interruption.release()
  }
}

/** Loaded where it is asked for: most runs have none. */
async function loadBaseline(choice: BaselineChoice): Promise<Baseline> {
  const {Baseline} = await import('./output/baseline.ts')
  return Baseline.load(choice)
}

/** Loaded where it is asked for, too. */
async function withCache(
  transformer: Transformer,
  {folder}: CacheChoice,
  {version, quiet}: Settings,
  {stderr}: Streams
): Promise<Transformer> {
  const {openCache} = await import('./cache/open-cache.ts')
  return openCache(transformer, {folder, version}, (note) => {
    if (!quiet) stderr.write(`undivi: ${note}\n`)
  })
}

async function runAll(session: Session, list: FoundSources, settingsOf: SettingsOf): Promise<void> {
  const {settings} = session
  // Of several shards one says what is wrong with inputs that none of them can read.
  const failures = settings.shard && settings.shard.index > 1 ? [] : list.failures
  for (const {path, reason} of failures) {
    await session.fail(path, inputMessage('invalid-input', reason))
  }
  const opened = openings(session, list.sources, settingsOf)
  const {bounds} = session.transformer
  const results = inOrder(opened, begin(session), bounds, session.interruption.asked)
  for await (const [opening, transformed] of results) {
    if (session.isOver) break
    if ('passed' in opening) {
      await session.pass(opening.passed)
      continue
    }
    const {file, path, isReadOnce} = opening.source
    try {
      await finish(session, opening, transformed)
    } catch (error) {
      if (!isOfAnother(session, opening)) await session.fail(path, failureMessage(error))
    }
    session.known.release(file)
    opening.progress?.end()
    if (isReadOnce) {
      for (const outcome of await leftOut(opening.source, settings)) await session.tell(outcome)
    }
    const damage = opening.damage()
    if (damage !== undefined && isOurs(session, opening.source)) {
      await session.fail(path, inputMessage('invalid-input', damage))
    }
  }
}

/** Whether another shard says why there is no result. */
function isOfAnother(session: Session, {source, content}: Opening): boolean {
  if ('document' in content) return content.passed !== undefined && !content.passed.outcome
  return 'error' in content && !isOurs(session, source)
}

/** Whether a source begins in the shard of this run, or the run is no shard. */
function isOurs(session: Session, source: Source): boolean {
  return new Turns(session, source).isOurs()
}

/** Says what a source that can be read only once was not read for. */
async function leftOut(source: Source, {links, resume, modules}: Settings): Promise<Outcome[]> {
  const left = [
    ...(links ? ['left links between posts as they are'] : []),
    ...(resume ? ['cleaned all of it again'] : [])
  ]
  if (left.length === 0) return []
  const {readOnceMessage} = await import('./documents/site-messages.ts')
  return left.map((what) => {
    const messages = readOnceMessage(source, what, modules.rules)
    return {path: source.path, changed: false, messages, isInput: true}
  })
}

/** Throws a `UsageError` where the state of the folder cannot be read. */
async function openState(settings: Settings): Promise<Resumption> {
  try {
    const {Resumption} = await import('./plan/resumption.ts')
    return await Resumption.open(settings)
  } catch (error) {
    throw new UsageError(
      `--resume cannot read what is kept in the folder: ${describeFailure(error)}`
    )
  }
}

/** Starts the work on a source that is one document. One with several is read when its turn has come, and none before that. */
function begin({
  transformer
}: Session): (opening: Opening | PassedFiles) => Work<Transformed | undefined> {
  return (opening) => {
    if ('passed' in opening) return {bytes: 0, done: Promise.resolve(undefined)}
    const {content} = opening
    if (!('document' in content) || content.passed) {
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
    if (content.passed) await passSingle(session, settings, source, content)
    else if (transformed) await finishSingle(session, settings, source, content, transformed)
    return
  }
  const {runParts} = await import('./parts.ts')
  const tally = await runParts(session, settings, source, content)
  if (isExportFormat(content.format)) await session.count(tally)
}

/** What is ignored and has to come out nevertheless: whoever filters it wants it back. */
async function passThrough(session: Session, source: Source, chunks: Chunks): Promise<void> {
  const {command, preview} = session.settings
  if (command === 'check' || preview !== undefined) return
  const sink = await session.destination.open(source, 'same')
  try {
    for await (const chunk of chunks) await sink.write(chunk, source.path)
  } catch (error) {
    await sink.discard()
    throw error
  }
  await sink.close()
}
