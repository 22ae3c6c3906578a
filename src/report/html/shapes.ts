/** What the review page is given, as JSON. Its own code reads the same shapes. */
import type {Ledger, Level, Message, Stats} from '../../types.ts'

/**
 * The worst that was said of a post; `clean` has nothing to read, and `unchanged` is the same as before, too. `earlier` is as an
 * earlier run wrote it.
 */
export type State = 'errors' | 'warnings' | 'notes' | 'clean' | 'unchanged' | 'earlier'

/** What the table needs to know of a post. */
export interface Row {
  path: string
  title?: string
  state: State
  counts: Record<Level, number>
  /** How often each rule was met. */
  rules: Record<string, number>
  /** Words that are in the post no more. */
  dropped: number
}

/** All of a post; it is unpacked when it is looked at. */
export interface Post {
  /** Absent where this run did not read it. */
  source?: string
  /** `•` stands in the source for what is for the site alone. */
  isMasked?: true
  /** Absent where nothing was made. */
  result?: string
  format: 'html' | 'markdown' | 'ast' | 'source'
  /** What a reader will see, as HTML; absent where that is not known. */
  rendered?: string
  /** The file that was written. */
  output?: string
  messages: readonly PageMessage[]
  stats?: Stats
}

/** A finding; `isPlaced` where its offsets count in the source. */
export type PageMessage = Pick<
  Message,
  'ruleId' | 'level' | 'reason' | 'line' | 'column' | 'offset' | 'endOffset'
> & {isPlaced: boolean}

/** A module with the number of times that it was met. */
export interface ModuleCount {
  name: string
  count: number
  isUnknown: boolean
}

/** A rule that was met. */
export interface MetRule {
  id: string
  level: Level
  description: string
  note: string
  count: number
}

/** What is known when all posts have been seen. */
export interface Totals {
  posts: number
  /** How many of them are as an earlier run wrote them. */
  earlier: number
  states: Record<State, number>
  counts: Record<Level, number>
  ledger: Ledger
  modules: readonly ModuleCount[]
  rules: readonly MetRule[]
  /** What was passed over, by source. */
  skipped: ReadonlyArray<{path: string; kinds: Record<string, number>}>
}

/** What is known from the start. */
export interface Run {
  command: 'clean' | 'check' | 'repair'
  version: string
}
