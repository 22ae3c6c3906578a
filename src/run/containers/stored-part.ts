import type {Processed} from '../documents/finish-document.ts'
import type {SourcePart, Stored} from '../documents/part.ts'
import type {Task} from '../documents/transform-document.ts'
import type {CommentRecord} from '../output/comments.ts'
import type {Shape} from './shape.ts'

/** What is written of a part where results go into one place, and nothing where each has a file. */
export function storedPart(
  part: SourcePart,
  result: Processed,
  {to}: Task,
  shape: Shape,
  comments: readonly CommentRecord[] | undefined
): Stored {
  if (shape === 'files') return ''
  if (shape === 'container') return part.stored(result)
  return to === 'ast' && !result.isFailed
    ? treeLine(part, result)
    : jsonLine(part, result, comments)
}

function treeLine(part: SourcePart, {value, messages}: Processed): string {
  const {id} = part.record('')
  return `${JSON.stringify({id, ast: JSON.parse(value), messages})}\n`
}

/** A document as an object of JSON, with what was done to it. */
export function jsonLine(
  part: SourcePart,
  {value, changed, messages, stats}: Processed,
  comments?: readonly CommentRecord[]
): string {
  const record = {...part.record(value), ...(comments && {comments})}
  return `${JSON.stringify({...record, undivi: {changed, messages, stats}})}\n`
}
