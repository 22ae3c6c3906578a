import {randomBytes} from 'node:crypto'
import {rmSync} from 'node:fs'
import {type FileHandle, mkdir, open, realpath, rename, rm, stat} from 'node:fs/promises'
import path from 'node:path'
import whenExit from 'when-exit'
import {keepCopy} from './files.ts'

/**
 * A file that is written piece by piece and appears whole or not at all: pieces go to a file beside it, which
 * takes its place at the end, unless both hold the same. Every method throws when the file system says no.
 */
export class AtomicStream {
  readonly #file: string
  readonly #temporary: string
  readonly #handle: FileHandle
  /** The file that keeps what was there. */
  readonly #backup: string | undefined
  /** Forgets to remove the temporary file when the process is ended from outside. */
  readonly #forget: () => void

  private constructor(file: string, temporary: string, handle: FileHandle, backup?: string) {
    this.#backup = backup
    this.#file = file
    this.#temporary = temporary
    this.#handle = handle
    this.#forget = whenExit(() => rmSync(temporary, {force: true}))
  }

  /** Starts the file. A link is followed, the mode of a file that is there is kept. */
  static async open(file: string, backup?: string): Promise<AtomicStream> {
    await mkdir(path.dirname(file), {recursive: true})
    const target = await realpath(file).catch(() => file)
    // Not the number of the process: in containers each run has the same, also the one after a run that was killed.
    const temporary = path.join(
      path.dirname(target),
      `.${path.basename(target)}.${randomBytes(6).toString('hex')}.tmp`
    )
    const mode = (await stat(target).catch(() => undefined))?.mode
    return new AtomicStream(target, temporary, await open(temporary, 'wx', mode), backup)
  }

  async write(text: string | Uint8Array): Promise<void> {
    await this.#handle.appendFile(text)
  }

  /** Puts the file in its place; gives whether its content changed. Leaves nothing behind where that fails. */
  async close(): Promise<boolean> {
    try {
      await this.#handle.close()
      if (await sameContent(this.#file, this.#temporary)) {
        await rm(this.#temporary)
        return false
      }
      if (this.#backup !== undefined) await keepCopy(this.#file, this.#backup)
      await rename(this.#temporary, this.#file)
      return true
    } catch (error) {
      await rm(this.#temporary, {force: true})
      throw error
    } finally {
      this.#forget()
    }
  }

  /** Leaves everything as it was. */
  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined)
    await rm(this.#temporary, {force: true})
    this.#forget()
  }
}

const blockSize = 1 << 16

/** Compares two files block by block. */
async function sameContent(a: string, b: string): Promise<boolean> {
  const sizes = await Promise.all([a, b].map((file) => stat(file).catch(() => undefined)))
  if (!sizes[0] || sizes[0].size !== sizes[1]?.size) return false
  const handles = await Promise.all([open(a), open(b)])
  const blocks = handles.map(() => Buffer.alloc(blockSize))
  try {
    for (;;) {
      const read = await Promise.all(
        handles.map(async (handle, index) => {
          const block = blocks[index] ?? Buffer.alloc(blockSize)
          const {bytesRead} = await handle.read(block, 0, blockSize)
          return block.subarray(0, bytesRead)
        })
      )
      const [first = Buffer.alloc(0), second = first] = read
      if (!first.equals(second)) return false
      if (first.length === 0) return true
    }
  } finally {
    await Promise.all(handles.map((handle) => handle.close()))
  }
}
