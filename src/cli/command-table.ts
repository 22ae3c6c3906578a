import {initOptions} from './options/init.ts'
import {type Option, runCommands} from './options/option.ts'
import {options} from './options.ts'

/** What stands behind the name of a command. */
export interface Argument {
  /** As commander reads it: `[paths...]`. */
  flags: string
  description: string
  /** What a shell completes it with. */
  kind: 'files' | 'modules' | 'rules' | 'shells'
}

/** A command. Help, man page, completions and documentation are made from this table and that of options. */
export interface CommandEntry {
  name: string
  description: string
  argument?: Argument
}

const paths: Argument = {
  flags: '[paths...]',
  description: 'files, folders, patterns, or - for standard input',
  kind: 'files'
}

/** Shells that there is a completion for. */
export const shellNames = ['bash', 'zsh', 'fish', 'powershell'] as const

export const commands = [
  {
    name: 'clean',
    description: 'read content, write it clean (the default command)',
    argument: paths
  },
  {
    name: 'check',
    description:
      'write nothing; report what is left of Divi, damaged or would be lost; status 1 on findings',
    argument: paths
  },
  {
    name: 'repair',
    description: 'mend the damage of shortcode tags and nothing else; every other byte stays',
    argument: paths
  },
  {
    name: 'inspect',
    description: 'show what content holds: counts of modules and damage, attributes, or its tree',
    argument: paths
  },
  {
    name: 'modules',
    description: 'list the modules that are mapped, or show one in full',
    argument: {
      flags: '[slug]',
      description: 'name of a shortcode, such as et_pb_blurb',
      kind: 'modules'
    }
  },
  {
    name: 'rules',
    description: 'list the kinds of findings, or show one in full',
    argument: {
      flags: '[id]',
      description: 'id of a rule, such as unknown-module',
      kind: 'rules'
    }
  },
  {
    name: 'init',
    description:
      'ask three questions and write a config file with comments, or take the answers from flags'
  },
  {
    name: 'completion',
    description: 'print the script that makes a shell complete the command line',
    argument: {flags: '<shell>', description: shellNames.join(', '), kind: 'shells'}
  }
] as const satisfies readonly CommandEntry[]

export type CommandName = (typeof commands)[number]['name']

/** An entry of the table, by its name. */
export function commandOf(name: CommandName): CommandEntry {
  const found = commands.find((command) => command.name === name)
  if (!found) throw new Error(`no command ${name}`)
  return found
}

/** The options of a command, those that every command has left out. */
export function optionsOf(name: CommandName): readonly Option[] {
  if (name === 'init') return initOptions.map((option) => ({...option, commands: []}))
  const command = runCommands.find((one) => one === name)
  return command ? options.filter((option) => option.commands.includes(command)) : []
}

/** Options that every command has, and the program itself. */
export const helpFlags = {flags: '-h, --help', description: 'print help'} as const
export const versionFlags = {flags: '-V, --version', description: 'print the version'} as const

/** What people do, as a line of the shell and what it is. */
export const examples: ReadonlyArray<{line: string; note: string}> = [
  {line: 'undivi post.txt --to markdown', note: 'one post, to standard output'},
  {line: 'undivi posts --to markdown --out-dir site', note: 'a folder, one file a post'},
  {line: "undivi check 'posts/**/*.html'", note: 'status 1 where Divi is left'},
  {line: "undivi repair --diff 'posts/*.txt'", note: 'what mending the tags would change'},
  {line: 'undivi export.xml --preset hugo --out-dir site', note: 'an export of WordPress'},
  {line: 'cat posts.jsonl | undivi --content markdown > clean.jsonl', note: 'a filter'},
  {
    line: "git diff --name-only --diff-filter=d '*.md' | undivi check --files-from -",
    note: 'what has changed'
  }
]

/** What the status says. */
export const statuses: ReadonlyArray<{status: number; meaning: string}> = [
  {status: 0, meaning: 'done'},
  {status: 1, meaning: 'findings at the level of --fail-on or above'},
  {
    status: 2,
    meaning:
      'something could not be read or written, or was asked for that cannot be; all other inputs are processed'
  }
]
