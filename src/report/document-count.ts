import {isFailure} from './location.ts'
import {plural} from './plural.ts'
import type {Outcome} from './reporter.ts'

/** Counts documents, and inputs that failed: what is said of one comes in a row, so no path is kept but the last. */
export class DocumentCount {
  documents = 0
  failed = 0
  #last: string | undefined

  add({path, isInput, messages}: Outcome): void {
    if (!isInput) {
      this.documents++
      return
    }
    if (path === this.#last || !messages.some(isFailure)) return
    this.#last = path
    this.failed++
  }

  /** `12 documents`, `12 documents, 1 input failed` */
  toString(): string {
    const documents = plural(this.documents, 'document')
    return this.failed === 0 ? documents : `${documents}, ${plural(this.failed, 'input')} failed`
  }
}
