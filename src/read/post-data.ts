import {defined, isRecord} from '../records.ts'
import type {MetaValue, PostData, Term} from '../types.ts'
import {authorsOf} from './authors.ts'
import {momentOf} from './moment.ts'
import {categoriesAndTags, languageOf} from './terms.ts'

/**
 * What an object says of the post whose content it holds, under the names that WordPress's REST interface, its
 * command line and its tables use. What is not a text is left out: the id of an author is no name.
 */
export function readPostData(post: Readonly<Record<string, unknown>>): PostData {
  const text = (...names: string[]): string | undefined =>
    firstText(names.map((name) => post[name]))
  const terms = termsOf(post.terms) ?? termsOf(embedded(post._embedded, 'wp:term').flat()) ?? []
  const type = text('type', 'post_type')
  const authors = namesOf(post.authors) ?? embeddedAuthors(post._embedded, terms)
  const texts = {
    title: text('title', 'post_title'),
    excerpt: text('excerpt', 'post_excerpt'),
    date: text('date', 'post_date'),
    published: momentOf(text('date', 'post_date'), text('date_gmt', 'post_date_gmt')),
    modified: momentOf(
      text('modified', 'post_modified'),
      text('modified_gmt', 'post_modified_gmt')
    ),
    description: text('description') ?? textOf(child(post.yoast_head_json, 'description')),
    slug: text('slug', 'post_name'),
    status: text('status', 'post_status'),
    type,
    language: text('language', 'lang') ?? languageOf(terms),
    id: numberOf(post.id ?? post.ID),
    author: text('author', 'author_name') ?? authors?.[0],
    link: text('link', 'url', 'permalink'),
    image:
      text('featured_image', 'featured_media_url', 'jetpack_featured_media_url') ??
      textOf(child(embedded(post._embedded, 'wp:featuredmedia')[0], 'source_url')),
    siteTitle: text('site_title'),
    siteTagline: text('site_tagline'),
    siteLink: text('site_url', 'home')
  }
  const sorted = categoriesAndTags(terms, type)
  const lists = {
    authors: authors && authors.length > 1 ? authors : undefined,
    categories: namesOf(post.categories) ?? namesOf(post.category) ?? sorted.categories,
    tags: namesOf(post.tags) ?? sorted.tags,
    terms: terms.length > 0 ? terms : undefined
  }
  const fields = fieldsOf(post.meta)
  const isProtected = post.protected === true || text('post_password') !== undefined
  return {
    ...defined(texts),
    ...defined(lists),
    ...(isProtected && {isProtected}),
    ...(fields && {fields}),
    ...metaOf(post)
  }
}

/** What the REST interface puts into an answer that was asked for with `_embed`. */
function embedded(value: unknown, relation: string): readonly unknown[] {
  const list = child(value, relation)
  return Array.isArray(list) ? list : []
}

/** Authors who are terms count more, as in exports; one of them may be the account that the post belongs to. */
function embeddedAuthors(value: unknown, terms: readonly Term[]): string[] | undefined {
  const accounts = embedded(value, 'author')
  if (!terms.some(({taxonomy}) => taxonomy === 'author')) return namesOf(accounts)
  const [account] = accounts.flatMap((entry) => textOf(entry) ?? [])
  const accountOf = new Map(
    accounts.map((entry) => [textOf(child(entry, 'slug')), textOf(entry)] as const)
  )
  const {author, authors} = authorsOf(terms, account, ({slug, name}) => {
    return accountOf.get(slug.replace(/^cap-/, '')) ?? name
  })
  return authors ? [...authors] : author === undefined ? undefined : [author]
}

function termsOf(value: unknown): Term[] | undefined {
  if (!Array.isArray(value)) return undefined
  const terms = value.flatMap((entry: unknown): Term[] => {
    const [taxonomy, name] = [textOf(child(entry, 'taxonomy')), textOf(child(entry, 'name'))]
    if (taxonomy === undefined || name === undefined) return []
    const slug = textOf(child(entry, 'slug')) ?? name
    return [{taxonomy, slug, name, path: namesOf(child(entry, 'path')) ?? [name]}]
  })
  return terms.length > 0 ? terms : undefined
}

function child(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined
}

function numberOf(value: unknown): string | undefined {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : undefined
}

function firstText(values: readonly unknown[]): string | undefined {
  return values.map(textOf).find((value) => value !== undefined)
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined
  if (!isRecord(value)) return undefined
  return textOf(value.rendered ?? value.name)
}

function namesOf(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined
  const names = value.flatMap((entry: unknown) => textOf(entry) ?? [])
  return names.length > 0 ? names : undefined
}

/** Custom fields, those of Advanced Custom Fields in answers of the REST interface among them. */
function metaOf({meta, acf}: Readonly<Record<string, unknown>>): Pick<PostData, 'meta'> {
  const entries = [meta, acf]
    .filter(isRecord)
    .flatMap((table) => Object.entries(table))
    .flatMap(([key, written]): [string, MetaValue][] => {
      const value = written === '' ? undefined : metaValue(written)
      return value === undefined ? [] : [[key, value]]
    })
  return entries.length > 0 ? {meta: Object.fromEntries(entries)} : {}
}

/** A value without what says nothing in it: a picture, a place and rows of fields are objects. */
function metaValue(value: unknown, depth = 0): MetaValue | undefined {
  if (isScalar(value)) return value
  if (depth === deepestMeta) return undefined
  if (Array.isArray(value)) {
    const all = value.flatMap((entry: unknown): MetaValue[] => {
      const one = metaValue(entry, depth + 1)
      return one === undefined ? [] : [one]
    })
    return all.length > 0 ? all : undefined
  }
  if (!isRecord(value)) return undefined
  const members = Object.entries(value).flatMap(([name, entry]): [string, MetaValue][] => {
    const member = metaValue(entry, depth + 1)
    return member === undefined ? [] : [[name, member]]
  })
  return members.length > 0 ? Object.fromEntries(members) : undefined
}

/** Nobody writes fields that are deeper, and who reads front matter takes each level by a call. */
const deepestMeta = 40

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function fieldsOf(value: unknown): Record<string, string> | undefined {
  if (!isRecord(value)) return undefined
  const texts = Object.entries(value).flatMap(([key, entry]) =>
    typeof entry === 'string' || typeof entry === 'number' ? [[key, String(entry)] as const] : []
  )
  return texts.length > 0 ? Object.fromEntries(texts) : undefined
}
