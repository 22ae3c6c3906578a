import type {Level} from '../types.ts'

/** One kind of finding. */
export interface Rule {
  /** What messages have as `ruleId`. */
  id: string
  /** That of its messages, unless the options say another one. */
  level: Level
  /** What it says, in one sentence. */
  description: string
  /** Why it matters and what undivi does about it. */
  note: string
  /** A source that gives the finding. */
  example: string
}
