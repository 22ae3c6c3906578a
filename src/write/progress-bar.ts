import {MultiBar} from 'cli-progress'

/**
 * A line at the bottom of a terminal that is drawn again and again, with all else that is printed above it. Leaves the settings
 * of the terminal alone, so nothing has to be put right where the process is ended.
 */
export class ProgressBar {
  readonly #bars: MultiBar

  /** `line` gives what is shown, for a width of the terminal in characters. */
  constructor(stream: NodeJS.WritableStream, line: (width: number) => string) {
    // The bar for several, since the one for one puts the cursor back to where it was before lines went by.
    this.#bars = new MultiBar({
      stream,
      format: (_, {maxWidth}) => line(maxWidth),
      linewrap: true,
      forceRedraw: true,
      clearOnComplete: true
    })
    this.#bars.create(1, 0)
  }

  /** Prints lines above the bar. */
  print(text: string): void {
    this.#bars.log(text)
  }

  /** Takes the bar away; the lines above it stay. */
  stop(): void {
    this.#bars.update()
    this.#bars.stop()
  }
}
