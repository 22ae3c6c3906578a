import {once} from 'node:events'
import type {Writable} from 'node:stream'

/** Writes to standard output and error: waits where the reader is slow, ends quietly where it has left. */
export class Output {
  readonly #stream: Writable
  /** Whether the stream is a terminal that may be written to in colours. */
  readonly hasColors: boolean
  /** The reader closed the pipe: a normal end, nothing more is wanted. */
  closed = false

  constructor(stream: Writable) {
    this.#stream = stream
    const isTerminal = 'isTTY' in stream && stream.isTTY === true
    this.hasColors = isTerminal && !process.env.NO_COLOR
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      this.closed = true
    })
  }

  async write(text: string | Uint8Array): Promise<void> {
    if (this.closed || text.length === 0) return
    if (this.#stream.write(text)) return
    await Promise.race([once(this.#stream, 'drain'), once(this.#stream, 'close')]).catch(
      () => undefined
    )
  }
}
