import type {Level} from '../../types.ts'
import type {PageMessage} from '../html/shapes.ts'

/** A stretch of the source in which the same findings are. */
export interface Stretch {
  start: number
  end: number
  /** The worst of them. */
  level: Level
  reasons: readonly string[]
}

/** Where a finding starts, ends, or does both. */
interface Event {
  at: number
  message: PageMessage
  kind: 'start' | 'end' | 'empty'
}

const weights: Readonly<Record<Level, number>> = {info: 1, warning: 2, error: 3}

/** As many reasons as are read at one place. */
const most = 8

/** Cuts a text wherever a finding starts or ends. A finding without length is a stretch without length. */
export function stretchesOf(messages: readonly PageMessage[], length: number): Stretch[] {
  const events = messages
    .flatMap((message): Event[] => {
      const start = Math.min(message.offset, length)
      const end = Math.min(Math.max(message.endOffset, start), length)
      return start === end
        ? [{at: start, message, kind: 'empty'}]
        : [
            {at: start, message, kind: 'start'},
            {at: end, message, kind: 'end'}
          ]
    })
    .sort((a, b) => a.at - b.at)
  const stretches: Stretch[] = []
  const open = new Set<PageMessage>()
  let start = 0
  for (const {at, message, kind} of events) {
    if (at > start && open.size > 0) stretches.push(stretch(start, at, open))
    start = at
    if (kind === 'start') open.add(message)
    else if (kind === 'end') open.delete(message)
    else stretches.push(stretch(at, at, [message]))
  }
  return stretches
}

function stretch(start: number, end: number, messages: Iterable<PageMessage>): Stretch {
  const reasons: string[] = []
  let level: Level = 'info'
  for (const message of messages) {
    if (weights[message.level] > weights[level]) level = message.level
    reasons.push(message.reason)
    if (reasons.length === most) break
  }
  return {start, end, level, reasons}
}
