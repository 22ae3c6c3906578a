import {serialize} from 'node:v8'
import {Tinypool} from 'tinypool'
import {describeFailure} from '../read/source.ts'
import type {Bounds} from './in-order.ts'
import type {Document, Task, Transformed} from './transform-document.ts'
import {failedTransform, type Transformer} from './transformer.ts'

/** What many documents have in common; it goes to each worker once. */
export interface Setting {
  /** Without mappings of the user’s own: they may hold functions, which cannot be sent, so each worker loads their file. */
  task: Task
  known: Document['known']
}

/** What a worker is sent at a time. */
export interface Batch {
  /** A `Setting` as bytes in memory that all threads share, so that it is sent without being copied. */
  setting: {id: number; bytes: Uint8Array<SharedArrayBuffer>}
  documents: Document[]
}

/** The file of a worker, which is no part of any other. */
const workerFile = new URL('./worker.js', import.meta.url)

/** Documents go together until they have so many characters: a message costs as much as a short document. */
const batchLength = 128 * 1024

/** What a document weighs beside its text: its post, its result, the promise of it. */
const extraBytes = 1024

/** Stands for what a source knows that says nothing. */
const nothing = {}

/** A document that is waited for. */
interface Waiting {
  document: Document
  settle(transformed: Transformed): void
  refuse(error: Error): void
}

/** Transforms documents in threads of their own. */
export class WorkerPool implements Transformer {
  readonly bounds: Bounds
  readonly #threads: number
  readonly #pool: Tinypool
  readonly #settings = new WeakMap<Task, WeakMap<object, Batch['setting']>>()
  #nextId = 0
  /** Why no thread starts; `undefined` once one has. */
  readonly #failure: Promise<Error | undefined>
  #setting: Batch['setting'] | undefined
  #waiting: Waiting[] = []
  #length = 0
  /** How many batches are with the threads. */
  #sent = 0
  #isClosed = false

  constructor(threads: number) {
    this.#threads = threads
    this.bounds = {
      pieces: threads * 2,
      bytes: threads * 4 * batchLength,
      mostBytes: 32 * 1024 * 1024
    }
    this.#pool = new Tinypool({
      filename: workerFile.href,
      minThreads: threads,
      maxThreads: threads,
      // One to work on and one to go on with.
      concurrentTasksPerWorker: 2,
      // A quarter of the usual: no slower, and some 25 MB less for each. What is old has no limit, so that results do not depend on it.
      resourceLimits: {maxYoungGenerationSizeMb: 12}
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
    const {known, ...rest} = document
    const setting = this.#settingOf(task, known)
    if (this.#setting !== setting) this.#send()
    this.#setting = setting
    // Sent with all that comes until nothing is there to be read at once, or a thread has nothing to do.
    if (this.#waiting.length === 0) setImmediate(() => this.#feed())
    const done = new Promise<Transformed>((settle, refuse) => {
      this.#waiting.push({document: rest, settle, refuse})
    })
    this.#length += document.text.length + extraBytes
    if (this.#length >= batchLength) this.#send()
    return done
  }

  /** Ends the threads; documents that are not done have no result. */
  async close(): Promise<void> {
    this.#isClosed = true
    this.#send()
    // While threads fail, ending their pool throws where nothing catches it. The process does not wait for them.
    if (await this.#failure) return
    await this.#pool.destroy()
  }

  /** Sends what waits where a thread has nothing to do. */
  #feed(): void {
    if (this.#sent < this.#threads) this.#send()
  }

  #send(): void {
    const waiting = this.#waiting
    const setting = this.#setting
    this.#waiting = []
    this.#length = 0
    if (setting && waiting.length > 0) void this.#run(setting, waiting)
  }

  async #run(setting: Batch['setting'], waiting: readonly Waiting[]): Promise<void> {
    const batch: Batch = {setting, documents: waiting.map(({document}) => document)}
    this.#sent++
    try {
      // What is sent to a thread that never comes would wait for ever.
      const failure = await this.#failure
      if (failure) for (const {refuse} of waiting) refuse(failure)
      else if (this.#isClosed) settleAll(waiting, [])
      else settleAll(waiting, await this.#pool.run(batch))
    } catch {
      // Which document the worker died of is not known, so each is tried by itself: one costs no other its result.
      for (const one of waiting) await this.#runAlone(setting, one)
    } finally {
      this.#sent--
      this.#feed()
    }
  }

  async #runAlone(setting: Batch['setting'], waiting: Waiting): Promise<void> {
    // The worker died because all have ended: there is to be no other one.
    if (this.#isClosed) return settleAll([waiting], [])
    // A task that could be given up has a worker for itself.
    const {signal} = new AbortController()
    try {
      const batch: Batch = {setting, documents: [waiting.document]}
      settleAll([waiting], await this.#pool.run(batch, {signal}))
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
    const setting = {id: this.#nextId++, bytes: this.#share({task, known})}
    ofTask.set(key, setting)
    return setting
  }

  #share({task, known}: Pick<Setting, 'task' | 'known'>): Uint8Array<SharedArrayBuffer> {
    const {modules: _, ...modules} = task.modules ?? {}
    const setting: Setting = {task: {...task, modules}, known}
    const bytes = serialize(setting)
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
    shared.set(bytes)
    return shared
  }
}

function settleAll(waiting: readonly Waiting[], transformed: readonly Transformed[]): void {
  for (const [index, {settle}] of waiting.entries()) {
    settle(transformed[index] ?? failedTransform('no result'))
  }
}
