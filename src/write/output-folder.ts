import {lstatSync, readlinkSync, realpathSync} from 'node:fs'
import path from 'node:path'

/** What is not there of a path: the folder, and with it the file, or the file alone. */
export type Missing = 'folder' | 'file'

/** Of so many folders it is kept that they are inside, since there may be one for each post. */
const mostKept = 1000

/**
 * A folder that results go into and that none of them leaves: a link in it may lead elsewhere, and nobody asked for files there.
 * The system is asked once about each folder below it, for a run has many files in one, and by calls that wait, as those are
 * that write.
 */
export class OutputFolder {
  readonly #folder: string
  /** Folders that no link leads out of, by their absolute paths; some of them are still to be made. */
  readonly #inside = new Set<string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /**
   * Throws where a link leads out of the folder: the file is one, or a folder on the way to it. Gives what was seen to be missing
   * on the way, so that who writes need not look again.
   */
  requireInside(file: string): Missing | undefined {
    const target = path.resolve(file)
    const folder = path.dirname(target)
    const folderKind = this.#inside.has(folder) ? 'other' : kindOf(folder)
    const holdsFolder = this.#holds(folder, folderKind)
    if (holdsFolder && folderKind === 'nothing') return 'folder'
    const kind = kindOf(target)
    const isPlain = kind !== 'link' && holdsFolder
    if (!isPlain && this.#leadsOutside(target)) {
      throw new Error('a link leads out of the output folder')
    }
    return kind === 'nothing' ? 'file' : undefined
  }

  /** What is no link is where the folder is that holds it. */
  #holds(folder: string, kind: Kind = kindOf(folder)): boolean {
    if (this.#inside.has(folder)) return true
    const parent = path.dirname(folder)
    const isPlain = parent !== folder && kind !== 'link' && this.#holds(parent)
    if (!isPlain && this.#leadsOutside(folder)) return false
    if (this.#inside.size >= mostKept) this.#inside.clear()
    this.#inside.add(folder)
    return true
  }

  #leadsOutside(file: string): boolean {
    const relative = path.relative(destinationOf(this.#folder), destinationOf(file))
    return relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)
  }
}

/** What stands at a path itself. */
type Kind = 'nothing' | 'link' | 'other'

function kindOf(path: string): Kind {
  const stats = lstatSync(path, {throwIfNoEntry: false})
  if (!stats) return 'nothing'
  return stats.isSymbolicLink() ? 'link' : 'other'
}

/** Where a path leads, be there something or not. */
function destinationOf(file: string): string {
  try {
    return realpathSync.native(file)
  } catch {
    const absolute = path.resolve(file)
    const folder = path.dirname(absolute)
    const parent = folder === absolute ? folder : destinationOf(folder)
    return path.resolve(parent, linkAt(file) ?? path.basename(file))
  }
}

/** What a link says that leads to what is not there yet. */
function linkAt(file: string): string | undefined {
  try {
    return readlinkSync(file)
  } catch {
    return undefined
  }
}
