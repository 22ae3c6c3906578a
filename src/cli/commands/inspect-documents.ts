import {chooseFormat, type InputFormat} from '../../read/format.ts'
import {nameOf, readRecord} from '../../read/json-lines.ts'
import type {SourceList} from '../../read/sources.ts'
import {type Line, openSource, readLines, readText} from '../../read/text.ts'
import {failureMessage, inputMessage} from '../../run/input-messages.ts'
import type {Message, SourceFormat} from '../../types.ts'

/** A document to look into: a file, or a line of JSON Lines. */
export interface Document {
  /** What messages and counts call it. */
  path: string
  text: string
  from: SourceFormat
  /** The line stood for itself; with the `id` of its object, if there is one. */
  record?: {id: unknown}
}

/** What is done with documents, and with what is none. */
export interface DocumentReader {
  document(document: Document): Promise<void>
  failure(path: string, message: Message): Promise<void>
  /** Whether nothing more is wanted. */
  ended(): boolean
}

/** Reads the documents of all sources, one at a time. A failure is told; the rest goes on. */
export async function readDocuments(
  list: SourceList,
  options: {from: InputFormat; field: string; maxBytes: number | undefined; encoding: string},
  reader: DocumentReader
): Promise<void> {
  for (const {path, reason} of list.failures) {
    await reader.failure(path, inputMessage('invalid-input', reason))
  }
  for (const {path} of list.sources) {
    if (reader.ended()) return
    try {
      const {head, chunks} = await openSource(path)
      const from = chooseFormat(path, options.from, head)
      if (from === 'jsonl')
        await readRecords(path, readLines(chunks, options), options.field, reader)
      else await reader.document({path, text: (await readText(chunks, options)).text, from})
    } catch (error) {
      await reader.failure(path, failureMessage(error))
    }
  }
}

async function readRecords(
  path: string,
  lines: AsyncIterable<Line>,
  field: string,
  reader: DocumentReader
): Promise<void> {
  let number = 0
  for await (const line of lines) {
    if (reader.ended()) return
    number++
    if ('text' in line && line.text.trim() === '') continue
    const record = 'reason' in line ? line : readRecord(line.text, field)
    if ('reason' in record) {
      const ruleId = 'isLimit' in record ? 'limit' : 'invalid-input'
      await reader.failure(path, inputMessage(ruleId, `The line ${record.reason}`, number))
      continue
    }
    const {object, content} = record
    const name = nameOf(object) ?? String(number)
    const document: Document = {path: `${path}#${name}`, text: content, from: 'auto'}
    await reader.document({...document, record: {id: object.id}})
  }
}
