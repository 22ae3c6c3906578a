import {Command, Option as CommanderOption} from 'commander'
import type {BasedPattern} from '../read/ignore-patterns.ts'
import {
  type CommandName,
  commandOf,
  examples,
  helpFlags,
  optionsOf,
  statuses,
  versionFlags
} from './command-table.ts'
import type {InitOptions} from './commands/init.ts'
import type {Line} from './config/layers.ts'
import {type Option, runCommands} from './options/option.ts'
import {flagsOf, keyOf, kindOf} from './options/value-kinds.ts'
import {options} from './options.ts'
import type {RunOptions} from './run-options.ts'

/** What the commands do; the parser itself loads nothing of the pipeline. */
export interface Actions {
  run(line: Line, paths: string[]): Promise<void>
  modules(slug: string | undefined): Promise<void>
  rules(id: string | undefined): Promise<void>
  init(options: InitOptions): Promise<void>
  completion(shell: string): Promise<void>
}

/** Makes the parser from the tables of commands and options. */
export function createProgram(version: string, actions: Actions): Command {
  const program = new Command('undivi')
    .description('Turns content built with Divi into clean HTML or Markdown.')
    .version(version, versionFlags.flags, versionFlags.description)
    .helpOption(helpFlags.flags, helpFlags.description)
    .helpCommand(false)
    .addHelpText('after', `\n${exampleText()}\n${statusText()}\n`)
  for (const name of runCommands) {
    add(program, name).action((paths: string[], values: RunOptions, parsed: Command) => {
      const isGiven = (key: string): boolean => parsed.getOptionValueSource(key) === 'cli'
      return actions.run({command: name, values, isGiven}, paths)
    })
  }
  add(program, 'modules').action((slug: string | undefined) => actions.modules(slug))
  add(program, 'rules').action((id: string | undefined) => actions.rules(id))
  add(program, 'init').action((values: InitOptions) => actions.init(values))
  add(program, 'completion').action((shell: string) => actions.completion(shell))
  return program
}

function add(program: Command, name: CommandName): Command {
  const {description, argument} = commandOf(name)
  const command = program
    .command(name)
    .description(description)
    .showHelpAfterError(helpHint(`undivi ${name}`))
    .configureOutput({outputError: (text, write) => write(inOurWords(text))})
  command.helpOption(helpFlags.flags, helpFlags.description)
  if (argument) command.argument(argument.flags, argument.description)
  for (const option of optionsOf(name)) command.addOption(commanderOption(option))
  return command
}

/** An error of the parser as ours begin, with what an option goes with that other commands have. */
function inOurWords(text: string): string {
  const error = text.replace(/^error: /, 'undivi: ')
  const [start, flag] = /unknown option '(--[\w-]+)'/.exec(error) ?? []
  const option = options.find((one) => flagsOf(one).long === flag)
  if (start === undefined || !option) return error
  return error.replace(start, `${start}, which goes with ${option.commands.join(', ')}`)
}

/** What stands below an error of the command line. */
export function helpHint(command: string): string {
  return `(${command} --help lists what there is)`
}

function exampleText(): string {
  const width = 46
  const lines = examples.map(({line, note}) => `  ${line.padEnd(width)}  ${note}\n`)
  return `Examples:\n${lines.join('')}`
}

function statusText(): string {
  return `Status: ${statuses.map(({status, meaning}) => `${status} ${meaning}`).join('. ')}.`
}

/** An option whose value has the name that it has in config files. */
class TableOption extends CommanderOption {
  readonly #key: string

  constructor(option: Option) {
    super(option.flags, option.description)
    this.#key = keyOf(option)
  }

  override attributeName(): string {
    return this.#key
  }
}

function commanderOption(option: Option): CommanderOption {
  const made = new TableOption(option)
  if (option.choices) made.choices(option.choices)
  if (option.default !== undefined) made.default(option.default)
  if (option.isRepeatable) {
    const isPattern = kindOf(option) === 'pattern'
    made.argParser((value, before: unknown[] | undefined) => [
      ...(before ?? []),
      isPattern ? ({pattern: value, base: '.'} satisfies BasedPattern) : value
    ])
  }
  return made.helpGroup(`${option.group}:`)
}
