import type {Message} from '../types.ts'
import {baselineLines} from './baseline-lines.ts'
import {plural} from './plural.ts'
import {isAtLeast, type Outcome, type Reporter, type Tally, type Verbosity} from './reporter.ts'

/** The report for people: a finding a line, like ones of one place together, and a last line that sums up. */
export function createPretty({lowest, summary}: Verbosity): Reporter {
  const counts = {documents: 0, error: 0, warning: 0, info: 0}
  return {
    name: 'pretty',
    document(outcome) {
      counts.documents++
      for (const {level} of outcome.messages) counts[level]++
      const shown = outcome.messages.filter(({level}) => isAtLeast(level, lowest))
      const lines = group(shown).map((messages) => line(outcome, messages))
      if (lowest === 'info' && outcome.output) lines.push(`${outcome.path} -> ${outcome.output}\n`)
      return lines.join('')
    },
    source: (tally) => (summary ? tallyLine(tally) : ''),
    baseline: (result) => (summary ? baselineLines(result) : ''),
    end() {
      if (!summary) return ''
      const {documents, error, warning, info} = counts
      const parts = [
        plural(documents, 'document'),
        plural(error, 'error'),
        plural(warning, 'warning'),
        plural(info, 'note')
      ]
      return `${parts.join(', ')}\n`
    }
  }
}

/** Nothing is passed over unsaid. */
function tallyLine({path, documents, skipped}: Tally): string {
  const kinds = Object.entries(skipped).sort(
    ([a, first], [b, second]) => second - first || (a < b ? -1 : 1)
  )
  if (kinds.length === 0) return ''
  const list = kinds.map(([kind, count]) => `${count} ${kind}`).join(', ')
  const hint = documents === 0 ? ' (see --post-type and --status)' : ''
  return `${path}: ${plural(documents, 'item')} read; passed over: ${list}${hint}\n`
}

function line({path}: Outcome, messages: readonly Message[]): string {
  const [first, ...others] = messages
  if (!first) return ''
  const more = others.length > 0 ? ` (and ${others.length} more like it)` : ''
  return `${path}:${first.line}:${first.column} ${first.level} ${first.ruleId} ${oneLine(first.reason)}${more}\n`
}

/** Attributes of one tag stand this close together; the tag itself may be broken over lines. */
const nearby = 8

/** Puts neighbouring findings of one rule together: thirteen pairs of quotes in one tag are one line. */
function group(messages: readonly Message[]): Message[][] {
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

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
