import {readdirSync, realpathSync, statSync} from 'node:fs'
import path from 'node:path'
import {describeFailure, portable, type ReadFailure} from './source.ts'

/** A folder of which nothing is read; others that are none of the author’s have names that begin with a dot. */
const neverEntered = 'node_modules'

/** A path that leads to the folder that it counts from, or to one that holds it. */
const aboveOrSame = /^(?:\.\.(?:\/|$))*$/

/** The files below a folder. */
export interface FilesBelow {
  /** Their paths from the folder, with slashes, in the order of their code units. */
  names: string[]
  /** Folders that cannot be read. */
  failures: ReadFailure[]
}

/**
 * Lists the files below a folder whose names are wanted, but for what is hidden. Links are not followed, and are no files. `exclude`
 * are files and folders that are left out, as `realPlace` gives them. Folders are read one after the other, by calls that wait: what is
 * held of one is gone before the next.
 */
export function filesBelow(
  folder: string,
  isWanted: (name: string) => boolean,
  exclude: ReadonlySet<string>
): FilesBelow {
  const found: FilesBelow = {names: [], failures: []}
  const root = realPlace(folder)
  const left = new Set(Array.from(exclude, (one) => portable(path.relative(root, one))))
  const enter = (inside: string): void => {
    const there = path.join(folder, inside)
    for (const {name, isFolder} of entriesOf(there, found.failures)) {
      if (name.startsWith('.')) continue
      const below = inside + name
      if (isFolder) {
        if (name !== `${neverEntered}/` && !left.has(below.slice(0, -1))) enter(below)
      } else if (isWanted(name) && !left.has(below)) found.names.push(below)
    }
  }
  if (![...left].some((name) => aboveOrSame.test(name))) enter('')
  return found
}

/**
 * The absolute path of a file or a folder, by which one is known whatever links lead to it. A file that is a link itself has a name of
 * its own; of what is not there, the path is that of its name.
 */
export function realPlace(name: string): string {
  try {
    if (statSync(name).isDirectory()) return realpathSync.native(name)
    return path.join(realpathSync.native(path.dirname(name)), path.basename(name))
  } catch {
    return path.resolve(name)
  }
}

interface Entry {
  /** Of a folder, with a slash behind it: so the order of entries is that of the paths below them. */
  name: string
  isFolder: boolean
}

function entriesOf(folder: string, failures: ReadFailure[]): Entry[] {
  try {
    return readdirSync(folder, {withFileTypes: true})
      .flatMap((entry): Entry[] => {
        const {name} = entry
        if (entry.isFile()) return [{name, isFolder: false}]
        return entry.isDirectory() ? [{name: `${name}/`, isFolder: true}] : []
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    failures.push({path: portable(folder).replace(/(?<=.)\/$/, ''), reason: describeFailure(error)})
    return []
  }
}
