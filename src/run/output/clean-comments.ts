import {clean} from '../../clean.ts'
import type {Comment} from '../../read/exports/item.ts'
import {idNumber} from '../../read/id-number.ts'
import type {Message} from '../../types.ts'
import {documentMessage} from '../documents/site-messages.ts'
import type {Task} from '../documents/transform-document.ts'
import type {CommentRecord} from './comments.ts'

/** Cleans the comments of a post. What is left out of them is named with the number of the comment. */
export function cleanComments(
  comments: readonly Comment[],
  {to, modules}: Task
): {records: CommentRecord[]; messages: Message[]} {
  const messages: Message[] = []
  const {rules, sanitize, embedHosts} = modules ?? {}
  const options = {
    from: 'text',
    to: to === 'markdown' ? 'markdown' : 'html',
    ...(rules && {rules}),
    ...(sanitize !== undefined && {sanitize}),
    ...(embedHosts && {embedHosts})
  } as const
  const records = comments.map(
    ({id, parent, author, published, rating, content}): CommentRecord => {
      const cleaned = clean(content, options)
      for (const {ruleId, level, reason} of cleaned.messages) {
        const [message] = documentMessage(ruleId, `In comment ${id}: ${reason}`)
        if (message) messages.push({...message, level})
      }
      return {
        id: idNumber(id),
        ...(parent !== undefined && {parent: idNumber(parent)}),
        author,
        ...(published !== undefined && {date: published}),
        ...(rating !== undefined && {rating}),
        content: cleaned.value
      }
    }
  )
  return {records, messages}
}
