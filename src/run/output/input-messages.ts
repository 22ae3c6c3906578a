import {describeFailure} from '../../read/source.ts'
import {LimitError} from '../../read/text.ts'
import type {Message} from '../../types.ts'
import {WriteError} from './destination.ts'

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

/**
 * What is said of a text that is not UTF-8 and does not say what it is. `place` is its first byte that is not; `first` is
 * the line of the source that the text begins in.
 */
export function assumedEncoding(text: string, place: number, first = 1): Message {
  const before = text.slice(0, place).split(/\r\n|\r|\n/)
  const line = first + before.length - 1
  const column = (before.at(-1) ?? '').length + 1
  const character = text[place] ?? ''
  return {
    ruleId: 'assumed-encoding',
    level: 'warning',
    reason: `Unexpected byte that is not UTF-8, read it as \`${character}\` and the whole as windows-1252`,
    source: 'read',
    line,
    column,
    offset: place,
    endLine: line,
    endColumn: column + 1,
    endOffset: place + 1,
    actual: character
  }
}

/** What is said of an input that could not be read, or whose result could not be written. */
export function failureMessage(error: unknown): Message {
  if (error instanceof WriteError) return inputMessage('write-failed', error.message)
  if (error instanceof LimitError) return inputMessage('limit', error.message)
  return inputMessage('invalid-input', describeFailure(error))
}
