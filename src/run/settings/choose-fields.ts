import type {FieldChoice} from '../../read/exports/meta-values.ts'
import {matchesPattern, readPattern} from '../../shortcode/pattern.ts'

/** Says of the key of a custom field whether one of these patterns is about it. */
export function fieldChoice(patterns: readonly string[]): FieldChoice {
  const all = patterns.map(readPattern)
  return (key) => all.some((pattern) => matchesPattern(pattern, key))
}
