import {statSync} from 'node:fs'
import {homedir} from 'node:os'
import path from 'node:path'

/**
 * Where entries are kept where nobody says it: as other tools do, in the `node_modules` of the folder, else in the user’s own folder
 * for caches. Nobody looks for one further up, where others may have put it, as in a folder for temporary files.
 */
export function usualCacheFolder(folder: string): string {
  const packages = path.join(folder, 'node_modules')
  const isThere = statSync(packages, {throwIfNoEntry: false})?.isDirectory()
  return isThere ? path.join(packages, '.cache/undivi') : path.join(userCacheFolder(), 'undivi')
}

function userCacheFolder(): string {
  const {XDG_CACHE_HOME: named = '', LOCALAPPDATA: local = ''} = process.env
  if (path.isAbsolute(named)) return named
  if (process.platform === 'win32' && path.isAbsolute(local)) return local
  return path.join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache')
}
