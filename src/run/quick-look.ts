import {isUtf8} from 'node:buffer'
import {TraceSearch} from '../check/traces.ts'
import {readAtOnce, readKnownFile} from '../read/at-once.ts'
import {isGzip} from '../read/exports/gunzip.ts'
import {formatOfName, isContainerFormat} from '../read/format.ts'
import type {Source} from '../read/source.ts'
import type {Settings} from './settings/settings.ts'

/** Files beyond this many bytes are read like any other. */
const largest = 1 << 24

/**
 * Tells files that `check` has nothing to say of by their bytes, without decoding or parsing them. Most files of a site are
 * such, so files are read without waiting: what costs is opening them, and a promise for each step costs more than that.
 */
export class QuickLook {
  readonly #settings: Settings
  readonly #search: TraceSearch
  /** For the bytes of one file after the other; most files fit in. */
  readonly #room = Buffer.allocUnsafe(1 << 18)

  constructor(settings: Settings) {
    this.#settings = settings
    this.#search = new TraceSearch(settings.shortcodes)
  }

  /** `'nothing'`, or the bytes of the file that there may be something in; `undefined` where reading it is left to others. */
  at({file, path, isFile, isIgnored, isReadOnce}: Source): 'nothing' | Buffer | undefined {
    const {command, from, encoding, maxBytes = largest} = this.#settings
    if (command !== 'check' || encoding !== 'auto') return undefined
    if (isIgnored || isReadOnce) return undefined
    const format = from === 'auto' ? formatOfName(path) : from
    if (format === undefined || isContainerFormat(format)) return undefined
    const most = Math.min(largest, maxBytes)
    const known = isFile ? readKnownFile(file, this.#room) : undefined
    const bytes = known ?? readAtOnce(file, most, this.#room)
    if (bytes === undefined || bytes.length > most) return undefined
    return isPlainText(bytes) && !this.#search.inBytes(bytes) ? 'nothing' : Buffer.from(bytes)
  }
}

/** Whether the bytes are UTF-8 that is text: of all else something has to be said. */
function isPlainText(bytes: Buffer): boolean {
  return !isGzip(bytes) && !bytes.includes(0) && isUtf8(bytes)
}
