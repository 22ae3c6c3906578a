import type {Decoded} from '../read/encoding.ts'
import {nameOf, readRecord, withContent} from '../read/json-lines.ts'
import {readPostData} from '../read/post-data.ts'
import type {Line} from '../read/text.ts'
import type {Outcome} from '../report/reporter.ts'
import {stemOf} from '../write/output-path.ts'
import {processDocument, type Task} from './document.ts'
import {assumedEncoding, inputMessage} from './input-messages.ts'

export interface JsonLinesTask extends Task {
  field: string
  /** Path of the source, for messages. */
  path: string
  /** The result takes the place of the source: lines that are no objects stay in it too. */
  inPlace: boolean
}

/** A line of the result, `undefined` where a line of the source is lost, with what is to be said of it. */
export interface LineResult {
  line: string | undefined
  outcome: Outcome
  failed: boolean
  /** The content before and after. */
  content?: {before: string; after: string}
  /** Where the content goes in the folder of a site, without extension. */
  place?: string
}

/** Takes each line through the pipeline, in order. Bad lines are named; objects among them pass unchanged. */
export async function* processLines(
  lines: AsyncIterable<Line>,
  task: JsonLinesTask
): AsyncIterable<LineResult> {
  let number = 0
  for await (const line of lines) {
    number++
    if ('reason' in line) yield failure(task, number, `The line ${line.reason}`, line.isLimit)
    else if (line.text.trim() !== '') {
      yield processLine(line, number, task)
    } else if (task.inPlace) yield blankLine(line.text, task)
  }
}

function processLine({text, assumedAt}: Decoded, number: number, task: JsonLinesTask): LineResult {
  const record = readRecord(text, task.field)
  if ('reason' in record) {
    const result = failure(task, number, `The line ${record.reason}`)
    return record.object || task.inPlace ? {...result, line: text} : result
  }
  const {object, content} = record
  const modules = {...task.modules, post: readPostData(object)}
  const name = nameOf(object)
  const fallback = typeof object.path === 'string' ? stemOf(object.path) : ''
  const processed = processDocument(content, {...task, modules, name: fallback})
  const {value, changed, stats, place} = processed
  const encoding = assumedAt === undefined ? [] : [assumedEncoding(text, assumedAt, number)]
  const messages = [...encoding, ...processed.messages]
  const path = name === undefined ? `${task.path}#${number}` : `${task.path}#${name}`
  const result =
    task.to === 'ast'
      ? {id: object.id, ast: JSON.parse(value), messages}
      : {...withContent(object, task.field, value), undivi: {changed, messages, stats}}
  return {
    line: JSON.stringify(result),
    outcome: {path, changed, messages, ...(stats && {stats})},
    failed: false,
    content: {before: content, after: value},
    ...(place !== undefined && {place})
  }
}

function blankLine(line: string, {path}: JsonLinesTask): LineResult {
  return {line, outcome: {path, changed: false, messages: []}, failed: false}
}

function failure(
  {path}: JsonLinesTask,
  number: number,
  reason: string,
  isLimit = false
): LineResult {
  const messages = [inputMessage(isLimit ? 'limit' : 'invalid-input', reason, number)]
  return {line: undefined, outcome: {path, changed: false, messages}, failed: true}
}
