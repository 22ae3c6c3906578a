import type {Position} from 'unist'
import {findRule} from './rules.ts'
import type {Finding, Message, Options} from './types.ts'

/** The messages of findings, in the order of the source, without those that are switched off. */
export function toMessages(
  findings: readonly Finding[],
  positionOf: (start: number, end: number) => Position,
  rules: Options['rules'] = {}
): Message[] {
  return [...findings]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .flatMap((finding): Message[] => {
      const message = toMessage(finding, positionOf)
      const setting = Object.hasOwn(rules, finding.ruleId) ? rules[finding.ruleId] : undefined
      if (setting === 'off') return []
      return [setting === undefined ? message : {...message, level: setting}]
    })
}

/** Gives a finding its lines, columns and level. Throws on a `ruleId` that is not in the table. */
function toMessage(
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
