import {UsageError} from '../../run/settings/settings.ts'
import {keyOf} from '../options/value-kinds.ts'
import {options} from '../options.ts'
import type {ConfigValues} from './config-schema.ts'
import {asWritten, configKeys} from './config-values.ts'
import type {Configured} from './configured.ts'

/**
 * All options that a config file may have, as it would have them, with where each comes from. With one file among the paths, those
 * that count for it.
 */
export async function printConfig(
  configured: Configured,
  paths: readonly string[]
): Promise<string> {
  const {line, config} = configured
  const [file, ...others] = paths
  if (others.length > 0) throw new UsageError('--print-config is about one file')
  const overrides = file === undefined ? [] : await configured.overridesOf(file)
  const values = Object.entries(configured.options(overrides))
  const keys = configKeys(options.filter(({commands}) => commands.includes(line.command)))
  const given = keys.flatMap((key) => {
    const value = values.find(([name]) => name === key.name)?.[1]
    return value === undefined ? [] : [[key.name, asWritten(key, value)] as const]
  })
  const printed = {
    command: line.command,
    config: config?.file ?? null,
    options: Object.fromEntries(given),
    sources: Object.fromEntries(
      given.map(([name]) => [name, sourcesOf(name, configured, overrides)])
    )
  }
  return `${JSON.stringify(printed, undefined, 2)}\n`
}

/** Where the value of an option comes from; of one that adds up, from several places. */
function sourcesOf(name: string, {line, config}: Configured, overrides: readonly number[]): string {
  const isAdding = options.some((option) => keyOf(option) === name && option.isRepeatable)
  const layers: Array<[string, ConfigValues | undefined]> = [
    ...(config ? [[config.file, config.options] satisfies [string, ConfigValues]] : []),
    ...overrides.map((index): [string, ConfigValues | undefined] => [
      `${config?.file} overrides[${index}]`,
      config?.overrides[index]?.options
    ])
  ]
  const found = [
    ...layers.filter(([, values]) => values && Object.hasOwn(values, name)).map(([place]) => place),
    ...(line.isGiven(name) ? ['command line'] : [])
  ]
  return (isAdding ? found : found.slice(-1)).join(', ') || 'default'
}
