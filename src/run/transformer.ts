import {type Bounds, oneAtATime} from './in-order.ts'
import {
  type Document,
  type Task,
  type Transformed,
  transformDocument
} from './transform-document.ts'

/** Where documents are transformed: here, or in other threads. */
export interface Transformer {
  /** Never rejects: what goes wrong is in the result. */
  transform(document: Document, task: Task): Promise<Transformed>
  /** How many documents it has use for at a time. */
  readonly bounds: Bounds
  close(): Promise<void>
}

/** Transforms documents one at a time, in this thread. */
export const here: Transformer = {
  transform: async (document, task) => attempt(document, task),
  bounds: oneAtATime,
  close: async () => undefined
}

/** Transforms a document. One that the pipeline fails on, such as by a mapping of the user’s own, does not end the run. */
export function attempt(document: Document, task: Task): Transformed {
  try {
    return transformDocument(document, task)
  } catch (error) {
    return failedTransform(error)
  }
}

/** The result for a document that there is none of. */
export function failedTransform(error: unknown): Transformed {
  const failure = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const trace = error instanceof Error ? error.stack : undefined
  return {failure, messages: [], ...(trace !== undefined && {trace})}
}
