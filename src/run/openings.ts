import {setImmediate} from 'node:timers/promises'
import {chooseFormat, isContainerFormat} from '../read/format.ts'
import {type Chunks, openSource} from '../read/open.ts'
import type {Source} from '../read/source.ts'
import type {Sources} from '../read/sources.ts'
import {readText} from '../read/text.ts'
import type {SourceProgress} from './output/progress.ts'
import type {Container} from './parts.ts'
import {QuickLook} from './quick-look.ts'
import type {Session} from './session.ts'
import {type Settings, type SettingsOf, siteIsAsked} from './settings/settings.ts'
import {readSingle, type Single, type SingleTasks, singleTasks} from './single.ts'

/** A source as far as it has been read: all of a document, the beginning of one with several, or why it cannot be. */
export interface Opening {
  source: Source
  /** Those of the source, where some have their own. */
  settings: Settings
  content: Single | Container | {ignored: Chunks} | {error: unknown}
  /** Why not all of it could be unpacked, once it has been read. */
  damage(): string | undefined
  progress?: SourceProgress
}

/** Paths of files one after the other that nothing is to be said of: most files of a site, so they go together. */
export interface PassedFiles {
  passed: string[]
}

/** How many files without a finding are looked at before anything else has its turn: nothing on this way waits for the system. */
const mostAtOnce = 200

/** What sources with the same settings are read with. */
interface Means {
  tasks: SingleTasks
  look: QuickLook
}

/** Opens sources one after the other, in their order, each as it is needed. */
export async function* openings(
  session: Session,
  sources: Sources,
  settingsOf: SettingsOf
): AsyncIterable<Opening | PassedFiles> {
  const means = new Map<Settings, Means>()
  let passed: string[] = []
  for (const source of sources) {
    const settings = await settingsOf(source.path)
    const {tasks, look} = means.get(settings) ?? {
      tasks: singleTasks(session, settings),
      look: new QuickLook(settings)
    }
    means.set(settings, {tasks, look})
    try {
      const bytes = look.at(source)
      if (bytes === 'nothing') {
        session.progress.pass(source)
        if (passed.push(source.path) < mostAtOnce) continue
        yield {passed}
        passed = []
        await setImmediate()
        continue
      }
      if (passed.length > 0) yield {passed}
      passed = []
      yield await openOne(session, settings, source, {tasks, bytes})
    } catch (error) {
      yield {source, settings, content: {error}, damage: () => undefined}
    }
  }
  if (passed.length > 0) yield {passed}
}

/** Reads a source by what it is. Throws where it cannot be read, or where the settings ask for what it does not become. */
async function openOne(
  session: Session,
  settings: Settings,
  source: Source,
  {tasks, bytes}: Pick<Means, 'tasks'> & {bytes: Buffer | undefined}
): Promise<Opening> {
  const {file, path} = source
  const progress = session.progress.source(source)
  const opened = await openSource(file, progress.count, bytes)
  const {damage} = opened
  const common = {source, settings, damage, progress}
  if (source.isIgnored) return {...common, content: {ignored: opened.chunks}}
  const choice = chooseFormat(path, settings.from, opened)
  if (opened.isPacked && settings.write && settings.preview === undefined) {
    throw new Error('is packed with gzip, which --write does not keep; use --output or --out-dir')
  }
  const {format} = choice
  if (isContainerFormat(format)) {
    const {shapeOf} = await import('./containers/shape.ts')
    const {readStretches} = await import('./containers/stretches.ts')
    const shape = shapeOf(format, settings)
    const stretches = readStretches(source, {...choice, format}, opened.chunks, {
      ...settings,
      known: session.known,
      contentsOnly: shape !== 'container',
      tellsFields: shape === 'files' && settings.command === 'clean' && siteIsAsked(settings),
      reading: progress
    })
    return {...common, content: {format, shape, stretches}}
  }
  const decoded = await readText(opened.chunks, settings)
  const content = await readSingle(session, settings, source, {format, decoded, tasks})
  return {...common, content}
}
