import {momentOf} from '../../moment.ts'
import {type Comment, isShownComment, ratingOf} from '../item.ts'
import type {RecordValues} from './record-values.ts'
import type {Field} from './stretch.ts'

/** Comments of an item that readers saw: approved ones, without the notices that other sites sent (pingbacks). */
export function commentsOf(values: RecordValues): Comment[] {
  const comments: Comment[] = []
  let fields: Map<string, Field> | undefined
  let rating: string | undefined
  let key: string | undefined
  for (const field of values.record.fields) {
    if (field.name === 'wp:comment') {
      fields = new Map()
      rating = undefined
    } else if (field.name === '/wp:comment') {
      const comment = fields && commentOf(values, fields)
      if (comment) comments.push({...comment, ...ratingOf(rating)})
      fields = undefined
    } else if (fields && field.name === 'wp:meta_key') key = values.textOf(field)
    else if (fields && field.name === 'wp:meta_value') {
      if (key === 'rating') rating = values.textOf(field)
    } else if (fields && !fields.has(field.name)) fields.set(field.name, field)
  }
  return comments
}

function commentOf(values: RecordValues, fields: Map<string, Field>): Comment | undefined {
  const text = (name: string): string | undefined => {
    const field = fields.get(`wp:comment_${name}`)
    return field && values.textOf(field)
  }
  if (text('approved') !== '1' || !isShownComment(text('type') ?? '')) return undefined
  const published = momentOf(text('date'), text('date_gmt'))
  const parent = text('parent') ?? '0'
  const content = fields.get('wp:comment_content')
  return {
    id: text('id') ?? '',
    author: text('author') ?? '',
    ...(published && {published}),
    content: content ? values.valueOf(content) : '',
    ...(parent !== '0' && {parent})
  }
}
