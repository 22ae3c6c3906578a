import 'when-exit'

/** Signals that ask a process to end, with the status that shells show for it. */
const statuses = {SIGHUP: 129, SIGINT: 130, SIGTERM: 143} as const

type EndSignal = keyof typeof statuses

const endSignals: readonly EndSignal[] = ['SIGHUP', 'SIGINT', 'SIGTERM']

/** How long a run may take to end in good order, in milliseconds; one that nobody reads the output of would take for ever. */
const grace = 3000

/**
 * Listens for signals that ask a run to end. At the first one nothing more is begun, so that what was finished stays and the
 * report is whole; at the second one, or where that takes too long, the process ends at once.
 */
export class Interruption {
  /** The signal that came. */
  signal: EndSignal | undefined
  readonly #asked = new AbortController()
  /** Listeners of others, first of all that of `when-exit`, which removes files that are not whole and ends the process. */
  readonly #others = new Map<EndSignal, NodeJS.SignalsListener[]>()
  readonly #listen = (signal: EndSignal): void => {
    if (this.signal !== undefined) this.#endNow(signal)
    else {
      this.signal = signal
      this.#asked.abort()
      setTimeout(() => this.#endNow(signal), grace).unref()
    }
  }

  constructor() {
    // Else a file that becomes larger than the limit allows would end the process wherever it is; now it cannot be written, like any other.
    process.removeAllListeners('SIGXFSZ')
    process.on('SIGXFSZ', () => undefined)
    for (const signal of endSignals) {
      this.#others.set(signal, process.listeners(signal))
      process.removeAllListeners(signal)
      process.on(signal, this.#listen)
    }
  }

  /** Aborted once a signal has come. */
  get asked(): AbortSignal {
    return this.#asked.signal
  }

  /** Leaves signals to whoever listened before. */
  release(): void {
    for (const [signal, others] of this.#others) {
      process.off(signal, this.#listen)
      for (const other of others) process.once(signal, other)
    }
    this.#others.clear()
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
