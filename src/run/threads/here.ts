import {
  type Document,
  type Task,
  type Transformed,
  transformDocument
} from '../documents/transform-document.ts'
import {oneAtATime} from './in-order.ts'
import {failedTransform, type Transformer} from './transformer.ts'

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
