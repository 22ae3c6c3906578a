import type {PostData} from '../../types.ts'
import {readPostData} from '../post-data.ts'
import type {Attachment, Item} from './item.ts'
import {fillSeoText} from './seo-text.ts'
import {permalinkOf} from './sql-permalink.ts'
import type {SqlRow} from './sql-row.ts'
import type {SqlSite, SqlSites, SqlUser} from './sql-site.ts'

/** The post of a row of `wp_posts`, with what other tables say of it. */
export function readItem(row: SqlRow, prefix: string, sites: SqlSites): Item {
  const site = sites.site(prefix)
  const id = row.text('id')
  const stored = row.text('post_content')
  const content = stored.trim() === '' ? (site.oldContents.get(id) ?? stored) : stored
  const type = row.text('post_type') || 'post'
  const author = sites.user(prefix, row.text('post_author'))
  return {
    name: `${type} ${id}${/_\d+_$/.test(prefix) ? ` of ${row.format.table}` : ''}`,
    content,
    post: postOf(row, site, author),
    line: row.lineOf('post_content'),
    problems: row.problems
  }
}

function postOf(row: SqlRow, site: SqlSite, author: SqlUser | undefined): PostData {
  const id = row.text('id')
  const date = row.text('post_date')
  const field = (name: string): string | undefined => site.fields.get(name)?.get(id)
  const terms = termsOf(id, site)
  const post = readPostData({
    ID: id,
    post_title: row.text('post_title'),
    post_excerpt: row.text('post_excerpt'),
    post_date: date.startsWith('0000') ? undefined : date,
    post_date_gmt: row.text('post_date_gmt'),
    post_modified: row.text('post_modified'),
    post_modified_gmt: row.text('post_modified_gmt'),
    post_name: row.text('post_name'),
    post_status: row.text('post_status'),
    post_type: row.text('post_type'),
    author: author?.name,
    categories: terms('category').map(({name}) => name),
    tags: terms('post_tag').map(({name}) => name),
    link: row.text('guid'),
    featured_image: imageOf(field('_thumbnail_id'), site),
    site_title: site.options.get('blogname'),
    site_tagline: site.options.get('blogdescription'),
    home: site.options.get('home')
  })
  const seoTitle = fillSeoText(field('_yoast_wpseo_title') ?? field('rank_math_title'), post)
  const description = field('_yoast_wpseo_metadesc') ?? field('rank_math_description')
  const said = fillSeoText(description, post)
  const categories = terms('category')
  const paths = categories.map(({path}) => path)
  // The one with the lowest id makes the address (get_permalink).
  const [first] = categories.toSorted((a, b) => Number(a.term) - Number(b.term))
  const link = permalinkOf({post, date, author, category: first?.slugs}, site)
  const parent = row.text('post_parent')
  const order = Number(row.text('menu_order'))
  return {
    ...post,
    ...(link !== undefined && {link}),
    ...(seoTitle !== undefined && {seoTitle}),
    ...(said !== undefined && {description: said}),
    ...(paths.some((path) => path.includes('/')) && {categoryPaths: paths}),
    ...(parent !== '' && parent !== '0' && {parent}),
    ...(order !== 0 && Number.isFinite(order) && {order})
  }
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
interface TermPath {
  term: string
  name: string
  /** Names from the top, with slashes. */
  path: string
  /** The same of slugs, as in addresses. */
  slugs: string
}

/** Terms of a post by their taxonomy, in the order of their names as WordPress gives them. */
function termsOf(id: string, site: SqlSite): (taxonomy: string) => TermPath[] {
  const uses = (site.relations.get(id) ?? []).flatMap((use) => site.termUses.get(use) ?? [])
  return (taxonomy) =>
    uses
      .filter((use) => use.taxonomy === taxonomy)
      .flatMap(({term}) => {
        const names = namesTo(term, site)
        const name = names.at(-1)?.name
        if (name === undefined) return []
        const path = names.map((above) => above.name).join('/')
        return [{term, name, path, slugs: names.map(({slug}) => slug).join('/')}]
      })
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** No site has categories this deep; those of a broken one may go round in a circle. */
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
