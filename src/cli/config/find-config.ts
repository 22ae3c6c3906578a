import {existsSync} from 'node:fs'
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
  const {last, isThere} = searchSpace(path.resolve(folder))
  // Most runs have no config, and load nothing for that.
  if (!isThere) return undefined
  const {lilconfig} = await import('lilconfig')
  const asText = (_: string, text: string): string => text
  const found = await lilconfig('undivi', {
    searchPlaces: [...configNames],
    loaders: {'.json': asText, '.yaml': asText, '.yml': asText, '.mjs': asText, '.js': asText},
    stopDir: last,
    ignoreEmptySearchPlaces: false,
    cache: false
  }).search(folder)
  if (!found) return undefined
  return {file: found.filepath, text: typeof found.config === 'string' ? found.config : ''}
}

/** The last folder that is looked into, and whether there is anything to find up to it. */
function searchSpace(folder: string): {last: string; isThere: boolean} {
  const isThere = configNames.some((name) => existsSync(path.join(folder, name)))
  const parent = path.dirname(folder)
  if (isThere || parent === folder || existsSync(path.join(folder, '.git'))) {
    return {last: folder, isThere}
  }
  return searchSpace(parent)
}
