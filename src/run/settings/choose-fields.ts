import {matchesPattern, readPattern} from '../../shortcode/pattern.ts'

/** Says of the key of a custom field whether one of these patterns is about it. */
export function fieldChoice(patterns: readonly string[]): (key: string) => boolean {
  const all = patterns.map(readPattern)
  return (key) => all.some((pattern) => matchesPattern(pattern, key))
}
