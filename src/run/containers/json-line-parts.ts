import type {Decoded} from '../../read/encoding.ts'
import {nameOf, readRecord, withContent} from '../../read/json-lines.ts'
import {readPostData} from '../../read/post-data.ts'
import type {Line} from '../../read/text.ts'
import {stemOf} from '../../write/output-path.ts'
import type {SourcePart, Stretch} from '../documents/part.ts'
import {assumedEncoding, inputMessage} from '../output/input-messages.ts'
import {jsonLine} from './stored-part.ts'

export interface JsonLinesOptions {
  /** Path of the source, for messages. */
  path: string
  /** Name of the field with the content, or its path with dots. */
  field: string
  /** The result takes the place of the source: lines that are no objects stay in it too. */
  inPlace?: boolean
}

/** The documents of JSON Lines, in order. Bad lines are named; objects among them pass unchanged. */
export async function* jsonLineParts(
  lines: AsyncIterable<Line>,
  options: JsonLinesOptions
): AsyncIterable<Stretch> {
  let number = 0
  for await (const line of lines) {
    number++
    if ('reason' in line) yield problem(options, number, line.reason, {isLimit: line.isLimit})
    else if (line.text.trim() !== '') yield readLine(line, number, options)
    else if (options.inPlace) yield {type: 'between', stored: `${line.text}\n`}
  }
}

function readLine(line: Decoded, number: number, options: JsonLinesOptions): Stretch {
  const {text, assumedAt} = line
  const {path, field, inPlace} = options
  const record = readRecord(text, field)
  if ('reason' in record) {
    const stored = record.object || inPlace ? `${text}\n` : undefined
    return problem(options, number, record.reason, {stored})
  }
  const {object, content} = record
  const part: SourcePart = {
    path: `${path}#${nameOf(object) ?? number}`,
    holder: {file: path, line: number},
    content,
    from: 'auto',
    post: readPostData(object),
    name: typeof object.path === 'string' ? stemOf(object.path) : '',
    messages: assumedAt === undefined ? [] : [assumedEncoding(text, assumedAt, number)],
    failed: false,
    record: (value) => withContent(object, field, value),
    stored: (result) => jsonLine(part, result)
  }
  return {type: 'part', part}
}

function problem(
  {path}: JsonLinesOptions,
  number: number,
  reason: string,
  {stored, isLimit}: {stored?: string | undefined; isLimit?: boolean | undefined}
): Stretch {
  const message = inputMessage(isLimit ? 'limit' : 'invalid-input', `The line ${reason}`, number)
  return {
    type: 'problem',
    path,
    messages: [message],
    failed: true,
    ...(stored !== undefined && {stored})
  }
}
