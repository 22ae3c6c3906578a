import type {Level} from '../../types.ts'
import type {Outcome} from '../reporter.ts'
import type {Row, State} from './shapes.ts'

/** What the table shows of a post. */
export function rowOf(outcome: Outcome): Row {
  const {path, title, messages, stats} = outcome
  const counts = {error: 0, warning: 0, info: 0}
  const rules = new Map<string, number>()
  for (const {level, ruleId} of messages) {
    counts[level]++
    rules.set(ruleId, (rules.get(ruleId) ?? 0) + 1)
  }
  return {
    path,
    ...(title !== undefined && title !== '' && {title}),
    state: stateOf(outcome, counts),
    counts,
    rules: Object.fromEntries(rules),
    dropped: stats?.ledger.textDropped ?? 0
  }
}

function stateOf(
  {changed, isEarlier}: Outcome,
  {error, warning, info}: Record<Level, number>
): State {
  if (error > 0) return 'errors'
  if (warning > 0) return 'warnings'
  if (info > 0) return 'notes'
  if (isEarlier) return 'earlier'
  return changed ? 'clean' : 'unchanged'
}
