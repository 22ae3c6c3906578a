import {existsSync, realpathSync, statSync} from 'node:fs'
import path from 'node:path'
import {isDynamicPattern} from 'tinyglobby'
import {isProgram} from '../../read/is-program.ts'
import {UsageError} from '../../run/settings/settings.ts'
import {flagsOf, keyOf, kindOf} from '../options/value-kinds.ts'
import {options} from '../options.ts'
import type {Config, ConfigValues} from './config-schema.ts'
import {shown} from './read-config.ts'

/**
 * A config file that was found, not named, and stands among the content may have come with it: `cd content && undivi .`. It may say
 * how content is read and written, but nothing that runs, that lets through what is kept out, or that leads out of its folder.
 */
export function isAmongContent(file: string, inputs: readonly string[]): boolean {
  const folder = real(path.dirname(file))
  return contentFolders(inputs).some((content) => isBelow(folder, content))
}

/** Throws a `UsageError` where a config file among the content is a program. */
export function requireData(file: string): void {
  if (isProgram(file)) {
    throw new UsageError(`${shown(file)} is a program among the content; ${wayOut(file)}`)
  }
}

/** Throws a `UsageError` where a config file among the content says more than it may. */
export function requireHarmless(file: string, {options: values, overrides}: Config): void {
  const folder = real(path.dirname(path.resolve(file)))
  const places: Array<[string, ConfigValues]> = [
    ['', values],
    ...overrides.map((one, index): [string, ConfigValues] => [
      `overrides[${index}].options.`,
      one.options
    ])
  ]
  for (const [place, table] of places) {
    for (const [name, value] of Object.entries(table)) {
      const problem = harmOf(name, value, folder)
      if (problem !== undefined) {
        throw new UsageError(
          `${shown(file)}: ${place}${name} ${problem}, and the file stands among the content; ${wayOut(file)}`
        )
      }
    }
  }
}

function wayOut(file: string): string {
  return `--config ${shown(file)} says that it is yours, --no-config leaves it out`
}

function harmOf(name: string, value: unknown, folder: string): string | undefined {
  for (const option of options.filter((one) => keyOf(one) === name)) {
    const isAsked = flagsOf(option).isNegation === (value === false)
    if (option.needsTrust && isAsked) return 'lets through what is kept out otherwise'
    const kind = kindOf(option)
    if (kind !== 'file' && kind !== 'folder') continue
    for (const target of [value].flat().filter((one) => typeof one === 'string')) {
      if (name === 'map' && isProgram(target)) return 'names a program'
      if (!isBelow(real(path.resolve(folder, target)), folder)) return 'leads out of its folder'
    }
  }
  return undefined
}

/** The folders that inputs are read from. */
function contentFolders(inputs: readonly string[]): string[] {
  return [...new Set(inputs.map(folderOf))].map(real)
}

function folderOf(input: string): string {
  const stats = statSync(input, {throwIfNoEntry: false})
  if (stats?.isDirectory()) return path.resolve(input)
  const parts = input.split(/[\\/]/)
  const dynamic = stats ? -1 : parts.findIndex((part) => isDynamicPattern(part))
  const fixed = dynamic === -1 ? path.dirname(input) : parts.slice(0, dynamic).join('/')
  return path.resolve(fixed || (input.startsWith('/') ? '/' : '.'))
}

/** Whether a folder is another one or stands in it. */
function isBelow(folder: string, other: string): boolean {
  const between = path.relative(other, folder)
  return between === '' || !(between.split(path.sep)[0] === '..' || path.isAbsolute(between))
}

/** Where a path leads, links followed as far as it is there. */
function real(name: string): string {
  const parent = path.dirname(name)
  if (existsSync(name) || parent === name) return realpathSync(name)
  return path.join(real(parent), path.basename(name))
}
