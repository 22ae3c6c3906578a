/** Commands that read content. */
export const runCommands = ['clean', 'check', 'repair', 'inspect'] as const

export type RunCommand = (typeof runCommands)[number]

/** Commands that write content. */
export const writing: readonly RunCommand[] = ['clean', 'repair']

/** Commands that report findings. */
export const reporting: readonly RunCommand[] = ['clean', 'check', 'repair']

/** Headings that options stand below in the help and in the documentation, in this order. */
export const optionGroups = ['Input', 'Modules', 'Output', 'Report', 'Run'] as const

/** An option of the command line. The parser, the help and the documentation are made from this table. */
export interface Option {
  /** As commander reads them: `-t, --to <format>`. */
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
}
