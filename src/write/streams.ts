import {once} from 'node:events'
import {styleText} from 'node:util'
import type {ProgressBar} from './progress-bar.ts'

/** Writes to standard output and error: waits where the reader is slow, ends quietly where it has left. */
export class Output {
  readonly #stream: NodeJS.WriteStream
  /** Whether colours are wanted on the stream. */
  readonly hasColors: boolean
  /** The reader closed the pipe, a normal end, or the disk is full, which `main` tells: nothing more is written. */
  closed = false
  /** Shown on the same terminal; all else is printed above it. */
  bar: ProgressBar | undefined

  /** `colors` says whether the stream takes them; by default Node does. */
  constructor(stream: NodeJS.WriteStream, colors?: boolean) {
    this.#stream = stream
    this.hasColors = colors ?? styleText('red', ' ', {stream}) !== ' '
    stream.on('error', () => {
      this.closed = true
    })
  }

  async write(text: string | Uint8Array): Promise<void> {
    if (this.closed || text.length === 0) return
    if (this.bar) {
      this.bar.print(text.toString())
      return
    }
    if (this.#stream.write(text)) return
    const over = new AbortController()
    const {signal} = over
    await Promise.race([
      once(this.#stream, 'drain', {signal}),
      once(this.#stream, 'close', {signal})
    ]).catch(() => undefined)
    // Else the one that has not happened would be waited for as long as the process lives.
    over.abort()
  }
}
