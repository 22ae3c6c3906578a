import {idNumber} from '../id-number.ts'
import type {JsonObject} from '../json-lines.ts'
import type {Item} from './item.ts'

/** An item as a JSON object under the names of WordPress's REST interface, without its content: `readPostData` reads them. */
export function itemRecord({post, isBuilt}: Item): JsonObject {
  const record: JsonObject = {
    id: post.id === undefined ? undefined : idNumber(post.id),
    type: post.type,
    status: post.status,
    slug: post.slug,
    link: post.link,
    title: post.title,
    date: post.published ?? post.date,
    modified: post.modified,
    author: post.author,
    authors: post.authors,
    excerpt: post.excerpt,
    categories: post.categories,
    tags: post.tags,
    terms: post.terms,
    language: post.language,
    parent: post.parent,
    menu_order: post.order,
    protected: post.isProtected,
    featured_image: post.image,
    seo_title: post.seoTitle,
    description: post.description,
    meta: post.fields || post.meta ? {...post.fields, ...post.meta} : undefined,
    site_title: post.siteTitle,
    site_tagline: post.siteTagline,
    site_url: post.siteLink,
    built_with_divi: isBuilt
  }
  for (const name in record) if (record[name] === undefined) delete record[name]
  return record
}
