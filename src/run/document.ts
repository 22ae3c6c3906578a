import {check} from '../check.ts'
import {clean} from '../clean.ts'
import {splitFrontMatter} from '../read/front-matter.ts'
import {repair} from '../repair.ts'
import type {Message, SourceFormat, Stats, TargetFormat} from '../types.ts'

/** One document after its way through the pipeline. `check` leaves the text as it was; `repair` counts nothing. */
export interface Processed {
  value: string
  changed: boolean
  messages: Message[]
  stats?: Stats
}

/** What is done to a document. */
export interface Task {
  command: 'clean' | 'check' | 'repair'
  from: SourceFormat
  to: TargetFormat
  /** repair: balance the tags as well. */
  close?: boolean
  maxDepth?: number | undefined
}

/** Takes one document through the pipeline. Front matter stays byte for byte in front of it. */
export function processDocument(
  text: string,
  {command, from, to, close = false, maxDepth}: Task
): Processed {
  const {frontMatter, body} = splitFrontMatter(text)
  const limits = maxDepth === undefined ? {} : {maxDepth}
  if (command === 'check') {
    const {messages, stats} = check(body, {from, ...limits})
    return {value: text, changed: false, messages: behind(frontMatter, messages), stats}
  }
  if (command === 'repair') {
    const {value, messages} = repair(body, {from, close, ...limits})
    const whole = frontMatter + value
    return {value: whole, changed: whole !== text, messages: behind(frontMatter, messages)}
  }
  const {value, messages, stats} = clean(body, {from, to, ...limits})
  const begins = from === 'markdown' && !/^\s*\\?\[/.test(body)
  const whole = to === 'ast' ? value : join(frontMatter, value, begins ? 'html' : to)
  return {value: whole, changed: whole !== text, messages: behind(frontMatter, messages), stats}
}

/** Markdown reads better with a blank line below the front matter. */
function join(frontMatter: string, value: string, to: TargetFormat): string {
  const apart = to === 'markdown' && frontMatter.endsWith('\n') && value !== '' ? '\n' : ''
  return frontMatter + apart + value
}

/** Places count from the start of the file, not of its body. */
function behind(frontMatter: string, messages: Message[]): Message[] {
  if (frontMatter === '') return messages
  const lines = frontMatter.split(/\r\n|\r|\n/).length - 1
  const {length} = frontMatter
  return messages.map((message) => ({
    ...message,
    line: message.line + lines,
    offset: message.offset + length,
    endLine: message.endLine + lines,
    endOffset: message.endOffset + length,
    ...(message.fix && {
      fix: {...message.fix, start: message.fix.start + length, end: message.fix.end + length}
    })
  }))
}

/** A message about an input as a whole, or about a line of it. */
export function inputMessage(ruleId: string, reason: string, line = 1): Message {
  return {
    ruleId,
    level: 'error',
    reason,
    source: 'read',
    line,
    column: 1,
    offset: 0,
    endLine: line,
    endColumn: 1,
    endOffset: 0
  }
}
