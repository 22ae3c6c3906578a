import type {Outcome, Reporter} from './reporter.ts'

function record({path, changed, messages, stats, output}: Outcome): string {
  return JSON.stringify({path, changed, ...(output !== undefined && {output}), messages, stats})
}

/** One JSON array of all documents. */
export function createJson(): Reporter {
  let first = true
  return {
    name: 'json',
    start: () => '[',
    document(outcome) {
      const separator = first ? '\n' : ',\n'
      first = false
      return separator + record(outcome)
    },
    end: () => '\n]\n'
  }
}

/** One JSON object a document, a line each. */
export function createJsonLines(): Reporter {
  return {name: 'jsonl', document: (outcome) => `${record(outcome)}\n`}
}
