import {rmSync} from 'node:fs'
import {type FileHandle, open, realpath, rename, rm, stat} from 'node:fs/promises'
import path from 'node:path'
import whenExit from 'when-exit'
import {isChannel, keepCopy, keepMode, makeFolder, temporaryPath} from './files.ts'

/** What a stream is made of. */
interface Parts {
  file: string
  /** Absent where the file is written to as the pieces come. */
  temporary: string | undefined
  handle: FileHandle
  backup: string | undefined
  forget: () => void
}

/**
 * A file that is written piece by piece and appears whole or not at all: pieces go to a file beside it, which
 * takes its place at the end, unless both hold the same. A device or a pipe gets them as they come. Every method throws when the file system says no.
 */
export class AtomicStream {
  readonly #file: string
  readonly #temporary: string | undefined
  readonly #handle: FileHandle
  /** The file that keeps what was there. */
  readonly #backup: string | undefined
  /** Forgets to remove the temporary file when the process is ended from outside. */
  readonly #forget: () => void

  private constructor({file, temporary, handle, backup, forget}: Parts) {
    this.#backup = backup
    this.#file = file
    this.#temporary = temporary
    this.#handle = handle
    this.#forget = forget
  }

  /** Starts the file. A link is followed; mode and owner of a file that is there are kept. */
  static async open(file: string, backup?: string): Promise<AtomicStream> {
    if (isChannel(await stat(file).catch(() => undefined))) {
      const channel = await open(file, 'w')
      const none = {temporary: undefined, backup: undefined, forget: () => undefined}
      return new AtomicStream({file, handle: channel, ...none})
    }
    makeFolder(path.dirname(file))
    const target = await realpath(file).catch(() => file)
    const temporary = temporaryPath(target)
    // It has an owner before it is there.
    const forget = whenExit(() => rmSync(temporary, {force: true}))
    let handle: FileHandle | undefined
    try {
      handle = await open(temporary, 'wx')
      const there = await stat(target).catch(() => undefined)
      if (there) keepMode(temporary, there)
      return new AtomicStream({file: target, temporary, handle, backup, forget})
    } catch (error) {
      await handle?.close()
      rmSync(temporary, {force: true})
      forget()
      throw error
    }
  }

  async write(text: string | Uint8Array): Promise<void> {
    await this.#handle.appendFile(text)
  }

  /** Puts the file in its place; gives whether its content changed. Leaves nothing behind where that fails. */
  async close(): Promise<boolean> {
    if (this.#temporary === undefined) {
      await this.#handle.close()
      return true
    }
    try {
      if (await sameContent(this.#file, this.#temporary)) {
        await this.discard()
        return false
      }
      // What is replaced is on the disk before it goes, so that a loss of power costs nobody a text.
      if (await isThere(this.#file)) await this.#handle.sync()
      await this.#handle.close()
      if (this.#backup !== undefined) keepCopy(this.#file, this.#backup)
      await rename(this.#temporary, this.#file)
      this.#forget()
      return true
    } catch (error) {
      await this.discard()
      throw error
    }
  }

  /** Leaves everything as it was. */
  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined)
    if (this.#temporary !== undefined) await rm(this.#temporary, {force: true})
    this.#forget()
  }
}

function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false
  )
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
