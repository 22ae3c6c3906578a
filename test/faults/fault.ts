/** What stands in the folder before the command runs, by its path. */
export type Thing =
  | string
  | Uint8Array
  | {folder: true; mode?: number}
  | {linkTo: string}
  | {mode: number; text: string}

/** Something that goes wrong, and what is expected of the command. */
export interface Fault {
  name: string
  /** What is done, for the page about faults. */
  done: string
  /** What it comes to, for that page. */
  outcome: string
  /** The folder, made when it is needed. */
  files(): Record<string, Thing>
  words: readonly string[]
  how?: How
  /** A folder that is a file system of its own, by the options of a tmpfs. */
  disk?: {folder: string; options: string}
  status: number
  /** Findings at or above a warning: `PATH:LINE rule-id`. */
  said: readonly string[]
  /** Results, by their paths: all files beside those of before. */
  results(): Record<string, string>
  /** Whether only some of the results are there, all of them whole; `named` where messages name each of the others. */
  some?: 'named' | 'unnamed'
  /** What else is told on standard error. */
  told?: RegExp
  /** How many lines are on standard output. */
  lines?: number
  /** What no result and no message may hold. */
  never?: RegExp
  /** A run that follows in the same folder, and completes what the first one could not do. */
  again?: Again
}

export interface Again {
  /** What has changed since. */
  files?(): Record<string, Thing>
  /** What the disk is mounted with. */
  options?: string
  results(): Record<string, string>
  /** Results of which only the number of lines is looked at. */
  lines?: Readonly<Record<string, number>>
}

export type How =
  | {type: 'signal'; signal: NodeJS.Signals}
  | {type: 'twice at once'}
  | {type: 'into'; device: string}
  | {type: 'closed pipe'}
  /** As a user that may not read what others forbid. */
  | {type: 'as nobody'}
  | {type: 'environment'; values: Record<string, string>}
  | {type: 'no file larger than'; kilobytes: number}
