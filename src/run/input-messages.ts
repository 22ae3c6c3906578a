import {describeFailure} from '../read/source.ts'
import {LimitError} from '../read/text.ts'
import type {Message} from '../types.ts'
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

/** What is said of an input that could not be read, or whose result could not be written. */
export function failureMessage(error: unknown): Message {
  if (error instanceof WriteError) return inputMessage('write-failed', error.message)
  if (error instanceof LimitError) return inputMessage('limit', error.message)
  return inputMessage('invalid-input', describeFailure(error))
}
