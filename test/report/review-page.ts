import {createHtml} from '../../src/report/html/html.ts'
import type {Outcome, ReportSettings} from '../../src/report/reporter.ts'
import {settings} from './outcomes.ts'

/** The review page of some posts. */
export function pageOf(outcomes: readonly Outcome[], more: Partial<ReportSettings> = {}): string {
  const reporter = createHtml({...settings, command: 'clean', ...more})
  return [
    reporter.start?.(),
    ...outcomes.map((outcome) => reporter.document(outcome)),
    reporter.end?.()
  ].join('')
}
