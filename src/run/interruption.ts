import 'when-exit'

/** Signals that ask a process to end, with the status that shells show for it. */
const statuses = {SIGHUP: 129, SIGINT: 130, SIGTERM: 143} as const

type EndSignal = keyof typeof statuses

const endSignals: readonly EndSignal[] = ['SIGHUP', 'SIGINT', 'SIGTERM']

/** How long a run may take to end in good order, in milliseconds; one that nobody reads the output of would take for ever. */
const grace = 3000

/** What is heard by a run alone while it lasts. */
interface Replaced {
  signal: NodeJS.Signals
  own: () => void
  /** First of all that of `when-exit`, which removes files that are not whole and ends the process. */
  others: NodeJS.SignalsListener[]
}

/**
 * Listens for signals that ask a run to end. At the first one nothing more is begun, so that what was finished stays and the
 * report is whole; at the second one, or where that takes too long, the process ends at once.
 */
export class Interruption {
  /** The signal that came. */
  signal: EndSignal | undefined
  readonly #asked = new AbortController()
  readonly #replaced: Replaced[] = []

  constructor() {
    // Else a file that becomes larger than the limit allows would end the process wherever it is; now it cannot be written, like any other.
    this.#replace('SIGXFSZ', () => undefined)
    for (const signal of endSignals) this.#replace(signal, () => this.#hear(signal))
  }

  /** Aborted once a signal has come. */
  get asked(): AbortSignal {
    return this.#asked.signal
  }

  /** Leaves signals to whoever listened before. */
  release(): void {
    for (const {signal, own, others} of this.#replaced.splice(0)) {
      process.off(signal, own)
      for (const other of others) process.once(signal, other)
    }
  }

  #replace(signal: NodeJS.Signals, own: () => void): void {
    this.#replaced.push({signal, own, others: process.listeners(signal)})
    process.removeAllListeners(signal)
    process.on(signal, own)
  }

  #hear(signal: EndSignal): void {
    if (this.signal !== undefined) this.#endNow(signal)
    else {
      this.signal = signal
      this.#asked.abort()
      setTimeout(() => this.#endNow(signal), grace).unref()
    }
  }

  #endNow(signal: EndSignal): void {
    this.release()
    process.kill(process.pid, signal)
  }
}

/** The status of a run that a signal has ended. */
export function statusOf(signal: EndSignal): number {
  return statuses[signal]
}

/** The signal that has ended a run, by its status. */
export function signalOf(status: number): EndSignal | undefined {
  return endSignals.find((signal) => statuses[signal] === status)
}
