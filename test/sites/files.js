import {readdirSync} from 'node:fs'
import path from 'node:path'

/** The files below a folder with an extension, in order. */
export function filesBelow(folder, extension) {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => path.join(folder, name))
}
