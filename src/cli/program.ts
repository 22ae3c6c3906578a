import {Command, Option as CommanderOption} from 'commander'
import {type RunCommand, runCommands} from './options/option.ts'
import {options} from './options.ts'
import type {RunOptions} from './settings.ts'

/** What the commands do; the parser itself loads nothing of the pipeline. */
export interface Actions {
  run(command: RunCommand, paths: string[], options: RunOptions): Promise<void>
  modules(slug: string | undefined): Promise<void>
  rules(id: string | undefined): Promise<void>
}

/** Words that are a command where they come first. */
export const commandNames = [...runCommands, 'modules', 'rules'] as const

const descriptions: Readonly<Record<RunCommand, string>> = {
  clean: 'read content, write it clean (the default command)',
  check:
    'write nothing; report what is left of Divi, damaged or would be lost; status 1 on findings',
  repair: 'mend the damage of shortcode tags and nothing else; every other byte stays',
  inspect: 'show what content holds: counts of modules and damage, attributes, or its tree'
}

const examples = `
Examples:
  undivi post.txt --to markdown              one post, to standard output
  undivi posts --to markdown --out-dir site  a folder, one file a post
  undivi check 'posts/**/*.html'             status 1 where Divi is left
  undivi repair --diff 'posts/*.txt'         what mending the tags would change
  undivi export.xml --preset hugo --out-dir site  an export of WordPress
  cat posts.jsonl | undivi --content markdown > clean.jsonl

Status: 0 done, 1 findings, 2 something could not be read or written.
`

/** Makes the parser from the table of options. */
export function createProgram(version: string, actions: Actions): Command {
  const program = new Command('undivi')
    .description('Turns content built with Divi into clean HTML or Markdown.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .showHelpAfterError('(undivi --help lists what there is)')
    .addHelpText('after', examples)
  for (const name of runCommands) {
    const command = program
      .command(name)
      .description(descriptions[name])
      .argument('[paths...]', 'files, folders, patterns, or - for standard input')
      .action((paths: string[], values: RunOptions) => actions.run(name, paths, values))
    addOptions(command, name)
  }
  program
    .command('modules')
    .description('list the modules that are mapped, or show one in full')
    .argument('[slug]', 'name of a shortcode, such as et_pb_blurb')
    .action((slug: string | undefined) => actions.modules(slug))
  program
    .command('rules')
    .description('list the kinds of findings, or show one in full')
    .argument('[id]', 'id of a rule, such as unknown-module')
    .action((id: string | undefined) => actions.rules(id))
  return program
}

function addOptions(command: Command, name: RunCommand): void {
  for (const option of options.filter(({commands}) => commands.includes(name))) {
    const made = new CommanderOption(option.flags, option.description)
    if (option.choices) made.choices(option.choices)
    if (option.default !== undefined) made.default(option.default)
    if (option.isRepeatable) {
      made.argParser((value, before: string[] | undefined) => [...(before ?? []), value])
    }
    made.helpGroup(`${option.group}:`)
    command.addOption(made)
  }
}
