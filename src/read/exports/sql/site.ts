import {momentOf} from '../../moment.ts'
import {type Comment, isShownComment} from '../item.ts'
import {type FieldChoice, isOwnKey} from '../meta-values.ts'
import {searchKeys} from '../search-texts.ts'
import type {SqlRow} from './row.ts'
import {networkPrefix, type SiteTable, siteTable, type TableName} from './tables.ts'

/** A term in a taxonomy: the two tables that WordPress keeps of it. */
interface TermUse {
  term: string
  taxonomy: string
}

/** A name, and what stands for it in addresses. */
interface Named {
  name: string
  slug: string
}

export type SqlUser = Named

/**
 * What the tables around `wp_posts` say, of one site: rows that are short, by the ids of what they belong to. This is
 * all that is held of a dump, however long its contents are.
 */
class SqlSite {
  readonly options = new Map<string, string>()
  readonly users = new Map<string, SqlUser>()
  /** Names that readers saw, by what accounts log in with. */
  readonly logins = new Map<string, string>()
  /** Names of authors without an account (Co-Authors Plus), by the slug of their post, which is that of their term too. */
  readonly guests = new Map<string, string>()
  readonly terms = new Map<string, Named>()
  readonly termUses = new Map<string, TermUse>()
  /** Uses of terms by the ids of posts, with their places where a taxonomy keeps an order of its own (`term_order`). */
  readonly relations = new Map<string, {use: string; order: number}[]>()
  /** Values of the custom fields that matter, by name of the field and id of the post. */
  readonly fields = new Map<string, Map<string, string>>()
  /** Values of those that were asked for, by id of the post and name of the field. */
  readonly meta = new Map<string, Map<string, string[]>>()
  /** Languages of posts by their ids, as WPML keeps them. */
  readonly languages = new Map<string, string>()
  /** Addresses (guid) of the files of the media library. */
  readonly attachments = new Map<string, string>()
  /** Pages, which have those above them in their addresses. */
  readonly pages = new Map<string, {slug: string; parent: string}>()
  /** Posts without content, and what they had before the builder was used on them. */
  readonly empty = new Set<string>()
  readonly oldContents = new Map<string, string>()
  /** What readers saw below posts, by the ids of those. */
  readonly comments = new Map<string, Comment[]>()
  /** Stars of reviews, by the ids of comments. */
  readonly ratings = new Map<string, string>()
  /** Ids of the terms above terms; `0` for none. */
  readonly parents = new Map<string, string>()
}

export type {SqlSite}

/** The sites of a dump by the prefix of their tables. */
export class SqlSites {
  readonly #sites = new Map<string, SqlSite>()
  /** Which tables the dump has rows of, by their prefixes. */
  readonly #tables = new Map<string, Set<TableName>>()
  /** Prefixes of networks by what tables a site of them has. */
  readonly #networks = {
    withOptions: new Set<string>(),
    withBoth: new Set<string>(),
    likely: new Set<string>()
  }
  readonly #isAsked: FieldChoice
  /** How many custom fields that nobody asked for there are of each key, of posts and all else. */
  readonly unasked = new Map<string, number>()
  /** All of the dump has been read. */
  isWhole = false

  /** `isAsked` says whether a custom field was asked for. */
  constructor(isAsked: FieldChoice = () => false) {
    this.#isAsked = isAsked
  }

  site(prefix: string): SqlSite {
    const site = this.#sites.get(prefix) ?? new SqlSite()
    this.#sites.set(prefix, site)
    return site
  }

  /** Takes note of a table that the dump has rows of. */
  meet({name, prefix}: SiteTable): void {
    const names = this.#tables.get(prefix) ?? new Set()
    this.#tables.set(prefix, names.add(name))
    const network = networkPrefix(prefix)
    const hasPosts = names.has('posts')
    if (names.has('options')) this.#networks.withOptions.add(network)
    if (names.has('options') && hasPosts) this.#networks.withBoth.add(network)
    if (hasPosts && names.size > 1) this.#networks.likely.add(network)
  }

  /**
   * Whether a table of posts may be that of a site, by the other tables: plug-ins have some whose names end like WordPress’s own
   * (`wp_popularposts`, `wp_yarpp_posts`), and where no columns are named nothing else tells them. A site has options, or else
   * something beside posts. Sites of one network stand for each other. Of other tables, rows with as many values as a post count.
   */
  mayBeSite(prefix: string): boolean {
    const {withOptions, withBoth, likely} = this.#networks
    const sure = this.isWhole ? withBoth : withOptions
    const known = sure.size > 0 ? sure : likely
    return known.size === 0 || known.has(networkPrefix(prefix))
  }

  /** The address of a network of which the dump has the main site too. */
  networkLink(prefix: string): string | undefined {
    const main = networkPrefix(prefix)
    const hasMain = main !== prefix && this.#tables.get(main)?.has('posts')
    return hasMain ? this.site(main).options.get('home') : undefined
  }

  /** Users belong to all sites of a network. */
  user(prefix: string, id: string): SqlUser | undefined {
    return this.site(prefix).users.get(id) ?? this.site(networkPrefix(prefix)).users.get(id)
  }

  /** The name that readers saw of an author who is a term. */
  author(prefix: string, {slug, name}: Named): string {
    const {guests, logins} = this.site(prefix)
    const shared = this.site(networkPrefix(prefix)).logins
    return guests.get(slug) ?? logins.get(name) ?? shared.get(name) ?? name
  }

  /** Notes a row of any table. */
  add(row: SqlRow): void {
    const table = siteTable(row.format.table)
    if (!table) return
    const site = this.site(table.prefix)
    notes[table.name](site, row)
    if (table.name === 'postmeta') this.#addMeta(site, row)
  }

  #addMeta({meta}: SqlSite, row: SqlRow): void {
    if (row.lengthOf('meta_key') > longestKey) return
    const key = row.text('meta_key')
    if (!this.#isAsked(key)) {
      const isKept = this.unasked.has(key) || this.unasked.size < mostKeys
      if (isKept && isOwnKey(key)) this.unasked.set(key, (this.unasked.get(key) ?? 0) + 1)
      return
    }
    const id = row.text('post_id')
    const fields = meta.get(id) ?? new Map<string, string[]>()
    const values = fields.get(key) ?? []
    values.push(row.text('meta_value'))
    meta.set(id, fields.set(key, values))
  }

  /** Some post has no content of its own, so that custom fields are to be looked at once more. */
  needsOldContents(prefix: string): boolean {
    return this.site(prefix).empty.size > 0
  }
}

