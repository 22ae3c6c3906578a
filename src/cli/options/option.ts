/** Commands that read content. */
export const runCommands = ['clean', 'check', 'repair', 'inspect'] as const

export type RunCommand = (typeof runCommands)[number]

/** Commands that write content. */
export const writing: readonly RunCommand[] = ['clean', 'repair']

/** Commands that report findings. */
export const reporting: readonly RunCommand[] = ['clean', 'check', 'repair']

/** Headings that options stand below in the help and in the documentation, in this order. */
export const optionGroups = ['Input', 'Modules', 'Output', 'Report', 'Run', 'Config'] as const

/**
 * An option of the command line. The parser, the help, the man page, the completions, the schema of config files and the
 * documentation are made from this table.
 */
export interface Option {
  /** As commander reads them: `-t, --to <format>`. What stands in brackets says what a value is: `value-kinds.ts`. */
  flags: string
  description: string
  commands: readonly RunCommand[]
  group: (typeof optionGroups)[number]
  choices?: readonly string[]
  default?: string
  /** The value of an option that is given without one; any other stands behind `=`. */
  preset?: string
  /** It may be given more than once, and all of its values count. */
  isRepeatable?: true
  /** Its name in config files, where that is not its long flag in camel case. Options that share one exclude each other. */
  key?: string
  /**
   * Where it may stand. `line`: on the command line alone, because it is about one run. `document`: also among the overrides of a
   * config file, because files of one run may differ in it. By default: on the command line and in a config file.
   */
  scope?: 'line' | 'document'
  /** Of options with the same word one counts; one on the command line takes the place of those in a config file. */
  oneOf?: string
  /** Keys of options without which it says nothing; in a config file it waits for them. */
  needs?: readonly string[]
  /** It lets through what is kept out otherwise, so a config file that came with the content may not say it. */
  needsTrust?: true
}
