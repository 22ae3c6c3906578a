import type {Level, Message, Stats} from '../types.ts'

/** What became of one document. */
export interface Outcome {
  path: string
  changed: boolean
  messages: readonly Message[]
  stats?: Stats
  /** The file that was written. */
  output?: string
}

/** How many documents of a source with several were read, and how many were not, by what they are: `post (trash)`. */
export interface Tally {
  path: string
  documents: number
  skipped: Record<string, number>
}

/** What a baseline did for a run. */
export interface BaselineResult {
  file: string
  /** How many findings were known. */
  passed: number
  /** Known findings that are not found any more. */
  fixed: Array<Pick<Message, 'ruleId' | 'reason'> & {path: string; count: number}>
  isUpdated: boolean
}

/** Turns outcomes into text, one after the other, so that nothing has to be kept. */
export interface Reporter {
  name: string
  start?(): string
  document(outcome: Outcome): string
  source?(tally: Tally): string
  baseline?(result: BaselineResult): string
  end?(): string
}

/** How much the report for people says. */
export interface Verbosity {
  lowest: Level
  summary: boolean
}

const order: Readonly<Record<Level, number>> = {info: 0, warning: 1, error: 2}

/** Whether a level is the other one or above it. */
export function isAtLeast(level: Level, lowest: Level): boolean {
  return order[level] >= order[lowest]
}
