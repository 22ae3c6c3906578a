import {check} from '../../src/check/check.ts'
import {clean} from '../../src/clean.ts'
import type {Outcome, ReportSettings} from '../../src/report/reporter.ts'
import type {Message} from '../../src/types.ts'

/** What reporters are made with where a test does not say else. */
export const settings: ReportSettings = {
  lowest: 'info',
  summary: true,
  version: '1.2.3',
  command: 'check',
  failOn: 'info',
  folder: '/site',
  emphasize: (_, text) => text
}

/** What `check` says of a source, as a run reports it. */
export function checked(path: string, before: string): Outcome {
  const {messages, stats} = check(before, {from: 'text'})
  return {
    path,
    changed: false,
    messages,
    stats,
    content: {before, format: 'source', bodyStart: 0}
  }
}

/** What `clean` makes of a source, as a run reports it. */
export function cleaned(path: string, before: string, to: 'html' | 'markdown' = 'html'): Outcome {
  const {value: after, messages, stats} = clean(before, {from: 'text', to})
  return {
    path,
    changed: before !== after,
    messages,
    stats,
    content: {before, after, format: to, bodyStart: 0}
  }
}

/** A finding that no source gives. */
export function finding(reason: string, more: Partial<Message> = {}): Message {
  return {
    ruleId: 'unknown-module',
    level: 'warning',
    reason,
    source: 'module',
    line: 1,
    column: 1,
    offset: 0,
    endLine: 1,
    endColumn: 2,
    endOffset: 1,
    ...more
  }
}
