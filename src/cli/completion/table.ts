import {cleanUps} from '../../cleanup/index.ts'
import {modules} from '../../modules/index.ts'
import {rules} from '../../rules.ts'
import {
  type Argument,
  type CommandEntry,
  commands,
  helpFlags,
  optionsOf,
  shellNames,
  versionFlags
} from '../command-table.ts'
import type {Option} from '../options/option.ts'
import {flagsOf, kindOf} from '../options/value-kinds.ts'

/** What a value is completed with: words, names of files or folders, or nothing. `undefined`: there is no value. */
export type Values = {words: readonly string[]} | 'files' | 'folders' | 'rules' | 'any' | undefined

export interface CompletedOption {
  short: string | undefined
  long: string
  /** A few words. */
  description: string
  values: Values
  /** The value may be left out; one that is there stands behind `=`. */
  isValueOptional: boolean
}

export interface CompletedCommand {
  name: string
  description: string
  options: readonly CompletedOption[]
  /** What stands behind the options. */
  values: Values
}

/** What there is to complete, the same for all shells. */
export interface CompletionTable {
  commands: readonly CompletedCommand[]
  /** Ids that `--rule` takes, each with `=` and a level behind. */
  ruleIds: readonly string[]
  levels: readonly string[]
}

export function completionTable(): CompletionTable {
  const ruleIds = [...rules.map(({id}) => id), ...cleanUps.map(({name}) => name)]
  return {
    commands: commands.map((command: CommandEntry) => completed(command)),
    ruleIds: [...new Set(ruleIds)],
    levels: ['off', 'info', 'warn', 'error']
  }

  function completed({name, description, argument}: CommandEntry): CompletedCommand {
    const own = commands.find((command) => command.name === name)
    const options = own ? optionsOf(own.name).map(completedOption) : []
    const common = [helpFlags, ...(name === 'clean' ? [versionFlags] : [])]
    return {
      name,
      description: short(description),
      options: [...options, ...common.map((flags) => completedOption(flags))],
      values: argument && valuesOf(argument)
    }
  }

  function valuesOf({kind}: Argument): Values {
    if (kind === 'files') return 'files'
    if (kind === 'modules') return {words: modules.flatMap(({names}) => names)}
    return {words: kind === 'rules' ? [...new Set(ruleIds)] : shellNames}
  }
}

function completedOption(
  option: Pick<Option, 'flags' | 'description' | 'choices'>
): CompletedOption {
  const {short: letter, long, isValueOptional} = flagsOf(option)
  return {
    short: letter,
    long,
    description: short(option.description),
    values: valuesOfOption(option),
    isValueOptional
  }
}

function valuesOfOption(option: Pick<Option, 'flags' | 'choices'>): Values {
  const kind = kindOf(option)
  if (kind === 'switch') return undefined
  if (option.choices) return {words: option.choices}
  if (kind === 'file' || kind === 'pattern') return 'files'
  if (kind === 'folder') return 'folders'
  return kind === 'rules' ? 'rules' : 'any'
}

/** The first words of a description, up to where it goes into details. */
function short(description: string): string {
  const [first = ''] = description.split(/[;:.](?= )| \(/, 1)
  return first
}
