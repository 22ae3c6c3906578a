import {addCount} from '../../counts.ts'
import type {FoundSources} from '../../read/find-sources.ts'
import {
  type AskedFormat,
  chooseFormat,
  isContainerFormat,
  isExportFormat
} from '../../read/format.ts'
import {openSource} from '../../read/open.ts'
import {readText} from '../../read/text.ts'
import type {Tally} from '../../report/reporter.ts'
import {type ContainerOptions, readStretches} from '../../run/containers/stretches.ts'
import type {Stretch} from '../../run/documents/part.ts'
import {failureMessage, inputMessage} from '../../run/output/input-messages.ts'
import type {Message, ModuleMapping, Options, SourceFormat} from '../../types.ts'

/** A document to look into: a file, a line of JSON Lines, or an item of an export. */
export interface Document {
  /** What messages and counts call it. */
  path: string
  text: string
  from: SourceFormat
  /** It is one of several in its source; with its `id` there, if there is one. */
  record?: {id: unknown}
  /** Names of shortcodes to read beside what we know. */
  shortcodes: readonly string[]
  /** Mappings beside ours. */
  modules: readonly ModuleMapping[]
}

/** What is done with documents, and with what is none. */
export interface DocumentReader {
  document(document: Document): Promise<void>
  failure(path: string, message: Message): Promise<void>
  /** An export has been read: how many of its items, and what was passed over. */
  counted(tally: Tally): void
  /** Whether nothing more is wanted. */
  ended(): boolean
}

/** How a source is read. */
export type ReadingOptions = ContainerOptions & {
  from: AskedFormat
  shortcodes: readonly string[]
  modules: Pick<Options, 'modules'>
}

/** Reads the documents of all sources, one at a time. A failure is told; the rest goes on. */
export async function readDocuments(
  list: FoundSources,
  optionsOf: (file: string) => Promise<ReadingOptions>,
  reader: DocumentReader
): Promise<void> {
  for (const {path, reason} of list.failures) {
    await reader.failure(path, inputMessage('invalid-input', reason))
  }
  for (const source of list.sources) {
    if (reader.ended()) return
    if (source.isIgnored) continue
    const {path} = source
    try {
      const options = await optionsOf(path)
      const opened = await openSource(source.file)
      const choice = chooseFormat(path, options.from, opened)
      const {format} = choice
      const beside = {shortcodes: options.shortcodes, modules: options.modules.modules ?? []}
      if (isContainerFormat(format)) {
        const stretches = readStretches(source, {...choice, format}, opened.chunks, options)
        const tally: Tally = {path, documents: 0, skipped: {}}
        await readParts(stretches, reader, beside, tally)
        if (isExportFormat(format)) reader.counted(tally)
      } else {
        const {text} = await readText(opened.chunks, options)
        await reader.document({path, text, from: format, ...beside})
      }
      const damage = opened.damage()
      if (damage !== undefined) await reader.failure(path, inputMessage('invalid-input', damage))
    } catch (error) {
      await reader.failure(path, failureMessage(error))
    }
  }
}

async function readParts(
  stretches: AsyncIterable<Stretch>,
  reader: DocumentReader,
  beside: Pick<Document, 'shortcodes' | 'modules'>,
  tally: Tally
): Promise<void> {
  for await (const stretch of stretches) {
    if (reader.ended()) return
    if (stretch.type === 'part') {
      const {path, content, from, record} = stretch.part
      tally.documents++
      await reader.document({path, text: content, from, record: {id: record('').id}, ...beside})
    } else if (stretch.type === 'skipped') {
      addCount(tally.skipped, stretch.label)
    } else if (stretch.type === 'problem' && stretch.failed) {
      for (const message of stretch.messages) await reader.failure(stretch.path, message)
    }
  }
}
