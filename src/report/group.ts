import type {Message} from '../types.ts'

/** Attributes of one tag stand this close together; the tag itself may be broken over lines. */
const nearby = 8

/** Puts neighbouring findings of one rule together: thirteen pairs of quotes in one tag are one line. */
export function groupNeighbours(messages: readonly Message[]): Message[][] {
  const groups: Message[][] = []
  const last = new Map<string, Message[]>()
  for (const message of messages) {
    const previous = last.get(message.ruleId)
    const end = previous?.at(-1)?.endOffset
    if (
      previous &&
      message.source === 'repair' &&
      end !== undefined &&
      message.offset - end <= nearby
    ) {
      previous.push(message)
      continue
    }
    const started = [message]
    last.set(message.ruleId, started)
    groups.push(started)
  }
  return groups
}
