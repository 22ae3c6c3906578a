import {rules} from '../../rules.ts'
import type {Level, Message, Stage} from '../../types.ts'

/** Messages of a document as little text: a damaged one has hundreds, which say much the same. */
export interface PackedMessages {
  /** All texts of the messages, each once. */
  texts: string[]
  /** A message each: indices of texts, -1 for one that is not there, places, and what it counts; three more numbers where it has a fix. */
  rows: number[][]
}

const none = -1

/** Numbers of a message without a fix. */
const rowLength = 14

export function packMessages(messages: readonly Message[]): PackedMessages {
  const places = new Map<string, number>()
  const placeOf = (text: string | undefined): number => {
    if (text === undefined) return none
    const place = places.get(text) ?? places.size
    places.set(text, place)
    return place
  }
  const rows = messages.map((message) => {
    const {ruleId, level, reason, source, actual, expected, counted, fix} = message
    const {line, column, offset, endLine, endColumn, endOffset} = message
    return [
      ...[placeOf(ruleId), placeOf(level), placeOf(reason), placeOf(source)],
      ...[line, column, offset, endLine, endColumn, endOffset],
      ...[placeOf(actual), placeOf(expected), placeOf(counted?.what), counted?.count ?? none],
      ...(fix ? [fix.start, fix.end, placeOf(fix.insert)] : [])
    ]
  })
  return {texts: [...places.keys()], rows}
}

/** The messages of a text of so many characters; `undefined` where one is none, whatever was packed. */
export function unpackMessages(
  {texts, rows}: Readonly<Record<string, unknown>>,
  length: number
): Message[] | undefined {
  if (!isListOf(texts, isText) || !isListOf(rows, isRow)) return undefined
  const messages: Message[] = []
  for (const row of rows) {
    const message = unpack(row, texts, length)
    if (!message) return undefined
    messages.push(message)
  }
  return messages
}

function unpack(
  row: readonly number[],
  texts: readonly string[],
  length: number
): Message | undefined {
  const [ruleAt, levelAt, reasonAt, sourceAt, ...places] = row
  const [line = none, column = none, offset = none, ...behind] = places
  const [endLine = none, endColumn = none, endOffset = none, actualAt, expectedAt, ...rest] = behind
  const [whatAt, count = none, ...fix] = rest
  const textAt = (index = none): string | undefined => texts[index]
  const [ruleId = '', reason] = [textAt(ruleAt), textAt(reasonAt)]
  const level = levels.get(textAt(levelAt) ?? '')
  const source = stages.get(textAt(sourceAt) ?? '')
  if (!ruleIds.has(ruleId) || !level || !source || reason === undefined) return undefined
  const place = {line, column, offset, endLine, endColumn, endOffset}
  const message: Message = {ruleId, level, reason, source, ...place}
  if (!isHere(message, length)) return undefined
  const [actual, expected] = [textAt(actualAt), textAt(expectedAt)]
  if (actual !== undefined) message.actual = actual
  if (expected !== undefined) message.expected = expected
  const what = textAt(whatAt)
  if (what !== undefined) {
    if (count < 1) return undefined
    message.counted = {what, count}
  }
  if (fix.length === 0) return message
  const [start = none, end = none, insertAt] = fix
  const insert = textAt(insertAt)
  if (!isOffset(start, length) || !isOffset(end, length) || insert === undefined) return undefined
  message.fix = {start, end, insert}
  return message
}

function isHere(message: Message, length: number): boolean {
  const {line, column, offset, endLine, endColumn, endOffset} = message
  return (
    isCount(line, length) &&
    isCount(column, length) &&
    isOffset(offset, length) &&
    isCount(endLine, length) &&
    isCount(endColumn, length) &&
    isOffset(endOffset, length)
  )
}

/** Whether a text of so many characters may have so many lines, or a line so many columns. */
function isCount(count: number, length: number): boolean {
  return count >= 1 && count <= length + 1
}

function isOffset(place: number, length: number): boolean {
  return place >= 0 && place <= length
}

const ruleIds: ReadonlySet<string> = new Set(rules.map(({id}) => id))

const levels = mapOf({
  info: 'info',
  warning: 'warning',
  error: 'error'
} satisfies {[Key in Level]: Key})

const stages = mapOf({
  read: 'read',
  shortcode: 'shortcode',
  repair: 'repair',
  module: 'module',
  html: 'html'
} satisfies {[Key in Stage]: Key})

function mapOf<Word extends string>(words: Readonly<Record<Word, Word>>): Map<string, Word> {
  return new Map(Object.entries<Word>(words))
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isRow(value: unknown): value is number[] {
  return (
    isListOf(value, (one): one is number => Number.isSafeInteger(one)) &&
    (value.length === rowLength || value.length === rowLength + 3)
  )
}

function isListOf<Item>(value: unknown, isOne: (item: unknown) => item is Item): value is Item[] {
  return Array.isArray(value) && value.every(isOne)
}
