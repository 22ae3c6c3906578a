import type {InputFormat} from '../read/format.ts'
import type {Level} from '../types.ts'

/** What the result is written as. */
export type OutputFormat = 'html' | 'markdown' | 'ast' | 'jsonl'

/** What a run does, every choice made. */
export interface Settings {
  command: 'clean' | 'check'
  patterns: readonly string[]
  from: InputFormat
  /** `undefined`: HTML, and for JSON Lines the same again. */
  to: OutputFormat | undefined
  field: string
  /** What the content field holds in JSON Lines. */
  content: 'html' | 'markdown'
  output: string | undefined
  outDir: string | undefined
  write: boolean
  extensions: readonly string[]
  failOn: Level | 'never'
  reporter: string
  lowest: Level
  quiet: boolean
}

/** Where a run reads and writes. */
export interface Streams {
  stdin: NodeJS.ReadStream
  stdout: NodeJS.WriteStream
  stderr: NodeJS.WriteStream
}

/** Words of the user that cannot be followed. Ends the run before it starts, with status 2. */
export class UsageError extends Error {}

const extensions: Readonly<Record<OutputFormat, string>> = {
  html: '.html',
  markdown: '.md',
  ast: '.json',
  jsonl: '.jsonl'
}

/** The extension of a file in the format. */
export function extensionOf(format: OutputFormat): string {
  return extensions[format]
}
