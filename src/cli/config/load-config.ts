import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {describeFailure} from '../../read/source.ts'
import {UsageError} from '../../run/settings/settings.ts'
import type {Config} from './config-schema.ts'
import {findConfig, type StoredConfig} from './find-config.ts'

/** A config file that has been read, and where it is. */
export interface LoadedConfig extends Config {
  /** Its name from where undivi runs. */
  file: string
  /** The folder that names of files and patterns in it count from. */
  base: string
}

/**
 * Reads the config file that was asked for, or the nearest one; `undefined` where there is none or none is wanted. `inputs` are what
 * content is read from. Throws a `UsageError` that says what is wrong with it.
 */
export async function loadConfig(
  asked: string | false | undefined,
  inputs: readonly string[]
): Promise<LoadedConfig | undefined> {
  if (asked === false) return undefined
  const stored = asked === undefined ? await findConfig('.') : await readNamed(asked)
  if (!stored) return undefined
  const [{readConfig, shown}, {checkConfig}, {isAmongContent, requireData, requireHarmless}] =
    await Promise.all([
      import('./read-config.ts'),
      import('./config-schema.ts'),
      import('./trust.ts')
    ])
  const isStrange = asked === undefined && isAmongContent(stored.file, inputs)
  if (isStrange) requireData(stored.file)
  const file = shown(stored.file)
  const config = checkConfig(await readConfig(stored), file)
  if (isStrange) requireHarmless(stored.file, config)
  return {...config, file, base: path.dirname(path.resolve(stored.file))}
}

async function readNamed(file: string): Promise<StoredConfig> {
  try {
    return {file, text: await readFile(file, 'utf8')}
  } catch (error) {
    throw new UsageError(`--config: ${file}: ${describeFailure(error)}`)
  }
}
