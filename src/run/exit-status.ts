import {isAtLeast, type Outcome} from '../report/reporter.ts'
import type {Levels} from './plan/state-entry.ts'
import type {Settings} from './settings/settings.ts'

const done = 0
const foundSomething = 1
const failed = 2

/** The status that a run ends with, as far as what became of its documents decides it. It only ever gets worse. */
export class ExitStatus {
  readonly #failOn: Settings['failOn']
  readonly #maxWarnings: number
  #warnings = 0
  #value = done

  constructor({
    failOn,
    maxWarnings = Number.POSITIVE_INFINITY
  }: Pick<Settings, 'failOn' | 'maxWarnings'>) {
    this.#failOn = failOn
    this.#maxWarnings = maxWarnings
  }

  /** 0 done, 1 findings, 2 something could not be read or written. */
  get value(): number {
    return this.#value
  }

  /** Something could not be read or written, whatever else there is to say. */
  fail(): void {
    this.#value = failed
  }

  /** Takes in what became of a document. */
  add({changed, messages}: Pick<Outcome, 'changed' | 'messages'>): void {
    const warnings = messages.filter(({level}) => level === 'warning').length
    const failOn = this.#failOn
    const isBad =
      failOn === 'change'
        ? changed
        : failOn !== 'never' && messages.some(({level}) => isAtLeast(level, failOn))
    this.#judge(warnings, isBad)
    if (messages.some(({ruleId}) => ruleId === 'limit')) this.fail()
  }

  /** Takes in findings that an earlier run has told: what it changed is no change of this one. */
  addEarlier(levels: Levels): void {
    const failOn = this.#failOn
    const isBad =
      failOn !== 'change' &&
      failOn !== 'never' &&
      (['error', 'warning', 'info'] as const).some(
        (level) => isAtLeast(level, failOn) && (levels[level] ?? 0) > 0
      )
    this.#judge(levels.warning ?? 0, isBad)
  }

  #judge(warnings: number, isBad: boolean): void {
    this.#warnings += warnings
    const isFound = isBad || this.#warnings > this.#maxWarnings
    if (isFound && this.#value === done) this.#value = foundSomething
  }
}
