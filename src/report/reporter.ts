import type {Level, Message, Stats} from '../types.ts'

/** What a document said and says, for reporters that show it. */
export interface Content {
  /** The source; offsets of messages count in it. */
  before: string
  /** The result; absent where none is made. */
  after?: string
  /** What the result is; `source` for the source with edits. */
  format: 'html' | 'markdown' | 'ast' | 'source'
  /** Where the result starts behind its front matter, in UTF-16 units. */
  bodyStart: number
  /** The source says something that is for the site alone; `•` stands for each character of it. */
  isMasked?: true
}

/** Where a document is that is one of several in a file. */
export interface Holder {
  /** Path of the file. */
  file: string
  /** The line that all of the document is in; without one, messages have lines of the file. */
  line?: number
}

/** What became of one document. */
export interface Outcome {
  path: string
  /** It is about an input that could not be read, or not as a whole, and counts as no document. */
  isInput?: true
  /** What its site calls it. */
  title?: string | undefined
  changed: boolean
  messages: readonly Message[]
  stats?: Stats
  /** The file that was written. */
  output?: string
  /** It is as an earlier run has written it, and was not looked at again. */
  isEarlier?: true
  holder?: Holder
  /** Present for reporters that need it. */
  content?: Content
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
  /** How many findings there are, known or new. */
  found: number
  /** How many findings were known. */
  passed: number
  /** Known findings that are not found any more. */
  fixed: Array<Pick<Message, 'ruleId' | 'reason'> & {path: string; count: number}>
  isUpdated: boolean
}

/** Turns outcomes into text, one after the other, so that nothing has to be kept. */
export interface Reporter {
  name: string
  /** Outcomes are to come with their contents. */
  needsContent?: true
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
  /** How many warnings there may be. */
  maxWarnings?: number | undefined
}

/** Ways to set a text off in a terminal, by the names that Node has for them. */
export type Emphasis = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'green' | 'underline'

/** What somebody looks at. */
export interface Terminal {
  /** Cells of a line. */
  columns: number
  /** The text as a link to a place in a file, where the terminal can show one. */
  link(text: string, place: {path: string; line: number; column: number}): string
}

/** What reporters are made with. */
export interface ReportSettings extends Verbosity {
  /** Sets a text off, where colours are wanted. */
  emphasize(emphasis: Emphasis, text: string): string
  /** Absent where the report goes into a pipe or a file. */
  terminal?: Terminal | undefined
  /** Of undivi. */
  version: string
  command: 'clean' | 'check' | 'repair'
  /** The lowest level of what makes the status 1. */
  failOn: Level | 'never'
  /** The folder that paths start from. */
  folder: string
}

/** What gives a reporter. */
export type CreateReporter = (settings: ReportSettings) => Reporter | Promise<Reporter>

const order: Readonly<Record<Level, number>> = {info: 0, warning: 1, error: 2}

/** Whether a level is the other one or above it. */
export function isAtLeast(level: Level, lowest: Level): boolean {
  return order[level] >= order[lowest]
}
