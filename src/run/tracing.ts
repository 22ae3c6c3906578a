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

/** Names of the marks between stages, which `--debug` prints the time between. */
const stageMark = 'undivi:'

/** Notes that a stage begins. Costs next to nothing, and nobody looks at it without `--debug`. */
export function beginStage(name: string): void {
  performance.mark(stageMark + name)
}

/** How long each stage took, in milliseconds, a line each. */
export function stageTimes(): string {
  const marks = performance
    .getEntriesByType('mark')
    .filter(({name}) => name.startsWith(stageMark))
    .map(({name, startTime}) => ({name: name.slice(stageMark.length), startTime}))
  const ends = [...marks.slice(1).map(({startTime}) => startTime), performance.now()]
  return marks
    .map(({name, startTime}, index) => {
      const time = (ends[index] ?? startTime) - startTime
      return `debug: ${name} ${time.toFixed(1)} ms\n`
    })
    .join('')
}
