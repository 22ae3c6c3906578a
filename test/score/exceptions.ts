import {moduleExceptions} from './module-exceptions.ts'
import {postExceptions} from './post-exceptions.ts'

/**
 * Something a page showed that a result cannot have, or has for a reason though the page did not show it. Exact: a
 * slug and its variant, or a post, and the very words and addresses. One that nothing needs any more fails the test.
 */
export interface Exception {
  /** The samples, as slug and variant (`et_pb_blog default`), or the ids of posts. */
  of: readonly string[]
  reason: string
  /** Words the page shows and the result need not have, as they stand there. */
  words?: string
  links?: readonly string[]
  images?: readonly string[]
  media?: readonly string[]
  headings?: readonly string[]
  /** Words the result has and the page never showed. */
  added?: string
}

export const exceptions: readonly Exception[] = [...moduleExceptions, ...postExceptions]
