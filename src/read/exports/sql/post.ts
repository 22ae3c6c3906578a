import type {PostData, Term} from '../../../types.ts'
import {authorsOf} from '../../authors.ts'
import {readPostData} from '../../post-data.ts'
import {categoriesAndTags, languageOf} from '../../terms.ts'
import {type Attachment, type Item, ratingOf, thumbnailOf} from '../item.ts'
import {metaValues} from '../meta-values.ts'
import {searchTexts} from '../search-texts.ts'
import {permalinkOf} from './permalink.ts'
import type {SqlRow} from './row.ts'
import type {SqlSite, SqlSites} from './site.ts'

/** The post of a row of `wp_posts`, with what other tables say of it. */
export function readItem(row: SqlRow, prefix: string, sites: SqlSites): Item {
  const site = sites.site(prefix)
  const id = row.text('id')
  const stored = row.text('post_content')
  const line = row.lineOf('post_content')
  const old = stored.trim() === '' ? (site.oldContents.get(id) ?? '') : ''
  const isOld = old.trim() !== ''
  const type = row.text('post_type') || 'post'
  const post = postOf(row, prefix, sites)
  const builder = fieldOf(site, '_et_pb_use_builder', id)
  const reason =
    'Unexpected empty content, expected some; took what it was before Divi (_et_pb_old_content)'
  return {
    name: `${type} ${id}${/_\d+_$/.test(prefix) ? ` of ${row.format.table}` : ''}`,
    content: isOld ? old : stored,
    post,
    line,
    problems: isOld
      ? [...row.problems, {reason, line, isHarmless: true, isOldContent: true}]
      : row.problems,
    ...thumbnailOf(fieldOf(site, '_thumbnail_id', id)),
    ...(builder !== undefined && {isBuilt: builder === 'on'}),
    ...commentsOf(site, id)
  }
}

function commentsOf({comments, ratings}: SqlSite, id: string): Pick<Item, 'comments'> {
  const found = comments.get(id)
  if (!found) return {}
  return {comments: found.map((comment) => ({...comment, ...ratingOf(ratings.get(comment.id))}))}
}

function fieldOf(site: SqlSite, name: string, id: string): string | undefined {
  return site.fields.get(name)?.get(id)
}

function postOf(row: SqlRow, prefix: string, sites: SqlSites): PostData {
  const site = sites.site(prefix)
  const author = sites.user(prefix, row.text('post_author'))
  const id = row.text('id')
  const date = row.text('post_date')
  const terms = termsOf(id, site)
  const post = readPostData({
    ID: id,
    post_title: row.text('post_title'),
    post_excerpt: row.text('post_excerpt'),
    // A date that is not set is all zeros.
    post_date: date.startsWith('0000') ? undefined : date,
    post_date_gmt: row.text('post_date_gmt'),
    post_modified: row.text('post_modified'),
    post_modified_gmt: row.text('post_modified_gmt'),
    post_name: row.text('post_name'),
    post_status: row.text('post_status'),
    post_type: row.text('post_type'),
    ...authorsInOrder(terms, author?.name, (term) => sites.author(prefix, term)),
    ...categoriesAndTags(terms, row.text('post_type')),
    language: languageOf(terms) ?? site.languages.get(id),
    link: row.text('guid'),
    featured_image: imageOf(fieldOf(site, '_thumbnail_id', id), site),
    site_title: site.options.get('blogname'),
    site_tagline: site.options.get('blogdescription'),
    home: site.options.get('home')
  })
  // The category with the lowest id makes the address (get_permalink).
  const [first] = terms
    .filter(({taxonomy}) => taxonomy === 'category')
    .sort((a, b) => Number(a.term) - Number(b.term))
  const link = permalinkOf({post, date, author, category: first?.slugs}, site)
  const parent = row.text('post_parent')
  const order = Number(row.text('menu_order'))
  const footnotes = fieldOf(site, 'footnotes', id)
  const networkLink = sites.networkLink(prefix)
  const meta = metaValues(site.meta.get(id) ?? [])
  return {
    ...post,
    ...(link !== undefined && {link}),
    ...(terms.length > 0 && {terms: terms.map(publicTerm)}),
    ...(parent !== '' && parent !== '0' && {parent}),
    ...(order !== 0 && Number.isSafeInteger(order) && {order}),
    ...(row.text('post_password') !== '' && {isProtected: true}),
    ...(footnotes !== undefined && {fields: {footnotes}}),
    ...(meta && {meta}),
    ...(networkLink !== undefined && {networkLink}),
    ...searchTexts((key) => fieldOf(site, key, id), post)
  }
}

