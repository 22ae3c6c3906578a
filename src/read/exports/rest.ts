import {parseEntities} from 'parse-entities'
import {isRecord} from '../../records.ts'
import type {PostData} from '../../types.ts'
import {readPostData} from '../post-data.ts'
import type {ByteCursor} from './byte-cursor.ts'
import {type Attachment, type ExportReader, type Piece, thumbnailOf} from './item.ts'
import {
  type JsonRecord,
  lineOfString,
  parseWritten,
  replaceString,
  textOf,
  type WrittenJson
} from './json/content.ts'
import {readJson} from './json/scanner.ts'
import type {FieldChoice} from './meta-values.ts'
import {attachmentsIn, isOfWordPressCom, underUsualNames} from './rest/wordpress-com.ts'
import {wrapper} from './rest/wrapper.ts'
import {problem, runSteps, type Steps} from './steps.ts'

interface RestOptions {
  limit?: number
  /** Whether a custom field was asked for, by its key. */
  isAskedField?: FieldChoice
}

/**
 * The reader of what WordPress's REST interface answers to `/wp/v2/posts` and its like: one post, a list of any length,
 * or several of them behind each other, in an envelope or not. What WordPress.com's own answers and what
 * `wp post list --format=json` prints is read as well.
 */
export function restReader({limit, isAskedField = () => false}: RestOptions = {}): ExportReader {
  const read = (cursor: ByteCursor): Steps => readAnswer(cursor, isAskedField)
  return {name: 'rest', read: (chunks) => runSteps(chunks, read, limit)}
}

function* readAnswer(cursor: ByteCursor, isAskedField: FieldChoice): Steps {
  const openArray = 91
  const open = 123
  let hasPosts = false
  let hasTables = false
  yield* readJson(cursor, {
    choose: (path, first) => {
      if (hasTables) return 'skip'
      const isList = first === openArray
      if (holdsPosts(path)) {
        hasPosts ||= isList
        return isList ? 'enter' : first === open ? 'look' : 'skip'
      }
      return holdsPosts(path.slice(0, -1)) && /^\d+$/.test(path.at(-1) ?? '') ? 'hold' : 'skip'
    },
    look: (start) => (wrapper.test(start) ? 'enter' : 'hold'),
    read: (path, written) => {
      hasPosts = true
      const number = holdsPosts(path) ? 1 : Number(path.at(-1)) + 1
      const piece = readEntry(written, number, isAskedField)
      hasTables = piece.type === 'problem' && piece.problem.reason === ofTables
      return piece
    }
  })
  if (!hasPosts) {
    yield* problem(cursor, 'Unexpected content, expected posts of the REST interface; found none')
  }
}

/** Whether a value is a post or a list of them where it stands: alone, in an envelope (`?_envelope`), or below `posts`, as WordPress.com has it. */
function holdsPosts(path: readonly string[]): boolean {
  return path.length <= deepestPosts && path.every((name) => name === 'body' || name === 'posts')
}

/** An envelope around an answer that has them below `posts`. */
const deepestPosts = 2

/** Where content may stand: as it is stored comes before as it is shown. */
const contentPaths = [
  ['content', 'raw'],
  ['content', 'rendered'],
  ['content'],
  ['post_content']
] as const

function readEntry(written: WrittenJson, number: number, isAskedField: FieldChoice): Piece {
  const {bytes, line} = written
  const {value: entry, problems} = parseWritten(written)
  const left = (reason: string): Piece => ({type: 'problem', problem: {reason, line}, bytes})
  if (!isRecord(entry)) {
    return left(
      problems[0]?.reason ?? 'Unexpected value, expected an object with a post; left it out'
    )
  }
  const attachment = readAttachment(entry)
  if (attachment) return {type: 'attachment', attachment, bytes}
  const path = contentPaths.find((names) => typeof at(entry, names) === 'string')
  const content = path && at(entry, path)
  if (!path || typeof content !== 'string') return left(describe(entry))
  const contentLine = lineOfString(written, path)
  const item = {
    name: nameOf(entry, number),
    content,
    post: postOf(entry, isAskedField),
    line: contentLine,
    problems: [...problems, ...protection(entry, contentLine)],
    ...thumbnailOf(textOf(entry.featured_media)),
    ...(isOfWordPressCom(entry) && {attachments: attachmentsIn(entry)})
  }
  const write = (text: string): Uint8Array =>
    text === content ? bytes : replaceString(bytes, path, text)
  return {type: 'item', item, write}
}

