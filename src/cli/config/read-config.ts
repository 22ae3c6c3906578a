import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {isProgram} from '../../read/is-program.ts'
import {UsageError} from '../../run/settings/settings.ts'
import type {StoredConfig} from './find-config.ts'

/** What a config file says, whatever it is. Throws a `UsageError` that names the file, and the line where there is one. */
export async function readConfig({file, text}: StoredConfig): Promise<unknown> {
  try {
    if (isProgram(file)) return await runProgram(file)
    if (/\.ya?ml$/.test(file)) return await parseYaml(text)
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${shown(file)}: ${reason.trim()}`)
  }
}

async function runProgram(file: string): Promise<unknown> {
  const exported: object = await import(pathToFileURL(path.resolve(file)).href)
  if (!('default' in exported)) throw new Error('needs a default export, the options')
  return exported.default
}

async function parseYaml(text: string): Promise<unknown> {
  const {parse} = await import('yaml')
  const data: unknown = parse(text)
  return data ?? {}
}

/** The name of a file from where undivi runs, with slashes. */
export function shown(file: string): string {
  const name = path.relative('', file)
  return path.sep === '\\' ? name.replaceAll('\\', '/') : name
}
