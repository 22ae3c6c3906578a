import {serialize} from 'node:v8'
import {Tinypool} from 'tinypool'
import type {SiteTables} from '../../read/exports/site-tables.ts'
import type {SharedMedia} from '../../read/packed-media.ts'
import {describeFailure} from '../../read/source.ts'
import type {Document, Task, Transformed} from '../documents/transform-document.ts'
import {attempt} from './here.ts'
import type {Bounds} from './in-order.ts'
import {failedTransform, type Transformer} from './transformer.ts'

/** What many documents have in common; it goes to each worker once. */
export interface Setting {
  /** Without mappings of the user’s own: they may hold functions, which cannot be sent, so each worker loads their file. */
  task: Task
  library: SiteTables['library'] | undefined
}

/** What a worker is sent at a time. */
export interface Batch {
  /** Memory that all threads share, so that it is sent without being copied: a `Setting` as bytes, and the files that its documents may name. */
  setting: {id: number; bytes: Uint8Array<SharedArrayBuffer>; media: SharedMedia | undefined}
  documents: Document[]
}

/** The file of a worker, which is no part of any other. */
const workerFile = new URL('./worker.js', import.meta.url)

/**
 * Documents go together until they have so many characters: a message costs as much as a short document. More at a time would live
 * until the engine takes them for old, here and there, and it clears up the old by stopping for all that is in use.
 */
const batchLength = 32 * 1024

/**
 * So many batches are with a thread: one to work on, and one to go on with while this one is busy. Results are taken in order, so
 * what waits with a thread keeps those that this one has done meanwhile from being taken, and in the end this one from reading on.
 */
const mostSent = 2

/** Longer documents are left to the other threads: what is read and written meanwhile would wait, and so would signals. */
const longestHere = 1024 * 1024

/** What a document weighs beside its text: its post, its result, the promise of it. */
const extraBytes = 1024

/** Stands for what a source knows that says nothing. */
const nothing = {}

/** A document that is waited for. */
interface Waiting {
  document: Document
  task: Task
  setting: Batch['setting']
  settle(transformed: Transformed): void
  refuse(error: Error): void
}

/**
 * Transforms documents in threads of their own, and in this one while those have enough to go on with. So this one is one
 * of those that work: one less has to be started, compile the pipeline, and hold memory.
 */
export class WorkerPool implements Transformer {
  readonly bounds: Bounds
  readonly #workers: number
  readonly #pool: Tinypool
  readonly #settings = new WeakMap<Task, WeakMap<object, Batch['setting']>>()
  #nextId = 0
  /** Why no thread starts; `undefined` once one has. */
  readonly #failure: Promise<Error | undefined>
  #waiting: Waiting[] = []
  #length = 0
  /** Batches that are with the threads. */
  readonly #running = new Set<readonly Waiting[]>()
  #isAsked = false
  #isClosed = false

