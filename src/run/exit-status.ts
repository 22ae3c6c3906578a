import {isAtLeast, type Outcome} from '../report/reporter.ts'
import {countLevels, type Levels} from './plan/state-entry.ts'
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
    this.#judge(countLevels(messages), changed)
    if (messages.some(({ruleId}) => ruleId === 'limit')) this.fail()
  }

  /** Takes in findings that an earlier run has told: what it changed is no change of this one. */
  addEarlier(levels: Levels): void {
    this.#judge(levels, false)
  }

  #judge(levels: Levels, changed: boolean): void {
    this.#warnings += levels.warning ?? 0
    const isFound = this.#isBad(levels, changed) || this.#warnings > this.#maxWarnings
    if (isFound && this.#value === done) this.#value = foundSomething
  }

  #isBad(levels: Levels, changed: boolean): boolean {
    const failOn = this.#failOn
    if (failOn === 'never') return false
    if (failOn === 'change') return changed
    const all = ['error', 'warning', 'info'] as const
    return all.some((level) => isAtLeast(level, failOn) && (levels[level] ?? 0) > 0)
  }
}
