import type {PostData} from '../types.ts'
import {readablePath} from './addresses.ts'
import {type Field, isDraft, knownNames} from './fields.ts'
import {textOf, withoutModules} from './plain-text.ts'
import {type FrontMatter, type FrontMatterValue, isList, Timestamp} from './values.ts'

/** What existing front matter says of the post, for the name and the address of its file. */
export function knownOf(existing: FrontMatter): PostData {
  const rest = new Map(Object.entries(existing))
  const text = (field: Field): string | undefined => {
    const value = take(rest, field)
    const plain = value instanceof Timestamp ? value.text : value
    return typeof plain === 'string' && plain.trim() !== '' ? plain.trim() : undefined
  }
  const draft = takeDraft(rest)
  const published = text('published')
  const slug = text('slug')
  const link = text('permalink')
  const author = text('author')
  const id = takeId(rest)
  const type = takeType(rest)
  const status = existing.post_status
  return {
    ...(id !== undefined && {id}),
    ...(published !== undefined && {published}),
    ...(slug !== undefined && {slug}),
    ...(link !== undefined && {link}),
    ...(author !== undefined && {author}),
    ...(type !== undefined && {type}),
    ...(draft !== undefined && {status: draft ? 'draft' : 'publish'}),
    ...(draft === isHidden(status) && typeof status === 'string' && {status})
  }
}

/**
 * Takes out the id that WordPress gave the post. Other programs have ids too, but no `guid` beside it. An address that is nothing but
 * the id (`/?p=426`) is none on any other site; below the root it may be any page of any program.
 */
export function takeId(rest: Map<string, FrontMatterValue>): string | undefined {
  const isOfWordPress = rest.has('guid') || rest.has('ID')
  const ids = ['ID', ...(rest.has('guid') ? ['id'] : [])].map((name) => takeWhere(rest, name, idOf))
  const addressed = knownNames.permalink.map((name) =>
    takeWhere(rest, name, (value) => idOfAddress(value, isOfWordPress))
  )
  return [...ids, ...addressed].find((id) => id !== undefined)
}

function takeWhere(
  rest: Map<string, FrontMatterValue>,
  name: string,
  read: (value: FrontMatterValue | undefined) => string | undefined
): string | undefined {
  const found = read(rest.get(name))
  if (found !== undefined) rest.delete(name)
  return found
}

function idOfAddress(
  value: FrontMatterValue | undefined,
  isBelowRoot: boolean
): string | undefined {
  if (typeof value !== 'string') return undefined
  const address = isBelowRoot ? addressWithId : rootWithId
  return idOf(address.exec(value.trim())?.[1])
}

const rootWithId = /^(?:(?:https?:)?\/\/[^/?#]+)?\/?\?(?:p|page_id)=(\d+)$/i
const addressWithId = /^[^?#]*\?(?:p|page_id)=(\d+)$/

function idOf(value: FrontMatterValue | undefined): string | undefined {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && /^[1-9]\d{0,14}$/.test(text) ? text : undefined
}

/**
 * What WordPress says of the kind of the post. Exporters give a layout the name of the type, which stays: it is the generator’s, as
 * `type` is.
 */
export function takeType(rest: Map<string, FrontMatterValue>): string | undefined {
  const own = rest.get('post_type')
  rest.delete('post_type')
  if (typeof own === 'string' && own !== '') return own
  return ['type', 'layout'].map((name) => rest.get(name)).find(isPostOrPage)
}

function isPostOrPage(value: FrontMatterValue | undefined): value is 'post' | 'page' {
  return value === 'post' || value === 'page'
}

/** Takes out what WordPress names and leaves empty. */
export function takeEmpty(rest: Map<string, FrontMatterValue>): void {
  for (const [name, value] of rest) {
    if (name.startsWith('post_') && (value === null || value === '')) rest.delete(name)
  }
}

/** Takes a field out of existing front matter, under the name that the generator has for it first. */
export function take(
  rest: Map<string, FrontMatterValue>,
  field: Field,
  own?: string
): FrontMatterValue | undefined {
  const names = own === undefined ? knownNames[field] : [own, ...knownNames[field]]
  for (const name of names) {
    const value = rest.get(name)
    if (value === undefined || value === null || value === '') continue
    // A pattern, or an object, is nothing but its generator’s own.
    if (field === 'permalink' && !isAddress(value)) continue
    rest.delete(name)
    // WordPress’s own names hold what WordPress does, which is HTML.
    if (name.startsWith('post_') && typeof value === 'string') return textOf(value)
    return textFields.has(field) ? withoutModulesIn(value) : value
  }
  return undefined
}

/** What readers read, as `toPlainText` has it of a post; it is plain text already. */
const textFields: ReadonlySet<Field> = new Set([
  'title',
  'description',
  'author',
  'categories',
  'tags'
])

function withoutModulesIn(value: FrontMatterValue): FrontMatterValue {
  if (typeof value === 'string') return withoutModules(value)
  return isList(value) ? value.map(withoutModulesIn) : value
}

function isAddress(value: FrontMatterValue): boolean {
  return typeof value === 'string' && readablePath(value) !== undefined
}

/** Takes out what says whether readers are to see the post; `undefined` where nothing does. */
export function takeDraft(rest: Map<string, FrontMatterValue>): boolean | undefined {
  const draft = truth(rest.get('draft'))
  const published = truth(rest.get('published'))
  const hidden = isHidden(rest.get('post_status'))
  if (draft !== undefined) rest.delete('draft')
  if (published !== undefined) rest.delete('published')
  if (hidden !== undefined) rest.delete('post_status')
  if (draft === undefined && published === undefined) return hidden
  return draft === true || published === false || hidden === true
}

/** What WordPress says of that. */
function isHidden(status: FrontMatterValue | undefined): boolean | undefined {
  return typeof status === 'string' && status !== '' ? isDraft({status}) : undefined
}

/** YAML 1.1 has more words for truth than 1.2. */
function truth(value: FrontMatterValue | undefined): boolean | undefined {
  if (typeof value === 'boolean') return value
  if (typeof value !== 'string') return undefined
  if (/^(?:true|yes|on)$/i.test(value)) return true
  return /^(?:false|no|off)$/i.test(value) ? false : undefined
}
