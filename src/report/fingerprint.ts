import {createHash} from 'node:crypto'
import type {Message} from '../types.ts'
import type {Outcome} from './reporter.ts'

/** Hexadecimal digits; GitHub has as many. */
const length = 16

/**
 * Names each finding of a document by what it is about: rule, path, the text that was met, and which of the equal ones it is.
 * So it keeps its name when lines above it come and go.
 */
export function fingerprints(outcome: Outcome): string[] {
  const met = new Map<string, number>()
  return outcome.messages.map((message) => {
    const key = JSON.stringify([message.ruleId, outcome.path, textOf(outcome, message)])
    const count = (met.get(key) ?? 0) + 1
    met.set(key, count)
    return `${createHash('sha256').update(key).digest('hex').slice(0, length)}:${count}`
  })
}

/** What a finding is about: of several things, what they are; of the input as a whole, what it says. */
function textOf(
  {content}: Outcome,
  {offset, endOffset, source, actual, counted, reason}: Message
): string {
  if (counted) return counted.what
  if (source === 'read' || !content || offset === endOffset) return actual ?? reason
  return content.before.slice(offset, endOffset)
}
