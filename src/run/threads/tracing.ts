import type {Transformer} from './transformer.ts'

/** A transformer that shows where in undivi a document failed. */
export function traced(transformer: Transformer, show: (trace: string) => void): Transformer {
  return {
    async transform(document, task) {
      const transformed = await transformer.transform(document, task)
      if (transformed.trace !== undefined) show(transformed.trace)
      return transformed
    },
    bounds: transformer.bounds,
    close: () => transformer.close()
  }
}

/** Where an error arose, as the engine says it. */
export function traceOf(error: unknown): string {
  return error instanceof Error && error.stack !== undefined ? error.stack : String(error)
}

/** The stages that have begun, and when, in seconds of the process: `--debug` prints the time between. */
const stages: {name: string; start: number}[] = []

/** Notes that a stage begins. Costs next to nothing, and nobody looks at it without `--debug`. */
export function beginStage(name: string): void {
  stages.push({name, start: process.uptime()})
}

/** How long each stage took, in milliseconds, a line each. */
export function stageTimes(): string {
  const ends = [...stages.slice(1).map(({start}) => start), process.uptime()]
  return stages
    .map(({name, start}, index) => {
      const seconds = (ends[index] ?? start) - start
      return `debug: ${name} ${(seconds * 1000).toFixed(1)} ms\n`
    })
    .join('')
}
