import {defined} from '../../../records.ts'
import type {PostData, Term} from '../../../types.ts'
import {authorsOf} from '../../authors.ts'
import {momentOf} from '../../moment.ts'
import {categoriesAndTags, languageOf} from '../../terms.ts'
import {searchTexts} from '../search-texts.ts'
import type {ExportHead} from './head.ts'
import type {ItemMeta} from './meta.ts'
import {attributesOf} from './names.ts'
import type {RecordValues} from './record-values.ts'
import {decodeAttribute} from './value.ts'

/** Dates that are none: MySQL writes zeros. */
const noDate = /^0000-/

/** What an export says of a post (wp-admin/includes/export.php). */
export function postOf(values: RecordValues, head: ExportHead, meta: ItemMeta): PostData {
  const text = (name: string): string | undefined => values.text(name)
  const local = text('wp:post_date')
  const login = text('dc:creator')
  const parent = text('wp:post_parent') ?? '0'
  const order = Number(text('wp:menu_order') ?? Number.NaN)
  const type = text('wp:post_type')
  const terms = termsOf(values, head)
  const described: PostData = defined({
    title: text('title'),
    excerpt: text('excerpt:encoded'),
    date: local === undefined || noDate.test(local) ? undefined : local,
    published: momentOf(local, text('wp:post_date_gmt')),
    modified: momentOf(text('wp:post_modified'), text('wp:post_modified_gmt')),
    slug: text('wp:post_name'),
    status: text('wp:status'),
    type,
    id: text('wp:post_id'),
    ...authorsOf(terms, login === undefined ? undefined : head.author(login), ({name}) =>
      head.author(name)
    ),
    ...categoriesAndTags(terms, type),
    terms: terms.length > 0 ? terms : undefined,
    language: languageOf(terms),
    link: text('link'),
    parent: parent === '0' ? undefined : parent,
    order: Number.isSafeInteger(order) && order !== 0 ? order : undefined,
    isProtected: text('wp:post_password') === undefined ? undefined : true,
    fields: meta.own(),
    meta: meta.asked(),
    ...head.site
  })
  return {...described, ...searchTexts((key) => meta.text(key), described)}
}

/** The terms of an item, each once. Version 1.0 writes each a second time, without its taxonomy. */
function termsOf(values: RecordValues, head: ExportHead): Term[] {
  const terms = new Map<string, Term>()
  const bare: Term[] = []
  for (const field of values.record.fields) {
    if (field.name !== 'category') continue
    const attributes = attributesOf(values.record.text.slice(field.tag, field.start))
    const attribute = (name: string): string =>
      decodeAttribute(attributes.get(name) ?? '', values.storage)
    const name = values.textOf(field)
    const domain = attribute('domain')
    if (name === undefined) continue
    const taxonomy = domain === '' ? 'category' : domain === 'tag' ? 'post_tag' : domain
    const slug = attribute('nicename') || name
    if (domain === '') bare.push(head.term(taxonomy, slug, name))
    else terms.set(`${taxonomy} ${slug}`, head.term(taxonomy, slug, name))
  }
  return terms.size > 0 ? Array.from(terms.values()) : bare
}
