import {isUtf8} from 'node:buffer'
import {closeSync, fstatSync, openSync, readSync} from 'node:fs'
import {TraceSearch} from '../check/traces.ts'
import {isGzip} from '../read/exports/gunzip.ts'
import {formatOfName, isContainerFormat} from '../read/format.ts'
import {type Source, standardInput} from '../read/source.ts'
import type {Settings} from './settings.ts'

/** Files beyond this many bytes are read like any other. */
const largest = 1 << 24

/**
 * Tells files that `check` has nothing to say of by their bytes, without decoding or parsing them. Most files of a site are
 * such, so files are read without waiting: what costs is opening them, and a promise for each step costs more than that.
 */
export class QuickLook {
  readonly #settings: Settings
  readonly #search: TraceSearch
  #buffer = Buffer.allocUnsafe(1 << 16)

  constructor(settings: Settings) {
    this.#settings = settings
    this.#search = new TraceSearch(settings.shortcodes)
  }

  /** `'nothing'`, or the bytes of the file that there may be something in; `undefined` where reading it is left to others. */
  at({file, path, isIgnored}: Source): 'nothing' | Buffer | undefined {
    const {command, from, encoding} = this.#settings
    if (command !== 'check' || file === standardInput || encoding !== 'auto') return undefined
    if (isIgnored) return undefined
    const format = from === 'auto' ? formatOfName(path) : from
    if (format === undefined || isContainerFormat(format)) return undefined
    const bytes = this.#read(file)
    if (bytes === undefined) return undefined
    return isPlainText(bytes) && !this.#search.inBytes(bytes) ? 'nothing' : Buffer.from(bytes)
  }

  /** All bytes of a file; they are good until the next one is read. */
  #read(path: string): Buffer | undefined {
    let file: number | undefined
    try {
      file = openSync(path, 'r')
      const stat = fstatSync(file)
      const {size} = stat
      if (!stat.isFile() || size > Math.min(largest, this.#settings.maxBytes ?? largest)) {
        return undefined
      }
      // One byte more than there should be: a file that grows meanwhile is read like any other.
      if (this.#buffer.length <= size) this.#buffer = Buffer.allocUnsafe(size * 2)
      const length = readSync(file, this.#buffer, 0, size + 1, 0)
      return length === size ? this.#buffer.subarray(0, length) : undefined
    } catch {
      return undefined
    } finally {
      if (file !== undefined) closeSync(file)
    }
  }
}

/** Whether the bytes are UTF-8 that is text: of all else something has to be said. */
function isPlainText(bytes: Buffer): boolean {
  return !isGzip(bytes) && !bytes.includes(0) && isUtf8(bytes)
}
