import type {PostData} from '../types.ts'
import type {DateForm} from './dates.ts'
import type {FrontMatter} from './values.ts'

/** What front matter may say of a post, in the order in which it is written. */
const fieldList = [
  'title',
  'published',
  'modified',
  'description',
  'author',
  'categories',
  'tags',
  'image',
  'slug',
  /** Path at which the page is to be found. */
  'permalink',
  /** Paths from which readers are led to it. */
  'aliases'
] as const

export type Field = (typeof fieldList)[number]

/** How a site generator wants to be told. */
export interface FieldTable {
  /** What it calls the fields; it knows no others. */
  names: Readonly<Partial<Record<Field, string>>>
  dates: DateForm
  /** Front matter can say the page’s address, and keeps that which it had. */
  keepsAddress?: boolean
  /** Fields that are lists, of one thing too. */
  lists: readonly Field[]
  /** Lists whose every item is a list of its own. */
  nested?: readonly Field[]
  /** Fields whose several values are one text, with commas between: templates and schemas of most sites take them for one. */
  joined?: readonly Field[]
  /** Texts without which the generator builds no page: empty where WordPress has none. */
  required?: readonly Field[]
  /** What keeps a draft from being published. */
  draft: FrontMatter
}

/** Names under which front matter that is there already says the same, whoever wrote it. */
export const knownNames: Readonly<Record<Field, readonly string[]>> = {
  title: ['title', 'post_title'],
  published: ['date', 'pubDate', 'publishDate', 'post_date'],
  modified: ['lastmod', 'updated', 'updatedDate', 'modified', 'last_modified_at', 'post_modified'],
  description: ['description', 'excerpt', 'summary', 'post_excerpt'],
  author: ['author', 'author_name'],
  categories: ['categories', 'category'],
  tags: ['tags'],
  image: ['image', 'images', 'heroImage', 'featured_image'],
  slug: ['slug', 'post_name'],
  permalink: ['permalink', 'url'],
  aliases: ['aliases', 'redirect_from']
}

/** The fields without a generator in mind. */
export const plainFields: FieldTable = {
  names: {
    title: 'title',
    published: 'date',
    modified: 'updated',
    description: 'description',
    author: 'author',
    categories: 'categories',
    tags: 'tags',
    image: 'image',
    slug: 'slug'
  },
  dates: 'rfc3339',
  lists: ['categories', 'tags'],
  draft: {draft: true}
}

/** The fields that a generator has a name for, with that, in the order in which they are written. */
export function fieldNames({names}: FieldTable): [Field, string][] {
  return fieldList.flatMap((field) => {
    const name = names[field]
    return name === undefined ? [] : [[field, name]]
  })
}

/** Whether readers are not to see the post: WordPress shows one only when it is published, and to everyone unless it asks for a password. */
export function isDraft({status, isProtected}: PostData): boolean {
  if (isProtected) return true
  return status !== undefined && status !== 'publish' && status !== 'inherit'
}
