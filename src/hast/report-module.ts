import type {Finding, Report, Shortcode} from '../types.ts'

/** Reports something about a module, or about an attribute or text of it, where that stands. */
export function reportModule(
  report: Report,
  {position}: {position?: Shortcode['position'] | undefined},
  finding: Omit<Finding, 'source' | 'start' | 'end'>
): void {
  const start = position?.start.offset ?? 0
  const end = position?.end.offset ?? start
  report({source: 'module', start, end, ...finding})
}
