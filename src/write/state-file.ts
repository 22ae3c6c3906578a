import {type FileHandle, open, readFile} from 'node:fs/promises'
import path from 'node:path'
import {makeFolder} from './files.ts'
import {writePieces} from './write-pieces.ts'

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

  /** Opens the file, and gives the values in it, one by one; of a line that is cut or broken, its text. Throws when the file system says no. */
  static async open(file: string): Promise<{state: StateFile; values: Iterable<unknown>}> {
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return ''
      throw error
    })
    const isWhole = text === '' || text.endsWith('\n')
    return {state: new StateFile(file, isWhole), values: valuesOf(text)}
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

  /** Puts these values, each written as JSON in one line, in the place of all that was there. */
  async replace(values: Iterable<string>): Promise<void> {
    await writePieces(this.#file, linesOf(values))
  }

  async close(): Promise<void> {
    await this.#handle?.close()
    this.#handle = undefined
  }
}

function* linesOf(values: Iterable<string>): Generator<string> {
  for (const value of values) yield `${value}\n`
}

function* valuesOf(text: string): Generator<unknown> {
  for (let start = 0; start < text.length; ) {
    const index = text.indexOf('\n', start)
    const end = index === -1 ? text.length : index
    if (end > start) yield parseLine(text.slice(start, end))
    start = end + 1
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return line
  }
}