function at(entry: unknown, names: readonly string[]): unknown {
  return names.reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), entry)
}

/** What phpMyAdmin writes is a list as well, but one of tables, with whatever it holds of each. */
const ofTables =
  'Unexpected tables of a database in JSON, expected posts; phpMyAdmin exports them as SQL too, which can be read'

/** What an object is that has no content. */
function describe({code, message, type, comment, post_title: title}: JsonRecord): string {
  if (type === 'header' && /phpmyadmin/i.test(textOf(comment) ?? '')) return ofTables
  if (title !== undefined) {
    return 'Unexpected post without `post_content`, left it out; `wp post list` has it with --fields'
  }
  if (typeof code === 'string' && typeof message === 'string') {
    return `Unexpected answer of the REST interface: ${message} (${code}); expected posts`
  }
  return 'Unexpected object without `content`, expected a post; left it out'
}

function protection(entry: JsonRecord, line: number): {reason: string; line: number}[] {
  if (at(entry, ['content', 'protected']) !== true || at(entry, ['content', 'rendered'])) return []
  const reason = 'Unexpected password in front of the content, expected the content; it is empty'
  return [{reason, line}]
}

function nameOf(entry: JsonRecord, number: number): string {
  const type = textOf(entry.type ?? entry.post_type) ?? 'post'
  const id = textOf(entry.id ?? entry.ID) ?? textOf(entry.slug ?? entry.post_name)
  return id === undefined ? `${type} in place ${number}` : `${type} ${id}`
}

function postOf(written: JsonRecord, isAskedField: FieldChoice): PostData {
  const entry = isOfWordPressCom(written) ? underUsualNames(written, isAskedField) : written
  const post = readPostData({
    ...entry,
    title: storedOr(entry.title, parseEntities),
    excerpt: storedOr(entry.excerpt),
    link: entry.link ?? storedOr(entry.guid) ?? entry.guid
  })
  const seoTitle = textOf(at(entry, ['yoast_head_json', 'title']))
  const siteLink = post.siteLink ?? siteOf(entry)
  const parent = textOf(entry.parent ?? entry.post_parent)
  const order = Number(entry.menu_order ?? 0)
  return {
    ...post,
    ...(siteLink !== undefined && {siteLink}),
    ...(seoTitle !== undefined && {seoTitle}),
    ...(parent !== undefined && parent !== '0' && {parent}),
    ...(order !== 0 && Number.isSafeInteger(order) && {order}),
    ...(at(entry, ['content', 'protected']) === true && {isProtected: true})
  }
}

/** The address of the site, which an entry has in front of that of itself in the interface, and of its number (guid). */
function siteOf({_links: links, guid}: JsonRecord): string | undefined {
  const [self] = [at(links, ['self'])].flat()
  const found = /^(https?:.*?\/)(?:index\.php\/)?(?:wp-json\/|(?:index\.php)?\?rest_route=)/s
  const [, site] = found.exec(textOf(at(self, ['href'])) ?? '') ?? []
  return site ?? /^(https?:.*\/)\?(?:p|page_id)=\d+$/s.exec(textOf(storedOr(guid)) ?? '')?.[1]
}

/** A text as it is stored, where the answer has it, or as it is shown. */
function storedOr(value: unknown, plain = (text: string): string => text): unknown {
  if (!isRecord(value)) return value
  if (typeof value.raw === 'string') return value.raw
  return typeof value.rendered === 'string' ? plain(value.rendered) : undefined
}

/** An entry of `/wp/v2/media`. */
function readAttachment(entry: JsonRecord): Attachment | undefined {
  const [id, url] = [textOf(entry.id), textOf(entry.source_url)]
  if (entry.type !== 'attachment' || id === undefined || url === undefined) return undefined
  const alt = textOf(entry.alt_text)
  const title = textOf(storedOr(entry.title, parseEntities))
  const caption = textOf(storedOr(entry.caption))
  const parent = textOf(entry.post)
  return {
    id,
    url,
    ...(alt !== undefined && {alt}),
    ...(title !== undefined && {title}),
    ...(caption !== undefined && {caption}),
    ...(parent !== undefined && parent !== '0' && {parent})
  }
}
