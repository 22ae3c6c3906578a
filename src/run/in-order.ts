/** Work that has been started, and how many bytes it holds until its result is taken. */
export interface Work<Output> {
  bytes: number
  /** Never rejects. */
  done: Promise<Output>
}

/** How much may be under way at a time. One piece of work always may, whatever its size. */
export interface Bounds {
  /** So many pieces may be, up to `mostBytes`, and more of them while they hold less than `bytes`. */
  pieces: number
  bytes: number
  mostBytes: number
}

/** Nothing is begun before the last result has been taken. */
export const oneAtATime: Bounds = {pieces: 1, bytes: 0, mostBytes: 0}

/** What comes next of the inputs. */
type Step<Input> = {type: 'input'; input: Input} | {type: 'end'} | {type: 'failure'; error: unknown}

/**
 * Starts work on inputs as they come, and gives each with its result in the order of the inputs. What is done is given even
 * while the next input is waited for, such as a line that nobody has written yet. Where the inputs throw, so does this,
 * behind all results.
 */
export async function* inOrder<Input, Output>(
  inputs: AsyncIterable<Input>,
  start: (input: Input) => Work<Output>,
  bounds: Bounds
): AsyncGenerator<[Input, Output], void, void> {
  const iterator = inputs[Symbol.asyncIterator]()
  const begun: {input: Input; work: Work<Output>}[] = []
  let bytes = 0
  let end: Exclude<Step<Input>, {type: 'input'}> | undefined
  let next: Promise<Step<Input>> | undefined
  try {
    for (;;) {
      if (!end && !isFull(begun.length, bytes, bounds)) next ??= stepOf(iterator)
      const [head] = begun
      const idle = head?.work.done.then(() => undefined)
      const step = next && (await (idle ? Promise.race([next, idle]) : next))
      if (step) {
        next = undefined
        if (step.type === 'input') {
          const work = start(step.input)
          begun.push({input: step.input, work})
          bytes += work.bytes
        } else end = step
      } else if (head) {
        const output = await head.work.done
        begun.shift()
        bytes -= head.work.bytes
        yield [head.input, output]
      } else break
    }
  } finally {
    // Not waited for: where nothing more comes, it would be for ever.
    void iterator.return?.()
  }
  if (end?.type === 'failure') throw end.error
}

async function stepOf<Input>(iterator: AsyncIterator<Input>): Promise<Step<Input>> {
  try {
    const {value, done} = await iterator.next()
    return done ? {type: 'end'} : {type: 'input', input: value}
  } catch (error) {
    return {type: 'failure', error}
  }
}

function isFull(pieces: number, held: number, {pieces: most, bytes, mostBytes}: Bounds): boolean {
  if (pieces === 0) return false
  return held >= mostBytes || (pieces >= most && held >= bytes)
}
