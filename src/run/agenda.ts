import type {Plan} from './plan.ts'

/** What was decided about a document before its turn. */
export interface Turn {
  /** The file that it becomes, below the output folder; empty for none. */
  file: string
}

/** Hands out what a plan says of each document. Documents come in the order in which they were planned. */
export class Agenda {
  readonly plan: Plan
  #next = 0

  constructor(plan: Plan) {
    this.plan = plan
  }

  next(): Turn {
    const index = this.#next++
    return {file: this.plan.files[index] ?? ''}
  }
}
