import {statSync} from 'node:fs'
import {homedir} from 'node:os'
import path from 'node:path'

/** Where entries are kept where nobody says it: as other tools do, in the `node_modules` of the project, else in the user’s own folder for caches. */
export function usualCacheFolder(start: string): string {
  const packages = packagesAbove(start)
  return packages === undefined
    ? path.join(userCacheFolder(), 'undivi')
    : path.join(packages, '.cache', 'undivi')
}

/** The `node_modules` of a folder, or of the nearest one above it that has some. */
function packagesAbove(folder: string): string | undefined {
  const packages = path.join(folder, 'node_modules')
  if (statSync(packages, {throwIfNoEntry: false})?.isDirectory()) return packages
  const parent = path.dirname(folder)
  return parent === folder ? undefined : packagesAbove(parent)
}

function userCacheFolder(): string {
  const {XDG_CACHE_HOME: named = '', LOCALAPPDATA: local = ''} = process.env
  if (path.isAbsolute(named)) return named
  if (process.platform === 'win32' && path.isAbsolute(local)) return local
  return path.join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache')
}
