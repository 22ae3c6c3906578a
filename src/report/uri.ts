import path from 'node:path'
import {pathToFileURL} from 'node:url'

/** A path as a URI: relative to the folder, percent-encoded; absolute where it is in another one. */
export function uriOf(file: string, folder: string): string {
  const relative = path.relative(folder, path.resolve(folder, file))
  const isOutside = relative.startsWith('..') || path.isAbsolute(relative)
  if (isOutside) return pathToFileURL(path.resolve(folder, file)).href
  return relative
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split(path.sep)
    .map(encodeURIComponent)
    .join('/')
}