/** Authors in the order that Co-Authors Plus and PublishPress Authors keep, where they do. */
function authorsInOrder(
  terms: readonly PlacedTerm[],
  account: string | undefined,
  nameOf: (term: Term) => string
): Pick<PostData, 'author' | 'authors'> {
  const ordered = [...terms].sort((a, b) => a.order - b.order)
  return authorsOf(ordered, account, nameOf, ordered.some(isPlacedAuthor))
}

function isPlacedAuthor({taxonomy, order}: PlacedTerm): boolean {
  return taxonomy === 'author' && order > 0
}

/** The file of a row of `wp_posts` that stands for one. */
export function readAttachment(row: SqlRow, site: SqlSite): Attachment {
  const id = row.text('id')
  const [title, caption] = [row.text('post_title'), row.text('post_excerpt')]
  const alt = site.fields.get('_wp_attachment_image_alt')?.get(id)
  const parent = row.text('post_parent')
  return {
    id,
    url: addressOf(id, row.text('guid'), site),
    ...(alt && {alt}),
    ...(title !== '' && {title}),
    ...(caption !== '' && {caption}),
    ...(parent !== '' && parent !== '0' && {parent})
  }
}

function imageOf(id: string | undefined, site: SqlSite): string | undefined {
  const guid = id === undefined ? undefined : site.attachments.get(id)
  return id === undefined || guid === undefined ? undefined : addressOf(id, guid, site)
}

/**
 * The address of a file (wp_get_attachment_url): below the folder of uploads of the site as it is now. The guid keeps
 * the address that the site had when the file came, and says where that folder is.
 */
function addressOf(id: string, guid: string, {fields, options}: SqlSite): string {
  const file = fields.get('_wp_attached_file')?.get(id)
  const home = options.get('siteurl')?.replace(/\/+$/, '')
  if (file !== undefined && /^https?:/.test(file)) return file
  const folder = guid.indexOf('/wp-content/')
  if (home === undefined) return guid
  if (folder !== -1 && (file === undefined || guid.endsWith(`/${file}`))) {
    return home + guid.slice(folder)
  }
  if (file === undefined || guid.endsWith(`/${file}`)) return guid
  return `${home}/wp-content/uploads/${file}`
}

/** A term with those above it. */
interface PlacedTerm extends Term {
  /** Its id. */
  term: string
  /** Its slug with those above it, as in addresses. */
  slugs: string
  /** Its place among the terms of the post; 0 for all where they have no order but that of their names. */
  order: number
}

function publicTerm({taxonomy, slug, name, path}: PlacedTerm): Term {
  return {taxonomy, slug, name, path}
}

/** The terms of a post, in the order of their names as WordPress gives them. */
function termsOf(id: string, site: SqlSite): PlacedTerm[] {
  const uses = (site.relations.get(id) ?? []).flatMap(({use, order}) => {
    const found = site.termUses.get(use)
    return found ? {...found, order} : []
  })
  return uses
    .flatMap(({term, taxonomy, order}): PlacedTerm[] => {
      const above = namesTo(term, site)
      const own = above.at(-1)
      if (!own) return []
      const path = above.map(({name}) => name)
      return [{taxonomy, ...own, path, term, slugs: above.map(({slug}) => slug).join('/'), order}]
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** No site has terms this deep; those of a broken one may go round in a circle. */
const deepest = 20

/** A term and those above it, from the top. */
function namesTo(term: string, {terms, parents}: SqlSite): {name: string; slug: string}[] {
  const names: {name: string; slug: string}[] = []
  for (let id = term; id !== '0' && names.length < deepest; id = parents.get(id) ?? '0') {
    const named = terms.get(id)
    if (!named) break
    names.unshift(named)
  }
  return names
}