const longestName = 100

/** So many bytes can a key of a custom field be written in: 255 characters of four, each behind a backslash. */
const longestKey = 255 * 5 + 2

/** No more keys of custom fields are told apart. */
const mostKeys = 1000

/** Custom fields that say something of a post or a file. */
const fieldNames: ReadonlySet<string> = new Set([
  ...searchKeys,
  '_et_pb_use_builder',
  '_thumbnail_id',
  '_wp_attached_file',
  '_wp_attachment_image_alt',
  'footnotes'
])

const optionNames: ReadonlySet<string> = new Set([
  'blogdescription',
  'blogname',
  'home',
  'page_on_front',
  'permalink_structure',
  'show_on_front',
  'siteurl',
  'tribe_events_calendar_options',
  'woocommerce_permalinks'
])

const notes: Readonly<Record<TableName, (site: SqlSite, row: SqlRow) => void>> = {
  options: ({options}, row) => {
    if (row.lengthOf('option_name') > longestName) return
    const name = row.text('option_name')
    if (optionNames.has(name)) options.set(name, row.text('option_value'))
  },
  users: ({users, logins}, row) => {
    const login = row.text('user_login')
    const name = row.text('display_name') || login
    logins.set(login, name)
    users.set(row.text('id'), {name, slug: row.text('user_nicename')})
  },
  terms: ({terms}, row) => {
    terms.set(row.text('term_id'), {name: row.text('name'), slug: row.text('slug')})
  },
  term_taxonomy: ({termUses, parents}, row) => {
    const [term, taxonomy] = [row.text('term_id'), row.text('taxonomy')]
    termUses.set(row.text('term_taxonomy_id'), {term, taxonomy})
    parents.set(term, row.text('parent'))
  },
  term_relationships: ({relations}, row) => {
    const id = row.text('object_id')
    const uses = relations.get(id) ?? []
    uses.push({use: row.text('term_taxonomy_id'), order: Number(row.text('term_order'))})
    relations.set(id, uses)
  },
  icl_translations: ({languages}, row) => {
    if (!/^post_(?!attachment)/.test(row.text('element_type'))) return
    languages.set(row.text('element_id'), row.text('language_code'))
  },
  postmeta: noteField,
  comments: ({comments}, row) => {
    if (row.text('comment_approved') !== '1' || !isShownComment(row.text('comment_type'))) return
    const published = momentOf(row.text('comment_date'), row.text('comment_date_gmt'))
    const parent = row.text('comment_parent')
    const post = row.text('comment_post_id')
    const all = comments.get(post) ?? []
    all.push({
      id: row.text('comment_id'),
      author: row.text('comment_author'),
      ...(published !== undefined && {published}),
      content: row.text('comment_content'),
      ...(parent !== '' && parent !== '0' && {parent})
    })
    comments.set(post, all)
  },
  commentmeta: ({ratings}, row) => {
    if (row.text('meta_key') === 'rating') {
      ratings.set(row.text('comment_id'), row.text('meta_value'))
    }
  },
  posts: ({attachments, empty, guests, pages}, row) => {
    const [id, type] = [row.text('id'), row.text('post_type')]
    const isShort = row.lengthOf('post_content') <= shortestContent
    if (isShort && !bare.has(type) && row.text('post_content').trim() === '') empty.add(id)
    if (type === 'guest-author') guests.set(row.text('post_name'), row.text('post_title'))
    if (type === 'attachment') attachments.set(id, row.text('guid'))
    if (type === 'page') {
      pages.set(id, {slug: row.text('post_name'), parent: row.text('post_parent')})
    }
  }
}

/** Types that have no content to miss. */
const bare: ReadonlySet<string> = new Set(['attachment', 'nav_menu_item', 'revision'])

/** As much as white space alone may take. */
const shortestContent = 200

/** Old contents are long, so they are kept for those posts alone that are known to have no other. */
function noteField({fields, empty, oldContents}: SqlSite, row: SqlRow): void {
  if (row.lengthOf('meta_key') > longestName) return
  const [name, id] = [row.text('meta_key'), row.text('post_id')]
  if (name === '_et_pb_old_content' && empty.has(id)) oldContents.set(id, row.text('meta_value'))
  if (!fieldNames.has(name)) return
  const values = fields.get(name) ?? new Map<string, string>()
  values.set(id, row.text('meta_value'))
  fields.set(name, values)
}
