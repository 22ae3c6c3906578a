import type {Position} from 'unist'
import {findRule} from './rules.ts'
import type {Finding, Message} from './types.ts'

/** Gives a finding its lines, columns and level. Throws on a `ruleId` that is not in the table. */
export function toMessage(
  finding: Finding,
  positionOf: (start: number, end: number) => Position
): Message {
  const rule = findRule(finding.ruleId)
  if (!rule) throw new Error(`Unknown rule \`${finding.ruleId}\``)
  const {start, end} = positionOf(finding.start, finding.end)
  return {
    ruleId: finding.ruleId,
    level: finding.level ?? rule.level,
    reason: finding.reason,
    source: finding.source,
    line: start.line,
    column: start.column,
    offset: finding.start,
    endLine: end.line,
    endColumn: end.column,
    endOffset: finding.end,
    ...(finding.actual !== undefined && {actual: finding.actual}),
    ...(finding.expected !== undefined && {expected: finding.expected}),
    ...(finding.fix && {fix: finding.fix})
  }
}
