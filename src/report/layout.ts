import type {Level, Message} from '../types.ts'
import type {Emphasis, Outcome} from './reporter.ts'

/** What is to be shown of a document. */
interface Shown {
  outcome: Outcome
  /** Findings, those that stand close together as one. */
  groups: ReadonlyArray<readonly Message[]>
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
export function reasonOf([first, ...others]: readonly Message[]): string {
  const more = others.length > 0 ? ` (and ${others.length} more like it)` : ''
  return `${first?.reason.replace(/\s+/g, ' ') ?? ''}${more}`
}
