import {noHost} from '../../front-matter/addresses.ts'
import {root, siteFolderOf} from '../../front-matter/site-folder.ts'
import {defined} from '../../records.ts'
import type {PostData} from '../../types.ts'

/** What addresses without a host are below. */
const nowhere = `https://${noHost}/`

/** Parameters by which WordPress finds a post whatever its address is. */
const idParameters = ['p', 'page_id'] as const

/** An address of the old site: what it stands for, and what is said beside that. */
interface OldAddress {
  /** The same for all spellings: with `www.` or without, `http` or `https`, a slash at its end, the number instead. */
  key: string
  /** What stands behind a question mark and does not name the post, with the mark; and the fragment. */
  rest: string
}

/** What the addresses in a post are relative to. */
export function baseOf({link, siteLink}: PostData = {}): string {
  const site = absolute(siteLink ?? '', nowhere) ?? nowhere
  return absolute(link ?? '', site) ?? site
}

function absolute(link: string, base: string): string | undefined {
  try {
    return link === '' ? undefined : new URL(link, base).href
  } catch {
    return undefined
  }
}

/** The folder of its host behind whose address the numbers of posts stand: that of the site itself, also in a network. */
export function numbersFolderOf({link, siteLink}: PostData = {}): string {
  return siteFolderOf(defined({link, siteLink}))
}

/**
 * Reads an address that a post has below `base`; `undefined` for one that is no address of a page. Numbers of posts stand behind the
 * address of the site, whose folder of its host is `folder`, with slashes around.
 */
export function readOldAddress(
  address: string,
  base: string,
  folder = root
): OldAddress | undefined {
  let url: URL
  try {
    url = new URL(address.trim(), base)
  } catch {
    return undefined
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined
  const host = hostOf(url)
  const path = url.pathname.replace(/index\.php$/, '')
  const site = [folder, root].find((one) => path === one || `${path}/` === one)
  const name = site
    ? idParameters.find((one) => /^\d+$/.test(url.searchParams.get(one) ?? ''))
    : undefined
  if (site === undefined || name === undefined)
    return {key: [host, pathKey(url.pathname)].join(''), rest: url.search + url.hash}
  const id = url.searchParams.get(name) ?? ''
  url.searchParams.delete(name)
  url.searchParams.delete('post_type')
  return {key: idKey(host, site, id), rest: url.search + url.hash}
}

/**
 * All keys by which other posts may link to one: its address and its number. They are kept of every post of a run, so they are texts
 * of their own: one that is a sum or a part would keep what it was made of.
 */
export function keysOf(post: PostData): string[] {
  const base = baseOf(post)
  const folder = numbersFolderOf(post)
  const {key} = readOldAddress(base, base, folder) ?? {}
  const isKnown = post.link !== undefined && key !== undefined
  const id = post.id === undefined ? undefined : idKey(hostOf(new URL(base)), folder, post.id)
  return [...(isKnown ? [key] : []), ...(id !== undefined && id !== key ? [id] : [])]
}

function hostOf({host}: URL): string {
  return host.replace(/^www\./, '')
}

/** Sites of a network that have folders count for themselves. */
function idKey(host: string, folder: string, id: string): string {
  return [host, folder.slice(0, -1), '?', id].join('')
}

/** WordPress looks slugs up without regard to capitals. */
function pathKey(path: string): string {
  const plain = path.replace(/(?<!\/)\/+$/, '').toLowerCase()
  try {
    return decodeURIComponent(plain).normalize('NFC')
  } catch {
    return plain
  }
}
