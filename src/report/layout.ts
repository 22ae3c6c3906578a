import type {Level} from '../types.ts'
import type {Group} from './group.ts'
import type {Emphasis, Outcome} from './reporter.ts'

/** What is to be shown of a document. */
interface Shown {
  outcome: Outcome
  /** Findings, those that say the same as one. */
  groups: readonly Group[]
  /** The file that was written, where it is to be named. */
  output: string | undefined
}

/** The text for a document. */
export type Layout = (shown: Shown) => string

export const levelColors: Readonly<Record<Level, Emphasis>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue'
}

/** What a group of findings says, on one line. */
export function reasonOf({first, all}: Group): string {
  return first.reason.replace(/\s+/g, ' ') + moreLike(all.length - 1)
}

export function moreLike(count: number): string {
  return count > 0 ? ` (and ${count} more like it)` : ''
}
