import path from 'node:path'
import {describeFailure, type Source} from '../../read/source.ts'
import {AtomicStream} from '../../write/atomic-stream.ts'
import {writeAtomically} from '../../write/files.ts'
import {type Missing, OutputFolder} from '../../write/output-folder.ts'
import {outputPath, unpackedPath} from '../../write/output-path.ts'
import type {Output} from '../../write/streams.ts'
import type {Stored} from '../documents/part.ts'
import {type DocumentFormat, extensionOf, type Settings} from '../settings/settings.ts'

/** The format of a result; one in the format of its source keeps its name. */
type ResultFormat = DocumentFormat | 'same'

/** A result that could not be written. */
export class WriteError extends Error {
  readonly file: string

  constructor(file: string, error: unknown) {
    super(`${file}: ${describeFailure(error)}`)
    this.file = file
  }
}

/** What a document was and what became of it. */
export interface Change {
  before: string
  after: string
}

/** Says that a file is about to be written; what it gives is to be called once it is. */
export type Announce = () => Promise<(() => void) | undefined>

/** Where a result goes that comes piece by piece. */
export interface Sink {
  /** `path` names the document of the piece, `change` is that of its content. */
  write(stored: Stored, path: string, change?: Change): Promise<void>
  close(): Promise<void>
  discard(): Promise<void>
}

/** Says where results go, and writes them there. Every failure is a `WriteError`. */
export class Destination {
  readonly #settings: Settings
  readonly #stdout: Output
  /** Files that this run has written and the site has not named, so that no result overwrites another one. */
  readonly #taken = new Map<string, string>()
  /** Files of the run itself, and what they hold. */
  readonly #kept = new Map<string, string>()
  /** Absent where results go where they were asked for by name, links or not. */
  readonly #folder: OutputFolder | undefined

  constructor(settings: Settings, stdout: Output) {
    const {outDir, write} = settings
    this.#settings = settings
    this.#stdout = stdout
    this.#folder = write || outDir === undefined ? undefined : new OutputFolder(outDir)
  }

  /**
   * Writes a result, or shows it where a preview was asked for; gives the file that changed, if any. `place` is where it goes
   * in the output folder, without extension; by default, where its source stood. `announce` is called once the file is the result’s
   * own, right before it is written, and what it gives once it is.
   */
  async write(
    source: Source,
    format: ResultFormat,
    change: Change,
    {place, announce}: {place?: string | undefined; announce?: Announce} = {}
  ): Promise<string | undefined> {
    if (this.#settings.preview !== undefined) {
      await this.#preview(source.path, change)
      return undefined
    }
    const file = this.#claim(source, format, place)
    if (file === undefined) {
      await this.#stdout.write(change.after)
      return undefined
    }
    const missing = await guard(file, this.#stayInside(file))
    const confirm = await announce?.()
    const backup = this.#backupOf(file)
    const written = await guard(file, writeAtomically(file, change.after, {backup, missing}))
    confirm?.()
    return written ? file : undefined
  }

  /** Keeps a file that is no document’s from all documents; `what` says what it holds. */
  keep(file: string, what: string): void {
    this.#kept.set(keyOf(file), what)
  }

  /** Takes the file of a document that is not written by this run, so that no other one gets it. */
  reserve(source: Source, format: ResultFormat, place?: string): void {
    if (this.#settings.preview === undefined && this.#settings.outDir !== undefined) {
      this.#claim(source, format, place)
    }
  }

  /** Opens the place for a result that comes piece by piece. */
  async open(source: Source, format: 'jsonl' | 'same'): Promise<Sink> {
    if (this.#settings.preview !== undefined) {
      return {
        write: async (_, path, change) => change && this.#preview(path, change),
        close: async () => undefined,
        discard: async () => undefined
      }
    }
    const file = this.#claim(source, format)
    if (file === undefined) {
      return {
        write: (stored) => this.#stdout.write(stored),
        close: async () => undefined,
        discard: async () => undefined
      }
    }
    await guard(file, this.#stayInside(file))
    const stream = await guard(file, AtomicStream.open(file, this.#backupOf(file)))
    return {
      write: (stored) => guard(file, stream.write(stored)),
      close: async () => {
        await guard(file, stream.close())
      },
      discard: () => guard(file, stream.discard())
    }
  }

  async #preview(path: string, {before, after}: Change): Promise<void> {
    if (before === after) return
    const {preview} = this.#settings
    if (preview === 'list') await this.#stdout.write(`${path}\n`)
    if (preview === 'diff') {
      const {unifiedDiff} = await import('../../write/diff.ts')
      await this.#stdout.write(unifiedDiff(path, before, after, this.#stdout.hasColors))
    }
  }

  async #stayInside(file: string): Promise<Missing | undefined> {
    return this.#folder?.requireInside(file)
  }

  #backupOf(file: string): string | undefined {
    const {backup} = this.#settings
    return backup === undefined ? undefined : file + backup
  }

  /** The file for a result; `undefined` for standard output. */
  #claim(source: Source, format: ResultFormat, place?: string): string | undefined {
    const file = this.#file(source, format, place)
    if (file === undefined) return undefined
    const key = keyOf(file)
    const other = this.#taken.get(key)
    if (other !== undefined)
      throw new WriteError(file, new Error(`holds the result of ${other} already`))
    const what = this.#kept.get(key)
    if (what !== undefined) throw new WriteError(file, new Error(`is the file of ${what}`))
    if (!this.#isOfSite(format, place)) this.#taken.set(key, source.path)
    return file
  }

  /** Where the site names all documents, it gives no place twice, and holding their names again would take as much memory as all else that is kept of them. */
  #isOfSite(format: ResultFormat, place: string | undefined): boolean {
    const {preset, path: pattern} = this.#settings
    return (preset ?? pattern) !== undefined && place !== undefined && format !== 'same'
  }

  #file(source: Source, format: ResultFormat, place: string | undefined): string | undefined {
    const {output, outDir, write} = this.#settings
    if (write) return source.path
    if (outDir !== undefined) {
      if (place !== undefined && format !== 'same') {
        return path.join(outDir, place + extensionOf(format))
      }
      if (format === 'same') return path.join(outDir, unpackedPath(source.relativePath))
      return outputPath(outDir, source.relativePath, extensionOf(format))
    }
    return output === '-' ? undefined : output
  }
}

/** The same for all paths that some file system takes for one file. */
function keyOf(file: string): string {
  return path.resolve(file).normalize('NFC').toLowerCase()
}

/** Makes every failure to write the file a `WriteError`. */
export async function guard<Value>(file: string, work: Promise<Value>): Promise<Value> {
  try {
    return await work
  } catch (error) {
    throw new WriteError(file, error)
  }
}
