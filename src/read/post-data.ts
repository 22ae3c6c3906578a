import type {PostData} from '../types.ts'

/**
 * What an object says of the post whose content it holds, under the names that WordPress's REST interface, its
 * command line and its tables use. What is not a text is left out: the id of an author is no name.
 */
export function readPostData(post: Readonly<Record<string, unknown>>): PostData {
  const texts = {
    title: textOf(post.title ?? post.post_title),
    excerpt: textOf(post.excerpt ?? post.post_excerpt),
    date: textOf(post.date ?? post.post_date),
    author: textOf(post.author ?? post.author_name),
    link: textOf(post.link ?? post.url ?? post.permalink),
    image: textOf(post.featured_image ?? post.featured_media_url),
    siteTitle: textOf(post.site_title),
    siteTagline: textOf(post.site_tagline),
    siteLink: textOf(post.site_url ?? post.home)
  }
  const lists = {categories: namesOf(post.categories), tags: namesOf(post.tags)}
  const fields = fieldsOf(post.meta)
  return {...defined(texts), ...defined(lists), ...(fields && {fields})}
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
