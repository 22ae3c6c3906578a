import {parseEntities} from 'parse-entities'
import {isRecord} from '../../../records.ts'
import type {Attachment} from '../item.ts'
import {type JsonRecord, textOf} from '../json/content.ts'
import {type FieldChoice, isOwnKey} from '../meta-values.ts'

/**
 * Whether an object is a post as the REST interface of WordPress.com has it, which Jetpack gives other sites too (`/rest/v1.1/sites/…/posts`):
 * names with capitals, and tables by name where WordPress has lists of ids.
 */
export function isOfWordPressCom(entry: JsonRecord): boolean {
  return entry.ID !== undefined && entry.URL !== undefined
}

/**
 * Such a post under the names of WordPress’s own REST interface and tables, which `readPostData` reads. Custom fields that plug-ins keep for
 * themselves are those that were asked for.
 */
export function underUsualNames(entry: JsonRecord, isAskedField: FieldChoice): JsonRecord {
  const {title, author, post_thumbnail: thumbnail, parent, metadata, password} = entry
  return {
    ...entry,
    link: entry.URL,
    title: typeof title === 'string' ? parseEntities(title) : title,
    author: isRecord(author) ? (author.name ?? author.nice_name ?? author.login) : author,
    categories: namesIn(entry.categories),
    tags: namesIn(entry.tags),
    terms: isRecord(entry.terms) ? termsIn(entry.terms) : undefined,
    parent: isRecord(parent) ? parent.ID : parent,
    featured_image: entry.featured_image || (isRecord(thumbnail) ? thumbnail.URL : undefined),
    meta: Array.isArray(metadata) ? fieldsIn(metadata, isAskedField) : undefined,
    post_password: password
  }
}

/** The files that such a post lists. */
export function attachmentsIn({attachments}: JsonRecord): Attachment[] {
  return recordsIn(attachments).flatMap(({ID, URL: url, alt, title, caption}): Attachment[] => {
    const [id, address] = [textOf(ID), textOf(url)]
    if (id === undefined || address === undefined) return []
    const [described, titled, captioned] = [textOf(alt), textOf(title), textOf(caption)]
    return [
      {
        id,
        url: address,
        ...(described !== undefined && {alt: parseEntities(described)}),
        ...(titled !== undefined && {title: parseEntities(titled)}),
        ...(captioned !== undefined && {caption: captioned})
      }
    ]
  })
}

function recordsIn(table: unknown): JsonRecord[] {
  return isRecord(table) ? Object.values(table).filter(isRecord) : []
}

function namesIn(table: unknown): unknown[] | undefined {
  return isRecord(table) ? recordsIn(table).map(({name}) => name) : undefined
}

function termsIn(taxonomies: JsonRecord): JsonRecord[] {
  return Object.entries(taxonomies).flatMap(([taxonomy, table]) =>
    recordsIn(table).map(({name, slug}) => ({taxonomy, name, slug}))
  )
}

/** Custom fields, which those may see who may edit the post. */
function fieldsIn(list: readonly unknown[], isAsked: FieldChoice): JsonRecord {
  const fields = new Map<string, unknown[]>()
  for (const {key: written, value} of list.filter(isRecord)) {
    const key = textOf(written)
    if (key === undefined || !(isOwnKey(key) || isAsked(key))) continue
    const values = fields.get(key) ?? []
    values.push(value)
    fields.set(key, values)
  }
  return Object.fromEntries(
    Array.from(fields, ([key, values]) => [key, values.length > 1 ? values : values[0]])
  )
}
