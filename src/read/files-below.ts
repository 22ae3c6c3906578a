import {readdirSync} from 'node:fs'
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
 * are absolute paths of files and folders that are left out. Folders are read one after the other, by calls that wait: what is
 * held of one is gone before the next.
 */
export function filesBelow(
  folder: string,
  isWanted: (name: string) => boolean,
  exclude: ReadonlySet<string>
): FilesBelow {
  const found: FilesBelow = {names: [], failures: []}
  const root = path.resolve(folder)
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
