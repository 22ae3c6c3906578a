/** Work that has been started, and how many bytes it holds until its result is taken. */
export interface Work<Output> {
  bytes: number
  /** Where it rejects, so does the line, behind all results before. */
  done: Promise<Output>
}

/** What each piece weighs beside the bytes that it holds: what is known of it, its result, the promise of it. */
const extraBytes = 2048

/** How much may be under way at a time. One piece of work always may, whatever its size. */
export interface Bounds {
  /** So many pieces may be, up to `mostBytes`, and more of them while they hold less than `bytes`. */
  pieces: number
  bytes: number
  mostBytes: number
}

/** Nothing is begun before the last result has been taken. While that is written, the next one is worked on. */
export const oneAtATime: Bounds = {pieces: 1, bytes: 0, mostBytes: 0}

/**
 * Starts work on inputs as they come, and gives each with its result in the order of the inputs. What is done is given even
 * while the next input is waited for, such as a line that nobody has written yet. Where the inputs throw, so does this,
 * behind all results. Nothing more is given once `stop` is aborted.
 */
export async function* inOrder<Input, Output>(
  inputs: AsyncIterable<Input>,
  start: (input: Input) => Work<Output>,
  bounds: Bounds,
  stop: AbortSignal
): AsyncGenerator<[Input, Output], void, void> {
  const line = new Line(inputs[Symbol.asyncIterator](), start, bounds)
  const wake = (): void => line.wake()
  stop.addEventListener('abort', wake)
  try {
    while (!stop.aborted) {
      const head = line.shift()
      if (head) yield head
      else if (line.isOver()) break
      else await line.change()
    }
  } finally {
    stop.removeEventListener('abort', wake)
    line.end()
  }
}

/** Work that has been started on an input, and its result once it is there. */
interface Begun<Input, Output> {
  input: Input
  bytes: number
  result?: Settled<Output>
}

type Settled<Output> = {output: Output} | {error: unknown}

/** The work under way, in the order of its inputs, which are read as long as there is room for more. */
class Line<Input, Output> {
  readonly #inputs: AsyncIterator<Input>
  readonly #start: (input: Input) => Work<Output>
  readonly #bounds: Bounds
  readonly #begun: Begun<Input, Output>[] = []
  #bytes = 0
  #isReading = false
  #isEnded = false
  #failure: {error: unknown} | undefined
  /** Tells whoever waits that something has changed. */
  wake = (): void => undefined

  constructor(inputs: AsyncIterator<Input>, start: (input: Input) => Work<Output>, bounds: Bounds) {
    this.#inputs = inputs
    this.#start = start
    this.#bounds = bounds
  }

  /** Takes the first input with its result, where that is there. */
  shift(): [Input, Output] | undefined {
    const [head] = this.#begun
    const taken = head?.result && this.#take(head, head.result)
    if (!this.#isReading) void this.#read()
    return taken
  }

  #take({input, bytes}: Begun<Input, Output>, result: Settled<Output>): [Input, Output] {
    if ('error' in result) throw result.error
    this.#begun.shift()
    this.#bytes -= bytes
    return [input, result.output]
  }

  /** Whether nothing is left to come. Throws what the inputs threw. */
  isOver(): boolean {
    if (this.#begun.length > 0 || !this.#isEnded) return false
    if (this.#failure) throw this.#failure.error
    return true
  }

  change(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve
    })
  }

  /** Reads no more. Not waited for: where nothing more comes, it would be for ever. */
  end(): void {
    this.#isEnded = true
    void this.#inputs.return?.()
  }

  async #read(): Promise<void> {
    this.#isReading = true
    while (!this.#isEnded && !this.#isFull()) {
      try {
        const {value, done} = await this.#inputs.next()
        if (done) this.#isEnded = true
        else if (!this.#isEnded) this.#begin(value)
      } catch (error) {
        this.#failure = {error}
        this.#isEnded = true
      }
      this.wake()
    }
    this.#isReading = false
  }

  #begin(input: Input): void {
    const {bytes, done} = this.#start(input)
    const begun: Begun<Input, Output> = {input, bytes: bytes + extraBytes}
    this.#begun.push(begun)
    this.#bytes += begun.bytes
    const end = (result: Settled<Output>): void => {
      begun.result = result
      this.wake()
    }
    void done.then(
      (output) => end({output}),
      (error: unknown) => end({error})
    )
  }

  #isFull(): boolean {
    const {pieces, bytes, mostBytes} = this.#bounds
    const {length} = this.#begun
    if (length < pieces) return length > 0 && this.#bytes >= mostBytes
    return this.#bytes >= bytes
  }
}
