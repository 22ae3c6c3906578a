import path from 'node:path'
import type {Source} from '../read/source.ts'
import {writeAtomically} from '../write/files.ts'
import {outputPath} from '../write/output-path.ts'
import type {Output} from '../write/streams.ts'
import {extensionOf, type OutputFormat, type Settings} from './settings.ts'

/** Says where results go, and writes them there. */
export class Destination {
  readonly #settings: Settings
  readonly #stdout: Output
  /** Files that this run has written, so that no result overwrites another one. */
  readonly #taken = new Map<string, string>()

  constructor(settings: Settings, stdout: Output) {
    this.#settings = settings
    this.#stdout = stdout
  }

  /** The file for a result; `undefined` for standard output. Throws where it would overwrite another one. */
  fileFor(source: Source, format: OutputFormat): string | undefined {
    const file = this.#file(source, format)
    if (file === undefined) return undefined
    const key = path.resolve(file).normalize('NFC').toLowerCase()
    const other = this.#taken.get(key)
    if (other !== undefined) throw new Error(`${file} holds the result of ${other} already`)
    this.#taken.set(key, source.path)
    return file
  }

  /** Writes a result; gives the file that changed, if any. Throws when the file system says no. */
  async write(text: string, file: string | undefined): Promise<string | undefined> {
    if (file === undefined) {
      await this.#stdout.write(text)
      return undefined
    }
    return (await writeAtomically(file, text)) ? file : undefined
  }

  #file(source: Source, format: OutputFormat): string | undefined {
    const {output, outDir, write} = this.#settings
    if (write) return source.path
    if (outDir !== undefined) return outputPath(outDir, source.relativePath, extensionOf(format))
    return output === '-' ? undefined : output
  }
}
