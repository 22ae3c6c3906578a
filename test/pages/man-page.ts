import {
  type CommandEntry,
  commands,
  examples,
  helpFlags,
  optionsOf,
  statuses,
  versionFlags
} from '../../src/cli/command-table.ts'
import {type Option, optionGroups} from '../../src/cli/options/option.ts'
import {flagsOf} from '../../src/cli/options/value-kinds.ts'
import {options} from '../../src/cli/options.ts'
import {environment, files} from './surroundings.ts'

/** The man page, in the macros that every man knows. `version` is that of the package. */
export function manPage(version: string): string {
  return [
    `.\\" Made from the tables in src/ by npm run update.\n`,
    `.TH UNDIVI 1 "" "undivi ${version}" "User Commands"\n.nh\n.ad l\n`,
    section('NAME', 'undivi \\- turn content built with Divi into clean HTML or Markdown\n'),
    section('SYNOPSIS', commands.map(synopsis).join('.br\n')),
    section(
      'DESCRIPTION',
      paragraph(
        'Divi stores pages as shortcodes or as blocks of its own and keeps titles, links and pictures in their attributes. undivi reads them, whatever happened to them, turns each module into plain HTML, and writes HTML or Markdown. Everything it mends or leaves out is a message with its place.'
      ) +
        paragraph(
          'The result goes to standard output, findings go to standard error, one a line. Without a path, standard input is read. Several inputs need a destination: --out-dir, --write or --to jsonl.'
        )
    ),
    section('COMMANDS', commands.map(command).join('')),
    section('OPTIONS', optionText()),
    section(
      'EXIT STATUS',
      statuses.map(({status, meaning}) => item(bold(String(status)), meaning)).join('')
    ),
    section('ENVIRONMENT', environment.map(({name, note}) => item(bold(name), note)).join('')),
    section('FILES', files.map(({name, note}) => item(italic(name), note)).join('')),
    section(
      'EXAMPLES',
      examples
        .map(({line, note}) => `.TP\n${escaped(capital(note))}:\n.EX\n${escaped(line)}\n.EE\n`)
        .join('')
    ),
    section(
      'SEE ALSO',
      paragraph(
        'The pages in the folder docs of the package, and what undivi rules and undivi modules print.'
      )
    )
  ].join('')
}

function section(title: string, text: string): string {
  return `.SH ${title}\n${text}`
}

function synopsis({name, argument}: CommandEntry): string {
  const isDefault = name === 'clean'
  const own = commands.find((one) => one.name === name)
  const hasOptions = own !== undefined && optionsOf(own.name).length > 0
  return [
    '.B undivi\n',
    isDefault ? `.RB [ ${name} ]\n` : `.B ${name}\n`,
    hasOptions ? '.RI [ options ]\n' : '',
    argument ? argumentText(argument.flags) : ''
  ].join('')
}

function argumentText(flags: string): string {
  const word = flags.replace(/[^\w]/g, '')
  const dots = flags.includes('...') ? ' ...' : ''
  return flags.startsWith('[') ? `.RI [ ${word} ]${dots}\n` : `.I ${word}\n`
}

function command({name, description, argument}: CommandEntry): string {
  const about = argument
    ? `${description}. ${capital(argument.flags.replace(/[^\w]/g, ''))}: ${argument.description}`
    : description
  const own = name === 'init' ? optionsOf('init').map(option).join('') : ''
  return item(bold(name), about) + (own === '' ? '' : `.RS\n${own}.RE\n`)
}

function optionText(): string {
  const groups = optionGroups.map(
    (group) =>
      `.SS ${group}\n${options
        .filter((one) => one.group === group)
        .map(option)
        .join('')}`
  )
  const common = [helpFlags, versionFlags].map((flags) => option({...flags, commands: []})).join('')
  return `${groups.join('')}.SS Help\n${common}`
}

function option(
  one: Pick<Option, 'flags' | 'description' | 'commands' | 'choices' | 'default'>
): string {
  const {short, long, placeholder, isValueOptional} = flagsOf(one)
  const word = placeholder?.slice(1, -1)
  const value =
    word === undefined ? '' : isValueOptional ? `[=${italic(word)}]` : ` ${italic(word)}`
  const flags = [short, long]
    .filter((flag) => flag !== undefined)
    .map(bold)
    .join(', ')
  const notes = [
    one.choices ? ` Values: ${one.choices.join(', ')}.` : '',
    one.default === undefined ? '' : ` Default: ${one.default}.`,
    one.commands.length === 0 ? '' : ` Commands: ${one.commands.join(', ')}.`
  ]
  return `.TP\n${flags}${value}\n${escaped(`${capital(one.description)}.${notes.join('')}`)}\n`
}

function item(head: string, text: string): string {
  return `.TP\n${head}\n${escaped(`${capital(text)}.`)}\n`
}

function paragraph(text: string): string {
  return `.PP\n${escaped(text)}\n`
}

function bold(text: string): string {
  return `\\fB${escaped(text)}\\fR`
}

function italic(text: string): string {
  return `\\fI${escaped(text)}\\fR`
}

/** A text that says to roff what it says, in ASCII. */
function escaped(text: string): string {
  const named: Readonly<Record<string, string>> = {
    '’': '\\(cq',
    '…': '...',
    '“': '\\(lq',
    '”': '\\(rq'
  }
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('~', '\\(ti')
    .replaceAll('^', '\\(ha')
    .replaceAll('`', '\\(ga')
    .replaceAll("'", '\\(aq')
    .replace(/[’…“”]/g, (character) => named[character] ?? character)
    .replace(/^\./gm, '\\&.')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
