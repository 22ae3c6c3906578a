import type {PostData} from '../../../types.ts'
import type {SqlSite, SqlUser} from './site.ts'

/** What the address of a post is made of. */
interface Addressed {
  post: PostData
  /** When it was published, in the time of the site, as the table has it. */
  date: string
  author: SqlUser | undefined
  /** Slugs of its first category with those above it. */
  category: string | undefined
}

/** None of these has an address of its own yet (wp_force_plain_post_permalink). */
const unpublished: ReadonlySet<string> = new Set(['auto-draft', 'draft', 'future', 'pending'])

/**
 * The address of a post or page as the site makes it (get_permalink, get_page_link); `undefined` where the dump does not
 * say how, and for types of the site's own, whose plugins decide it. Of these, projects are known: they are Divi's
 * (et_pb_register_posttypes: `project`, without what stands in front of posts); and products and events, where the dump has what
 * WooCommerce and The Events Calendar were told of them.
 */
export function permalinkOf(addressed: Addressed, site: SqlSite): string | undefined {
  const {post} = addressed
  const home = (site.options.get('home') ?? site.options.get('siteurl'))?.replace(/\/+$/, '')
  const structure = site.options.get('permalink_structure')
  if (home === undefined || !structure || unpublished.has(post.status ?? '')) return undefined
  const [index = ''] = /^\/index\.php(?=\/)/.exec(structure) ?? []
  const slash = structure.endsWith('/') ? '/' : ''
  if (post.type === 'page') {
    const isFront =
      site.options.get('show_on_front') === 'page' && site.options.get('page_on_front') === post.id
    if (isFront) return `${home}/`
    const path = pagePath(post.id ?? '', site)
    return path === undefined ? undefined : `${home}${index}/${path}${slash}`
  }
  const folder = folderOfType(post.type, site)
  if (folder !== undefined && post.slug !== undefined) {
    return `${home}${index}/${folder}/${post.slug}${slash}`
  }
  if (post.type !== 'post') return undefined
  let isKnown = true
  const path = structure.replace(/%(\w+)%/g, (_, tag: string) => {
    const value = tags[tag]?.(addressed)
    isKnown &&= Boolean(value)
    return value ?? ''
  })
  return isKnown ? home + path : undefined
}

/** What stands in front of the slugs of a type; `undefined` where that is not known, or is another thing for each post. */
function folderOfType(type: string | undefined, {options}: SqlSite): string | undefined {
  if (type === 'project') return 'project'
  const told = type === undefined ? undefined : ownFolders.get(type)
  const stored = told && options.get(told.option)
  if (!told || stored === undefined) return undefined
  const found = told.value.exec(stored)?.[1]
  const folder = (found ?? '').replace(/^\/+|\/+$/g, '') || told.usual
  return folder.includes('%') ? undefined : folder
}

/** Options of plug-ins, as PHP serializes them, that say what stands in front of slugs, and what that is where they do not. */
const ownFolders: ReadonlyMap<string, {option: string; value: RegExp; usual: string}> = new Map([
  [
    'product',
    {option: 'woocommerce_permalinks', value: /"product_base";s:\d+:"([^"]*)"/, usual: 'product'}
  ],
  [
    'tribe_events',
    {
      option: 'tribe_events_calendar_options',
      value: /"singleEventSlug";s:\d+:"([^"]*)"/,
      usual: 'event'
    }
  ]
])

const tags: Readonly<Record<string, (addressed: Addressed) => string | undefined>> = {
  year: ({date}) => date.slice(0, 4),
  monthnum: ({date}) => date.slice(5, 7),
  day: ({date}) => date.slice(8, 10),
  hour: ({date}) => date.slice(11, 13),
  minute: ({date}) => date.slice(14, 16),
  second: ({date}) => date.slice(17, 19),
  post_id: ({post}) => post.id,
  postname: ({post}) => post.slug,
  author: ({author}) => author?.slug,
  category: ({category}) => category
}

/** Pages below pages, as deep as anybody has them; those of a broken site may go round in a circle. */
const deepest = 20

/** The slugs of a page and of those above it (get_page_uri). */
function pagePath(id: string, {pages}: SqlSite): string | undefined {
  const slugs: string[] = []
  for (let page = pages.get(id); page && slugs.length < deepest; page = pages.get(page.parent)) {
    if (page.slug === '') return undefined
    slugs.unshift(page.slug)
  }
  return slugs.length > 0 ? slugs.join('/') : undefined
}
