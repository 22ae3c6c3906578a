import {sizeOf} from '../../read/size.ts'
import type {Source} from '../../read/source.ts'
import type {Sources} from '../../read/sources.ts'
import {type Advance, progressLine} from '../../report/progress-line.ts'
import type {Output} from '../../write/streams.ts'
import type {Settings, Streams} from '../settings/settings.ts'

/** A run that is over before that shows no bar, in milliseconds. */
const delay = 500

/** What a pass over an export takes that only looks for what posts refer to, of the time that all takes. */
const passShare = 0.1

/** How far a run has come, shown on a terminal. */
export class Progress {
  readonly #stderr: NodeJS.WriteStream
  readonly #output: Output
  readonly #advance: Advance
  readonly #timer: NodeJS.Timeout | undefined
  /** Seconds of the process; asking for it loads nothing. */
  readonly #start = process.uptime()
  #isOver = false

  constructor(
    sources: Sources,
    isShown: boolean,
    {stderr, output}: {stderr: NodeJS.WriteStream; output: Output}
  ) {
    this.#stderr = stderr
    this.#output = output
    const total = isShown ? totalOf(sources) : undefined
    this.#advance = {done: 0, total, seconds: 0, documents: 0, phase: undefined}
    if (isShown) this.#timer = setTimeout(() => void this.#show(), delay)
  }

  /** Starts counting the bytes of a source. */
  source({file}: Source): SourceProgress {
    const isKnown = this.#advance.total !== undefined
    return new SourceProgress(isKnown ? sizeOf(file) : undefined, this.#advance)
  }

  /** Counts all of a source at once. */
  pass({file}: Source): void {
    if (this.#advance.total !== undefined) this.#advance.done += sizeOf(file) ?? 0
  }

  /** Says what is done before the documents are; `undefined`: nothing more. */
  phase(text: string | undefined): void {
    this.#advance.phase = text
  }

  /** Counts a document that went all the way. */
  document(): void {
    this.#advance.documents++
  }

  get documents(): number {
    return this.#advance.documents
  }

  /** Takes the bar away. */
  end(): void {
    this.#isOver = true
    clearTimeout(this.#timer)
    this.#output.bar?.stop()
    this.#output.bar = undefined
  }

  async #show(): Promise<void> {
    const {ProgressBar} = await import('../../write/progress-bar.ts')
    if (this.#isOver) return
    this.#output.bar = new ProgressBar(this.#stderr, (width) => {
      this.#advance.seconds = process.uptime() - this.#start
      return progressLine(this.#advance, width)
    })
  }
}

/** How much of a source has been read. Whatever passes it takes, it counts once: with all of its bytes when it is done. */
export class SourceProgress {
  readonly #size: number | undefined
  readonly #run: Advance
  #done = 0
  /** What a byte of the pass over the documents counts. */
  #share = 1

  constructor(size: number | undefined, run: Advance) {
    this.#size = size
    this.#run = run
  }

  /** Counts bytes that were read. */
  readonly count = (bytes: number): void => this.#add(bytes * this.#share)

  /** Starts passes that only look for what documents refer to; gives what counts their bytes. */
  startPasses(passes: number): (bytes: number) => void {
    this.#run.phase = 'reading the library'
    this.#share = 1 - passes * passShare
    return (bytes) => this.#add(bytes * passShare)
  }

  endPasses(): void {
    this.#run.phase = undefined
  }

  end(): void {
    this.#run.phase = undefined
    if (this.#size !== undefined) this.#add(this.#size - this.#done)
  }

  #add(bytes: number): void {
    const left = this.#size === undefined ? bytes : Math.min(bytes, this.#size - this.#done)
    this.#done += left
    this.#run.done += left
  }
}

/** `undefined` where one of the sources does not say how large it is. */
function totalOf(sources: Sources): number | undefined {
  let total = 0
  for (const {file} of sources) {
    const size = sizeOf(file)
    if (size === undefined) return undefined
    total += size
  }
  return total
}

/** Whether a bar is wanted, and does not stand in the way of what goes to the same terminal. */
export function showsProgress(
  {progress, quiet}: Settings,
  {stdout, stderr}: Streams,
  writesToStdout: boolean
): boolean {
  if (!stderr.isTTY || process.env.TERM === 'dumb') return false
  if (writesToStdout && stdout.isTTY) return false
  return progress ?? (!process.env.CI && !quiet)
}
