import {existsSync, statSync} from 'node:fs'
import path from 'node:path'

/** Names of config files; of several in one folder the first counts. */
export const configNames = [
  'undivi.config.json',
  'undivi.config.yaml',
  'undivi.config.yml',
  'undivi.config.mjs',
  'undivi.config.js'
] as const

/** A config file as it is stored. */
export interface StoredConfig {
  file: string
  text: string
}

/**
 * Finds the config file of a folder: its own or that of the next folder above it, up to the root of a repository or of the file
 * system. Never below: what content brings along is no config of whoever reads it.
 */
export async function findConfig(folder: string): Promise<StoredConfig | undefined> {
  const {last, names} = searchSpace(path.resolve(folder))
  // Most runs have no config, and load nothing for that.
  if (names.length === 0) return undefined
  const {lilconfig} = await import('lilconfig')
  const asText = (_: string, text: string): string => text
  const found = await lilconfig('undivi', {
    searchPlaces: names,
    loaders: {'.json': asText, '.yaml': asText, '.yml': asText, '.mjs': asText, '.js': asText},
    stopDir: last,
    ignoreEmptySearchPlaces: false,
    cache: false
  }).search(last)
  if (!found) return undefined
  return {file: found.filepath, text: typeof found.config === 'string' ? found.config : ''}
}

/** The last folder that is looked into, and the config files in it. What has the name of one and is no file is passed over. */
function searchSpace(folder: string): {last: string; names: string[]} {
  const names = configNames.filter((name) =>
    statSync(path.join(folder, name), {throwIfNoEntry: false})?.isFile()
  )
  const parent = path.dirname(folder)
  if (names.length > 0 || parent === folder || existsSync(path.join(folder, '.git'))) {
    return {last: folder, names}
  }
  return searchSpace(parent)
}