  /** `workers` is how many threads work beside this one, at least 1. */
  constructor(workers: number) {
    this.#workers = workers
    const threads = workers + 1
    this.bounds = {
      pieces: threads * 2,
      bytes: threads * 4 * batchLength,
      mostBytes: 32 * 1024 * 1024
    }
    this.#pool = new Tinypool({
      filename: workerFile.href,
      minThreads: this.#workers,
      maxThreads: this.#workers,
      concurrentTasksPerWorker: mostSent,
      // Half of the usual: hardly slower, and some 15 MB less for each. What is old has no limit, so that results do not depend on it.
      resourceLimits: {maxYoungGenerationSizeMb: 24}
    })
    // What fails without a document is said of the next one.
    this.#pool.on('error', () => undefined)
    this.#failure = this.#pool.run(undefined).then(
      () => undefined,
      (error: unknown) =>
        new Error(`no thread starts (${describeFailure(error)}); --jobs 1 does without`)
    )
  }

  transform(document: Document, task: Task): Promise<Transformed> {
    const setting = this.#settingOf(task, document.known)
    const done = new Promise<Transformed>((settle, refuse) => {
      this.#waiting.push({document, task, setting, settle, refuse})
    })
    this.#length += weightOf(document)
    if (this.#length >= batchLength && this.#running.size < this.#workers * mostSent) this.#send()
    this.#ask()
    return done
  }

  /**
   * Ends the threads; documents that are not done have no result. The pool’s own `destroy` is not asked: it throws, where nothing
   * catches it, when a thread dies meanwhile. Where one does, the pool starts another one, which is ended as well.
   */
  async close(): Promise<void> {
    this.#isClosed = true
    for (const waiting of [this.#waiting.splice(0), ...this.#running]) settleAll(waiting, [])
    const ended = new Set<object>()
    for (;;) {
      const threads = this.#pool.threads.filter((thread) => !ended.has(thread))
      if (threads.length === 0) return
      for (const thread of threads) ended.add(thread)
      await Promise.all(threads.map((thread) => thread.terminate()))
    }
  }

  /** Has what waits looked after once nothing is there to be read at once. */
  #ask(): void {
    if (this.#isAsked) return
    this.#isAsked = true
    setImmediate(() => {
      this.#isAsked = false
      this.#feed()
    })
  }

  /** Sends of what waits where a thread has nothing to do, or could have more to go on with; else this one does some of it. */
  #feed(): void {
    if (this.#waiting.length === 0) return
    const {size} = this.#running
    const isIdle = size < this.#workers
    const isEnough = this.#length >= batchLength && size < this.#workers * mostSent
    if (isIdle || isEnough) this.#send()
    else if (!this.#help()) return
    this.#ask()
  }

  /** Does one of the documents here, the first that may be. */
  #help(): boolean {
    const index = this.#waiting.findIndex(mayBeDoneHere)
    const [one] = index === -1 ? [] : this.#waiting.splice(index, 1)
    if (!one) return false
    this.#length -= weightOf(one.document)
    one.settle(attempt(one.document, one.task))
    return true
  }

  /** Sends a batch: what waits first, as far as it has the setting of the first. */
  #send(): void {
    const setting = this.#waiting[0]?.setting
    if (!setting) return
    let length = 0
    let count = 0
    for (const {document, setting: other} of this.#waiting) {
      if (other !== setting || length >= batchLength) break
      length += weightOf(document)
      count++
    }
    this.#length -= length
    void this.#run(setting, this.#waiting.splice(0, count))
  }

  async #run(setting: Batch['setting'], waiting: readonly Waiting[]): Promise<void> {
    this.#running.add(waiting)
    try {
      // What is sent to a thread that never comes would wait for ever.
      const failure = await this.#failure
      if (failure) for (const {refuse} of waiting) refuse(failure)
      else if (this.#isClosed) settleAll(waiting, [])
      else settleAll(waiting, await this.#pool.run(batchOf(setting, waiting)))
    } catch {
      // Which document the worker died of is not known, so each is tried by itself: one costs no other its result.
      for (const one of waiting) await this.#runAlone(setting, one)
    } finally {
      this.#running.delete(waiting)
      this.#feed()
    }
  }

  async #runAlone(setting: Batch['setting'], waiting: Waiting): Promise<void> {
    // The worker died because all have ended: there is to be no other one.
    if (this.#isClosed) return settleAll([waiting], [])
    // A task that could be given up has a worker for itself.
    const {signal} = new AbortController()
    try {
      settleAll([waiting], await this.#pool.run(batchOf(setting, [waiting]), {signal}))
    } catch (error) {
      waiting.settle(failedTransform(error))
    }
  }

  #settingOf(task: Task, known: Document['known']): Batch['setting'] {
    const ofTask = this.#settings.get(task) ?? new WeakMap<object, Batch['setting']>()
    this.#settings.set(task, ofTask)
    const key = known ?? nothing
    const found = ofTask.get(key)
    if (found) return found
    const bytes = this.#share(task, known?.library)
    const setting = {id: this.#nextId++, bytes, media: known?.media.shared}
    ofTask.set(key, setting)
    return setting
  }

  #share(task: Task, library: Setting['library']): Uint8Array<SharedArrayBuffer> {
    const {modules: _, ...modules} = task.modules ?? {}
    const setting: Setting = {task: {...task, modules}, library}
    const bytes = serialize(setting)
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
    shared.set(bytes)
    return shared
  }
}

/** What all documents have in common goes by itself. */
function batchOf(setting: Batch['setting'], waiting: readonly Waiting[]): Batch {
  return {setting, documents: waiting.map(({document: {known: _, ...rest}}) => rest)}
}

/** Functions of the user’s own are not let near the thread that reads and writes. */
function mayBeDoneHere({document, task}: Waiting): boolean {
  return task.mapFile === undefined && document.text.length <= longestHere
}

function weightOf({text}: Document): number {
  return text.length + extraBytes
}

function settleAll(waiting: readonly Waiting[], transformed: readonly Transformed[]): void {
  for (const [index, {settle}] of waiting.entries()) {
    settle(transformed[index] ?? failedTransform('no result'))
  }
}
