import type {PostData} from '../types.ts'

/**
 * What an object says of the post whose content it holds, under the names that WordPress's REST interface, its
 * command line and its tables use. What is not a text is left out: the id of an author is no name.
 */
export function readPostData(post: Readonly<Record<string, unknown>>): PostData {
  const text = (...names: string[]): string | undefined =>
    firstText(names.map((name) => post[name]))
  const texts = {
    title: text('title', 'post_title'),
    excerpt: text('excerpt', 'post_excerpt'),
    date: text('date', 'post_date'),
    author: text('author', 'author_name'),
    link: text('link', 'url', 'permalink'),
    image: text('featured_image', 'featured_media_url'),
    siteTitle: text('site_title'),
    siteTagline: text('site_tagline'),
    siteLink: text('site_url', 'home')
  }
  const lists = {categories: namesOf(post.categories), tags: namesOf(post.tags)}
  const fields = fieldsOf(post.meta)
  return {...defined(texts), ...defined(lists), ...(fields && {fields})}
}

/** The first that is a text. */
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

/** Without what is not there. */
function defined<T extends Record<string, unknown>>(
  values: T
): {[Key in keyof T]?: Exclude<T[Key], undefined>} {
  const result: {[Key in keyof T]?: Exclude<T[Key], undefined>} = {}
  for (const key in values) {
    const value = values[key]
    if (isDefined(value)) result[key] = value
  }
  return result
}

function isDefined<T>(value: T): value is Exclude<T, undefined> {
  return value !== undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
