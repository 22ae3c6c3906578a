import {
  closeSync,
  constants,
  fstatSync,
  futimesSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import {makeFolder, temporaryPath} from '../../write/files.ts'

/** Names of entries, and of those that a run did not get to the end of; whatever else is in the folder is none of ours. */
const entryName = /^(?:[0-9a-f]{64}\.json|\.[0-9a-f]{1,60}\.[\w-]{1,40}\.tmp)$/

/** Larger entries are neither written nor read. */
const mostBytes = 1 << 25

const day = 24 * 60 * 60 * 1000

/** Entries that no run has used for so long are thrown away, by a run that adds some. */
const longestUnused = 30 * day

/**
 * Texts by their keys, a file each, in one folder. Files are written whole or not at all, so several processes may use it at once. What
 * cannot be read is not there; where nothing can be written, nothing is kept.
 */
export class Cache {
  readonly #folder: string
  readonly #now = Date.now()
  #isWritable = true
  #hasAdded = false

  constructor(folder: string) {
    this.#folder = folder
  }

  get(key: string): string | undefined {
    let file: number | undefined
    try {
      // Neither a link nor a pipe is an entry, whoever has put it there.
      const {O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0} = constants
      file = openSync(this.#placeOf(key), O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
      const stats = fstatSync(file)
      if (!stats.isFile() || stats.size > mostBytes) return undefined
      const bytes = Buffer.allocUnsafe(stats.size)
      const length = readSync(file, bytes, 0, stats.size, 0)
      if (this.#now - stats.mtimeMs > day) this.#markUsed(file)
      return length === stats.size ? bytes.toString() : undefined
    } catch {
      return undefined
    } finally {
      if (file !== undefined) closeSync(file)
    }
  }

  /** Keeps a text. What is there under the key is replaced, links too. */
  add(key: string, text: string): void {
    if (!this.#isWritable || Buffer.byteLength(text) > mostBytes) return
    const place = this.#placeOf(key)
    const temporary = temporaryPath(place)
    try {
      if (!this.#hasAdded) makeFolder(this.#folder)
      writeFileSync(temporary, text, {flag: 'wx'})
      renameSync(temporary, place)
      this.#hasAdded = true
    } catch {
      this.#isWritable = false
      remove(temporary)
    }
  }

  /** Throws away what nobody has used for long, where the folder has grown. */
  close(): void {
    if (!this.#hasAdded) return
    for (const name of namesIn(this.#folder)) {
      if (!entryName.test(name)) continue
      const file = path.join(this.#folder, name)
      const stats = lstatSync(file, {throwIfNoEntry: false})
      if (stats && this.#now - stats.mtimeMs > longestUnused) remove(file)
    }
  }

  #placeOf(key: string): string {
    return path.join(this.#folder, `${key}.json`)
  }

  #markUsed(file: number): void {
    try {
      futimesSync(file, this.#now / 1000, this.#now / 1000)
    } catch {
      // It is another user’s.
    }
  }
}

function remove(file: string): void {
  try {
    rmSync(file)
  } catch {
    // It is not there, or to stay.
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
