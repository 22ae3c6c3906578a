import {type Attachment, type Piece, thumbnailOf} from '../item.ts'
import type {FieldChoice} from '../meta-values.ts'
import {commentsOf} from './comments.ts'
import type {ExportHead} from './head.ts'
import {ItemMeta} from './meta.ts'
import {postOf} from './post.ts'
import {RecordValues} from './record-values.ts'
import type {StoredText} from './stored-text.ts'
import type {Field, RecordElement} from './stretch.ts'
import {contentRange, encodeCdata} from './value.ts'

/** What to make of items. */
export interface ItemChoice {
  /** Types of posts to read; the others are bytes. All where it is absent. Attachments are always read. */
  types?: ReadonlySet<string>
  /** Read comments too. */
  comments?: boolean
  /** Whether a custom field was asked for, by its key. */
  isAskedField?: FieldChoice
  /** Nobody puts the file together again: pieces need not have their bytes. */
  contentsOnly?: boolean
}

const none = new Uint8Array(0)

/** The bytes of a text as it is stored, where they are wanted. */
export function bytesOf(text: string, storage: StoredText, {contentsOnly}: ItemChoice): Uint8Array {
  return contentsOnly ? none : storage.bytes(text)
}

/** Makes a piece of an item as it is stored. */
export function itemPiece(
  record: RecordElement,
  storage: StoredText,
  head: ExportHead,
  choice: ItemChoice
): Piece {
  const {types, comments = false, isAskedField} = choice
  const values = new RecordValues(record, storage)
  const type = values.text('wp:post_type') ?? 'post'
  const id = values.text('wp:post_id')
  const bytes = (): Uint8Array => bytesOf(record.text, storage, choice)
  if (type === 'attachment') return attachmentPiece(values, id, bytes())
  if (types && !types.has(type)) return {type: 'bytes', bytes: bytes()}
  const name = id === undefined ? `${type} in line ${record.line}` : `${type} ${id}`
  const meta = new ItemMeta(values, isAskedField)
  const post = postOf(values, head, meta)
  const builder = meta.text('_et_pb_use_builder')
  const field = values.field('content:encoded')
  const content = field ? values.valueOf(field) : ''
  const old = content.trim() === '' ? contentBeforeBuilder(values, meta) : undefined
  if (record.isUnclosed) values.report('Unexpected end of an <item>, expected </item>', record.line)
  return {
    type: 'item',
    item: {
      name,
      post,
      content,
      line: field ? values.lineOf(field) : record.line,
      ...old,
      problems: values.problems,
      ...thumbnailOf(meta.text('_thumbnail_id')),
      ...(builder !== undefined && {isBuilt: builder === 'on'}),
      ...(comments && {comments: commentsOf(values)})
    },
    write(written) {
      const isSame = written === (old?.content ?? content)
      return storage.bytes(isSame ? record.text : withContent(record, field, written, storage))
    }
  }
}

/** What the post held before it was built, where it has nothing else: Divi keeps it in a field of its own. */
function contentBeforeBuilder(
  values: RecordValues,
  meta: ItemMeta
): {content: string; line: number} | undefined {
  const content = meta.value('_et_pb_old_content')
  const line = meta.line('_et_pb_old_content')
  if (content === undefined || content.trim() === '' || line === undefined) return undefined
  const reason =
    'Unexpected empty content, expected some; took what it was before Divi (_et_pb_old_content)'
  values.problems.push({reason, line, isHarmless: true, isOldContent: true})
  return {content, line}
}

/** The item as stored, with other content in it. */
function withContent(
  {text, fields}: RecordElement,
  field: Field | undefined,
  content: string,
  storage: StoredText
): string {
  const cdata = encodeCdata(content, storage)
  if (!field) {
    const end = text.lastIndexOf('</')
    const isClosed = end > 0 && text.indexOf('>', end) === text.length - 1
    const index = isClosed && fields.every((other) => other.end <= end) ? end : text.length
    return `${text.slice(0, index)}<content:encoded>${cdata}</content:encoded>${text.slice(index)}`
  }
  const before = text.slice(0, field.start)
  const after = text.slice(field.end)
  if (before.endsWith('/>')) {
    const name = /^<([^\s/>]+)/.exec(text.slice(field.tag, field.start))?.[1] ?? field.name
    return `${before.slice(0, -2).trimEnd()}>${cdata}</${name}>${after}`
  }
  const value = text.slice(field.start, field.end)
  const {start, end} = contentRange(value)
  return before + value.slice(0, start) + cdata + value.slice(end) + after
}

function attachmentPiece(values: RecordValues, id: string | undefined, bytes: Uint8Array): Piece {
  const {record} = values
  const url = values.text('wp:attachment_url') ?? values.text('guid')
  if (id === undefined || url === undefined) {
    const missing = id === undefined ? 'post_id' : 'attachment_url'
    const reason = `Unexpected attachment without <wp:${missing}>, expected one; passed over it`
    return {type: 'problem', problem: {reason, line: record.line}, bytes}
  }
  const parent = values.text('wp:post_parent') ?? '0'
  const alt = new ItemMeta(values).text('_wp_attachment_image_alt')
  const title = values.text('title')
  const caption = values.text('excerpt:encoded')
  const attachment: Attachment = {
    id,
    url,
    ...(alt !== undefined && {alt}),
    ...(title !== undefined && {title}),
    ...(caption !== undefined && {caption}),
    ...(parent !== '0' && {parent})
  }
  return {type: 'attachment', attachment, bytes}
}
