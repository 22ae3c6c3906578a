import type {RunCommand} from '../options/option.ts'
import {keyOf} from '../options/value-kinds.ts'
import {options} from '../options.ts'
import type {RunOptions} from '../run-options.ts'
import type {ConfigValues} from './config-schema.ts'
import {asParsed, type ConfigKey, configKeys} from './config-values.ts'

/** What the command line says. */
export interface Line {
  command: RunCommand
  /** All options as the parser gives them, defaults included. */
  values: RunOptions
  /** Whether an option stands on the command line. */
  isGiven(key: string): boolean
}

/** Values of a config file and of its overrides; later ones count before earlier ones, and what may be repeated adds up. */
export function mergeValues(layers: readonly ConfigValues[]): ConfigValues {
  const keys = configKeys(options)
  const merged: ConfigValues = {}
  for (const layer of layers) {
    for (const [name, value] of Object.entries(layer)) {
      const key = keys.find((one) => one.name === name)
      const before = merged[name]
      if (before !== undefined && key?.kind === 'rules') {
        merged[name] = {...Object(before), ...Object(value)}
      } else if (before !== undefined && key?.option.isRepeatable) {
        merged[name] = [before, value].flat()
      } else merged[name] = value
    }
  }
  return merged
}

/** The options of a run: those of the command line, then those of a config file, then defaults. `base` is the folder of the file. */
export function withConfig(line: Line, config: ConfigValues, base: string): RunOptions {
  const own = configKeys(options.filter(({commands}) => commands.includes(line.command)))
  const added: ConfigValues = {}
  const isThere = (name: string): boolean => line.isGiven(name) || added[name] !== undefined
  for (const key of own.toSorted((a, b) => needsOf(a).length - needsOf(b).length)) {
    if (!Object.hasOwn(config, key.name) || isReplaced(key, line)) continue
    if (!needsOf(key).every(isThere)) continue
    const value = asParsed(key, config[key.name], base)
    if (!line.isGiven(key.name)) added[key.name] = value
    else if (key.option.isRepeatable) added[key.name] = [value, valueOn(line, key.name)].flat()
  }
  return {...line.values, ...added}
}

function needsOf({option}: ConfigKey): readonly string[] {
  return option.needs ?? []
}

function valueOn({values}: Line, name: string): unknown {
  return Object.entries(values).find(([key]) => key === name)?.[1]
}

/** Whether the command line has chosen something that excludes the option. */
function isReplaced({name, option}: ConfigKey, line: Line): boolean {
  const {oneOf} = option
  if (oneOf === undefined) return false
  return options.some(
    (other) => other.oneOf === oneOf && keyOf(other) !== name && line.isGiven(keyOf(other))
  )
}
