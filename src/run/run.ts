import {chooseFormat, isContainerFormat, isExportFormat} from '../read/format.ts'
import {openSource} from '../read/open.ts'
import type {Source} from '../read/source.ts'
import {findSources} from '../read/sources.ts'
import {readText} from '../read/text.ts'
import {requireDestination} from './destinations.ts'
import {failureMessage, inputMessage} from './input-messages.ts'
import {runParts} from './parts.ts'
import {Session} from './session.ts'
import type {Settings, Streams} from './settings.ts'
import {runDocument} from './single.ts'
import {readStretches} from './stretches.ts'

/**
 * Cleans or checks everything that the settings name, one document at a time, and gives the exit status: 0
 * done, 1 findings, 2 something could not be read or written. Nothing of one document outlives it.
 */
export async function run(settings: Settings, streams: Streams): Promise<number> {
  const list = await findSources(settings.patterns, {
    extensions: settings.extensions,
    exclude: [settings.outDir, settings.reportFile].filter((file) => file !== undefined)
  })
  requireDestination(settings, list)
  const session = await Session.open(settings, streams)
  await session.start()
  for (const {path, reason} of list.failures) {
    await session.fail(path, inputMessage('invalid-input', reason))
  }
  for (const source of list.sources) {
    if (session.isClosed) break
    try {
      await runSource(session, source)
    } catch (error) {
      await session.fail(source.path, failureMessage(error))
    }
  }
  await session.end()
  return session.status
}

/** Reads a source by what it is. Throws where it cannot be read, or its result not be written. */
async function runSource(session: Session, source: Source): Promise<void> {
  const {settings} = session
  const {path} = source
  const opened = await openSource(path)
  const choice = chooseFormat(path, settings.from, opened)
  if (opened.isPacked && settings.write && settings.preview === undefined) {
    throw new Error('is packed with gzip, which --write does not keep; use --output or --out-dir')
  }
  const {format} = choice
  if (isContainerFormat(format)) {
    const stretches = readStretches(path, {...choice, format}, opened.chunks, settings)
    const tally = await runParts(session, source, {format, stretches})
    if (isExportFormat(format)) await session.count(tally)
  } else await runDocument(session, source, format, await readText(opened.chunks, settings))
  const damage = opened.damage()
  if (damage !== undefined) await session.fail(path, inputMessage('invalid-input', damage))
}
