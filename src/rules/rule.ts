import type {Level} from '../types.ts'

/** One kind of finding. */
export interface Rule {
  id: string
  level: Level
  /** What it says, in one sentence. */
  description: string
  /** Why it matters and what undivi does about it. */
  note: string
  /** A source that gives the finding. */
  example: string
}
