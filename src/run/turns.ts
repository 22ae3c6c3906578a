import path from 'node:path'
import type {Source} from '../read/source.ts'
import type {Document, Task} from './documents/transform-document.ts'
import type {Passed, Turn} from './documents/turn.ts'
import type {Plan} from './plan/plan.ts'
import type {Entry} from './plan/state-entry.ts'
import type {Session} from './session.ts'
import {isInShard} from './settings/shard.ts'

/** Decides about the documents of a source, one after the other. */
export class Turns {
  readonly #session: Session
  readonly #plan: Plan | undefined
  /** Place of the next document in the run. */
  #next: number

  constructor(session: Session, {path: source}: Source) {
    const first = session.plan?.starts.get(source)
    this.#session = session
    // Nothing was planned for what can be read only once.
    this.#plan = first === undefined ? undefined : session.plan
    this.#next = first ?? 0
  }

  /** Whether what stands in front of the next document is to be written and told of by this run. */
  isOurs(): boolean {
    const {shard} = this.#session.settings
    return !shard || !this.#plan || isInShard(this.#next, this.#plan.files.length, shard)
  }

  async next(
    document: Document,
    task: Task,
    name: string
  ): Promise<{turn: Turn} | {passed: Passed}> {
    if (!this.#plan) return {turn: {}}
    const isOurs = this.isOurs()
    const index = this.#next++
    const file = this.#plan.files[index] ?? ''
    const {resumption} = this.#session
    if (!isOurs) {
      resumption?.meet(file)
      return {passed: {}}
    }
    if (!resumption) return {turn: {file}}
    const front = this.#plan.fronts[index] ?? ''
    const decision = await resumption.decide({...document, file}, task, front)
    if (decision.type === 'clean') return {turn: {file, key: decision.key, was: decision.was}}
    resumption.skip(decision.entry)
    return {passed: await this.#passed(name, decision.entry, decision.type === 'edited')}
  }

  async #passed(
    name: string,
    {file, levels, failed, media}: Entry,
    isEdited: boolean
  ): Promise<Passed> {
    const {documentMessage} = await import('./documents/site-messages.ts')
    const {settings} = this.#session
    this.#session.status.addEarlier(levels)
    const reason = `Unexpected changes in ${path.join(settings.outDir ?? '', file)} since it was written, left it as it is; --force writes over it`
    const messages = isEdited
      ? documentMessage('edited-result', reason, settings.modules.rules)
      : []
    return {
      outcome: {path: name, changed: false, messages, isEarlier: true},
      ...(failed && {failed}),
      ...(media && {media})
    }
  }
}
