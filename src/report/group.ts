import type {Message} from '../types.ts'

/** Findings of a document that are told as one. */
export interface Group {
  first: Message
  /** The last of those that stand close behind the first one, or the first one itself. */
  near: Message
  all: readonly Message[]
}

/** Attributes of one tag stand this close together; the tag itself may be broken over lines. */
const nearby = 8

/**
 * What is mended everywhere alike, by clean in the result and by repair in the source: nobody has to look at each place. Of what
 * is guessed, such as where a value without its quotes ends, each tag is told.
 */
const mendedAlike: ReadonlySet<string> = new Set([
  'escaped-shortcode',
  'markup-in-tag',
  'typographic-quote',
  'typographic-value',
  'wrong-encoding'
])

/**
 * Puts findings together that say the same of a document: hundreds of escaped tags are one line, with their number and the first place,
 * and so are tags of one name that are left. Of other damage neighbours alone: thirteen lone quotes in one tag.
 */
export function groupAlike(messages: readonly Message[]): Group[] {
  const groups: Growing[] = []
  const last = new Map<string, Growing>()
  for (const message of messages) {
    const key = keyOf(message)
    const group = key === undefined ? undefined : last.get(key)
    if (group?.takes(message)) continue
    const started = new Growing(message)
    groups.push(started)
    if (key !== undefined) last.set(key, started)
  }
  return groups
}

/** What is alike of findings that may stand together; `undefined` for one that is told by itself. */
function keyOf({ruleId, level, source, reason}: Message): string | undefined {
  const isAlike = mendedAlike.has(ruleId) || source === 'repair'
  if (isAlike) return `${level} ${source} ${ruleId}`
  return ruleId === 'leftover-shortcode' ? `${level} ${ruleId} ${reason}` : undefined
}

class Growing implements Group {
  readonly first: Message
  near: Message
  readonly all: Message[]

  constructor(first: Message) {
    this.first = first
    this.near = first
    this.all = [first]
  }

  /** Takes a finding in, unless it stands where it has to be told by itself. */
  takes(message: Message): boolean {
    const isNear = message.offset - (this.all.at(-1)?.endOffset ?? 0) <= nearby
    const {ruleId, source} = this.first
    if (!isNear && source === 'repair' && !mendedAlike.has(ruleId)) return false
    if (isNear && this.all.at(-1) === this.near && source === 'repair') this.near = message
    this.all.push(message)
    return true
  }
}
