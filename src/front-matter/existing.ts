import type {PostData} from '../types.ts'
import {readablePath} from './addresses.ts'
import {type Field, knownNames} from './fields.ts'
import {textOf} from './plain-text.ts'
import {type FrontMatter, type FrontMatterValue, Timestamp} from './values.ts'

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
  const {type} = existing
  return {
    ...(published !== undefined && {published}),
    ...(slug !== undefined && {slug}),
    ...(link !== undefined && {link}),
    ...(author !== undefined && {author}),
    ...((type === 'post' || type === 'page') && {type}),
    ...(draft !== undefined && {status: draft ? 'draft' : 'publish'})
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
    return name.startsWith('post_') && typeof value === 'string' ? textOf(value) : value
  }
  return undefined
}

function isAddress(value: FrontMatterValue): boolean {
  return typeof value === 'string' && readablePath(value) !== undefined
}

/** Takes out what says whether readers are to see the post; `undefined` where nothing does. */
export function takeDraft(rest: Map<string, FrontMatterValue>): boolean | undefined {
  const draft = truth(rest.get('draft'))
  const published = truth(rest.get('published'))
  if (draft !== undefined) rest.delete('draft')
  if (published !== undefined) rest.delete('published')
  if (draft === undefined && published === undefined) return undefined
  return draft === true || published === false
}

/** YAML 1.1 has more words for truth than 1.2. */
function truth(value: FrontMatterValue | undefined): boolean | undefined {
  if (typeof value === 'boolean') return value
  if (typeof value !== 'string') return undefined
  if (/^(?:true|yes|on)$/i.test(value)) return true
  return /^(?:false|no|off)$/i.test(value) ? false : undefined
}
