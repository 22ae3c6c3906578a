import type {Document, Task, Transformed} from '../documents/transform-document.ts'
import {type Bounds, oneAtATime} from './in-order.ts'
import type {Transformer} from './transformer.ts'

/**
 * So many characters are done here before threads are started. Each of them has to compile and warm up anew, so with less than
 * this to do they are no help, and take half as much time of processors again.
 */
const mostHere = 16 * 1024 * 1024

/**
 * Transforms the first documents here and those behind them in threads. Of what is checked, most is never transformed; how
 * much is is known only when it comes. So the pipeline is not loaded before the first one either.
 */
export class LateTransformer implements Transformer {
  readonly bounds: Bounds = {...oneAtATime}
  readonly #workers: number
  #length = 0
  #pool: Promise<Transformer> | undefined

  /** `workers` is how many threads may work beside this one. */
  constructor(workers: number) {
    this.#workers = workers
  }

  async transform(document: Document, task: Task): Promise<Transformed> {
    this.#length += document.text.length
    if (this.#workers > 0 && this.#length > mostHere) this.#pool ??= this.#start()
    const transformer = (await this.#pool) ?? (await import('./here.ts')).here
    return transformer.transform(document, task)
  }

  async close(): Promise<void> {
    await (await this.#pool)?.close()
  }

  async #start(): Promise<Transformer> {
    const {WorkerPool} = await import('./worker-pool.ts')
    const pool = new WorkerPool(this.#workers)
    Object.assign(this.bounds, pool.bounds)
    return pool
  }
}
