import type {Outcome} from '../../report/reporter.ts'

/** A document that is to be cleaned, as far as that was decided before. */
export interface Turn {
  /** The file that it becomes, below the output folder; absent where nobody asked for that before. */
  file?: string
  /** Stands for all that the result depends on, where that is kept. */
  key?: string
  /** Stands for what its file holds, where there is one. */
  was?: string | undefined
}

/** A document that is not cleaned: it takes its name, so that all others get theirs. */
export interface Passed {
  /** What is to be said of it; absent where it is in another shard, which says it. */
  outcome?: Outcome
  failed?: boolean
  /** Addresses of media that its file uses. */
  media?: readonly string[]
}
