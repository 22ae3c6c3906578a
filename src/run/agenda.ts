import type {Source} from '../read/source.ts'
import type {Plan} from './plan.ts'

/** What was decided about a document before its turn. */
export interface Turn {
  /** The file that it becomes, below the output folder; empty for none. */
  file: string
}

/** What a plan says of the documents of a source, one after the other. */
export class Turns {
  readonly #plan: Plan
  #next: number

  constructor(plan: Plan, first: number) {
    this.#plan = plan
    this.#next = first
  }

  next(): Turn {
    const index = this.#next++
    return {file: this.#plan.files[index] ?? ''}
  }
}

/** The turns of a source; `undefined` where none were planned, as for standard input, which can be read only once. */
export function turnsOf(plan: Plan | undefined, {path}: Source): Turns | undefined {
  const first = plan?.starts.get(path)
  return plan && first !== undefined ? new Turns(plan, first) : undefined
}
