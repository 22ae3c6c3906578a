import {defined, isRecord} from '../records.ts'
import type {PostData} from '../types.ts'
import {momentOf} from './moment.ts'

/**
 * What an object says of the post whose content it holds, under the names that WordPress's REST interface, its
 * command line and its tables use. What is not a text is left out: the id of an author is no name.
 */
export function readPostData(post: Readonly<Record<string, unknown>>): PostData {
  const text = (...names: string[]): string | undefined =>
    firstText(names.map((name) => post[name]))
  const terms = embeddedTerms(post._embedded)
  const authors = namesOf(post.authors) ?? namesOf(embedded(post._embedded, 'author'))
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
    type: text('type', 'post_type'),
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
  const lists = {
    authors: authors && authors.length > 1 ? authors : undefined,
    categories: namesOf(post.categories) ?? namesOf(post.category) ?? terms('category'),
    tags: namesOf(post.tags) ?? terms('post_tag')
  }
  const fields = fieldsOf(post.meta)
  const isProtected = post.protected === true || text('post_password') !== undefined
  return {
    ...defined(texts),
    ...defined(lists),
    ...(isProtected && {isProtected}),
    ...(fields && {fields})
  }
}

/** What the REST interface puts into an answer that was asked for with `_embed`. */
function embedded(value: unknown, relation: string): readonly unknown[] {
  const list = child(value, relation)
  return Array.isArray(list) ? list : []
}

function embeddedTerms(value: unknown): (taxonomy: string) => string[] | undefined {
  const terms = embedded(value, 'wp:term').flat()
  return (taxonomy) => namesOf(terms.filter((term) => child(term, 'taxonomy') === taxonomy))
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

function fieldsOf(value: unknown): Record<string, string> | undefined {
  if (!isRecord(value)) return undefined
  const texts = Object.entries(value).flatMap(([key, entry]) =>
    typeof entry === 'string' || typeof entry === 'number' ? [[key, String(entry)] as const] : []
  )
  return texts.length > 0 ? Object.fromEntries(texts) : undefined
}
