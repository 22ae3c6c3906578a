import type {Message} from '../src/types.ts'

/** One message a line, as the report prints it, with what was met. */
export function printMessages(messages: readonly Message[]): string {
  return messages
    .map(({line, column, level, ruleId, reason, actual}) => {
      const met = actual === undefined ? '' : ` | ${JSON.stringify(actual)}`
      return `${line}:${column} ${level} ${ruleId} ${reason}${met}\n`
    })
    .join('')
}
