import type {VFile} from 'vfile'
import type {Level, Message} from './types.ts'

/** What vfile calls the levels: information, warning, error. */
const fatal: Readonly<Record<Level, boolean | undefined>> = {
  info: undefined,
  warning: false,
  error: true
}

/** Puts messages on a file, as tools of the unified ecosystem expect them. */
export function report(file: VFile, messages: readonly Message[]): void {
  for (const message of messages) {
    const {ruleId, reason, source, line, column, offset, endLine, endColumn, endOffset} = message
    const place = {
      start: {line, column, offset},
      end: {line: endLine, column: endColumn, offset: endOffset}
    }
    const made = file.message(reason, {place, ruleId, source: `undivi-${source}`})
    made.fatal = fatal[message.level]
    if (message.actual !== undefined) made.actual = message.actual
    if (message.expected !== undefined) made.expected = [message.expected]
  }
}
