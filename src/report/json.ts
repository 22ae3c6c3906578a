import type {Outcome, Reporter, Tally} from './reporter.ts'

function record({path, changed, messages, stats, output}: Outcome): string {
  return JSON.stringify({path, changed, ...(output !== undefined && {output}), messages, stats})
}

function tallyRecord({path, documents, skipped}: Tally): string {
  return JSON.stringify({path, documents, skipped})
}

/** One JSON array of all documents. */
export function createJson(): Reporter {
  let first = true
  const entry = (text: string): string => {
    const separator = first ? '\n' : ',\n'
    first = false
    return separator + text
  }
  return {
    name: 'json',
    start: () => '[',
    document: (outcome) => entry(record(outcome)),
    source: (tally) => entry(tallyRecord(tally)),
    baseline: (baseline) => entry(JSON.stringify({baseline})),
    end: () => '\n]\n'
  }
}

/** One JSON object a document, a line each. */
export function createJsonLines(): Reporter {
  return {
    name: 'jsonl',
    document: (outcome) => `${record(outcome)}\n`,
    source: (tally) => `${tallyRecord(tally)}\n`,
    baseline: (baseline) => `${JSON.stringify({baseline})}\n`
  }
}
