import type {Document, Task, Transformed} from '../documents/transform-document.ts'
import type {Bounds} from './in-order.ts'

/** Where documents are transformed: here, or in other threads. */
export interface Transformer {
  /** What goes wrong with a document is in the result. Rejects where no document could be transformed. */
  transform(document: Document, task: Task): Promise<Transformed>
  /** How many documents it has use for at a time. */
  readonly bounds: Bounds
  close(): Promise<void>
}

/** The result for a document that there is none of. */
export function failedTransform(error: unknown): Transformed {
  const failure = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const trace = error instanceof Error ? error.stack : undefined
  return {failure, messages: [], ...(trace !== undefined && {trace})}
}
