import {chooseFormat, isContainerFormat, isExportFormat} from '../read/format.ts'
import {type Opened, openSource} from '../read/open.ts'
import type {Source} from '../read/source.ts'
import {findSources} from '../read/sources.ts'
import {readText} from '../read/text.ts'
import {requireDestination} from './destinations.ts'
import {failureMessage, inputMessage} from './input-messages.ts'
import {runParts} from './parts.ts'
import {Session} from './session.ts'
import type {Settings, SettingsOf, Streams} from './settings.ts'
import {runDocument} from './single.ts'
import {readStretches} from './stretches.ts'

/**
 * Cleans or checks everything that the settings name, one document at a time, and gives the exit status: 0
 * done, 1 findings, 2 something could not be read or written. Nothing of one document outlives it.
 */
export async function run(
  settings: Settings,
  streams: Streams,
  settingsOf: SettingsOf = async () => settings
): Promise<number> {
  const list = await findSources(settings.inputs)
  requireDestination(settings, list)
  const session = new Session(settings, streams)
  await session.start()
  for (const {path, reason} of list.failures) {
    await session.fail(path, inputMessage('invalid-input', reason))
  }
  for (const source of list.sources) {
    if (session.isClosed) break
    try {
      await runSource(session, await settingsOf(source.path), source)
    } catch (error) {
      await session.fail(source.path, failureMessage(error))
    }
  }
  await session.end()
  return session.status
}

/** Reads a source by what it is. Throws where it cannot be read, or its result not be written. */
async function runSource(session: Session, settings: Settings, source: Source): Promise<void> {
  const {file, path} = source
  const opened = await openSource(file)
  if (source.isIgnored) return passThrough(session, source, opened)
  const choice = chooseFormat(path, settings.from, opened)
  if (opened.isPacked && settings.write && settings.preview === undefined) {
    throw new Error('is packed with gzip, which --write does not keep; use --output or --out-dir')
  }
  const {format} = choice
  if (isContainerFormat(format)) {
    const stretches = readStretches(source, {...choice, format}, opened.chunks, settings)
    const tally = await runParts(session, settings, source, {format, stretches})
    if (isExportFormat(format)) await session.count(tally)
  } else
    await runDocument(session, settings, source, format, await readText(opened.chunks, settings))
  const damage = opened.damage()
  if (damage !== undefined) await session.fail(path, inputMessage('invalid-input', damage))
}

/** What is ignored and has to come out nevertheless: whoever filters it wants it back. */
async function passThrough(session: Session, source: Source, {chunks}: Opened): Promise<void> {
  const {command, preview} = session.settings
  if (command === 'check' || preview !== undefined) return
  const sink = await session.destination.open(source, 'same')
  for await (const chunk of chunks) await sink.write(chunk, source.path)
  await sink.close()
}
