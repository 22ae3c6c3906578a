import {fstatSync, statSync} from 'node:fs'
import {standardInput} from './source.ts'

/** How many bytes a source has, as it is stored; `undefined` where that cannot be told, as of a pipe. */
export function sizeOf(path: string): number | undefined {
  try {
    const stats = path === standardInput ? fstatSync(0) : statSync(path)
    return stats.isFile() ? stats.size : undefined
  } catch {
    return undefined
  }
}
