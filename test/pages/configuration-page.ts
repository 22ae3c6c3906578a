import {type ConfigKey, configKeys, expected} from '../../src/cli/config/config-values.ts'
import {flagsOf, keyOf} from '../../src/cli/options/value-kinds.ts'
import {options} from '../../src/cli/options.ts'

/** The table of all keys of a config file. */
export function keyTable(): string {
  const perFile = new Set(configKeys(options, 'document').map(({name}) => name))
  const rows = configKeys(options).map((key) => [
    `\`${key.name}\``,
    expected(key).replaceAll('|', '\\|'),
    flagsFor(key)
      .map((flag) => `\`${flag}\``)
      .join(', '),
    commandsFor(key).join(', '),
    perFile.has(key.name) ? 'yes' : ''
  ])
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`
  const head = ['key', 'value', 'on the command line', 'commands', 'in `overrides`']
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('')
}

function flagsFor({name}: ConfigKey): string[] {
  return options.filter((option) => keyOf(option) === name).map((option) => flagsOf(option).long)
}

function commandsFor({name}: ConfigKey): string[] {
  const own = options.filter((option) => keyOf(option) === name)
  return [...new Set(own.flatMap(({commands}) => commands))]
}
