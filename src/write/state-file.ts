import {type FileHandle, open, readFile} from 'node:fs/promises'
import path from 'node:path'
import {makeFolder, writeAtomically} from './files.ts'

/** A file with a JSON value a line, which grows while it is worked on. Whatever ends the process, all whole lines stay readable. */
export class StateFile {
  readonly #file: string
  #handle: FileHandle | undefined
  /** The last line has an end. */
  #isWhole: boolean

  private constructor(file: string, isWhole: boolean) {
    this.#file = file
    this.#isWhole = isWhole
  }

  /** Opens the file, and gives the values in it: a line that is cut or broken is none. Throws when the file system says no. */
  static async open(file: string): Promise<{state: StateFile; values: unknown[]}> {
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return ''
      throw error
    })
    const values = text.split('\n').flatMap((line): unknown[] => {
      try {
        return line === '' ? [] : [JSON.parse(line)]
      } catch {
        return []
      }
    })
    return {state: new StateFile(file, text === '' || text.endsWith('\n')), values}
  }

  /** Adds a line, in one write. */
  async add(value: unknown): Promise<void> {
    if (!this.#handle) {
      makeFolder(path.dirname(this.#file))
      this.#handle = await open(this.#file, 'a')
    }
    const start = this.#isWhole ? '' : '\n'
    this.#isWhole = false
    await this.#handle.appendFile(`${start}${JSON.stringify(value)}\n`)
    this.#isWhole = true
  }

  /** Puts these values in the place of all that was there. */
  async replace(values: Iterable<unknown>): Promise<void> {
    const lines = Array.from(values, (value) => `${JSON.stringify(value)}\n`)
    await writeAtomically(this.#file, lines.join(''))
  }

  async close(): Promise<void> {
    await this.#handle?.close()
    this.#handle = undefined
  }
}
