import {readablePath, slugOf} from '../front-matter/addresses.ts'
import {dayOf} from '../front-matter/dates.ts'
import type {PostData} from '../types.ts'
import {toSlug} from './file-name.ts'
import type {Names} from './pattern.ts'
import type {Preset} from './preset.ts'

/**
 * The names that a post goes by; `fallback` is that of its file, `day-slug` or `slug`. Most are worked out when they are asked for:
 * a pattern has one or two of them.
 */
export function namesOf(post: PostData, fallback: string): Names {
  const [, fileDay, stem = fallback] = /^(\d{4}-\d{2}-\d{2})-(.+)$/.exec(fallback) ?? []
  const {slug: given, link, title, id, published, type, status, author, categories} = post
  const slug =
    toSlug(given ?? '') ||
    (link && slugOf(link)) ||
    toSlug(stem) ||
    toSlug(title ?? '') ||
    `post-${toSlug(id ?? '') || 1}`
  return {
    slug,
    date: (published && dayOf(published)) ?? (fileDay && dayOf(fileDay)) ?? '',
    get path() {
      return pathOfPage(link) || slug
    },
    get id() {
      return toSlug(id ?? '')
    },
    get type() {
      return toSlug(type ?? '')
    },
    get status() {
      return toSlug(status ?? '')
    },
    get author() {
      return toSlug(author ?? '')
    },
    get category() {
      return toSlug(categories?.[0] ?? '')
    },
    get lang() {
      return toSlug(post.language ?? '')
    }
  }
}

/** Whether a post goes where posts go: one with a date, unless WordPress says that it is none, and one that it says is one. */
export function isPost({type}: PostData, {date}: Names, preset?: Preset): boolean {
  if (date === '') return type === 'post' && preset?.postNeedsDate !== true
  return type === undefined || type === 'post'
}

/** Whether a page stood below another one. */
export function isBelowPage({type}: PostData, {path}: Names): boolean {
  return path.includes('/') && (type === undefined || type === 'page')
}

/** The address that the generator gives a file by itself; `undefined` where that depends on its configuration. */
export function addressOf(
  file: string,
  {addresses, addressEndsInSlug = false}: Preset,
  slug: string
): string | undefined {
  const root = addresses.find(({folder}) => file.startsWith(folder))
  if (!root) return undefined
  const segments = file.slice(root.folder.length).split('/')
  if (segments.at(-1) === 'index') segments.pop()
  if (addressEndsInSlug && segments.length > 0) segments[segments.length - 1] = slug
  return [root.address, ...segments.map((segment) => `${segment}/`)].join('')
}

/** Where a server rewrites no addresses, all of them stand below `index.php`, which is no page. */
function pathOfPage(link: string | undefined): string {
  const path = link === undefined ? undefined : readablePath(link)
  return (path ?? '')
    .replace(/\/index\.php(?=\/)/, '')
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => toSlug(segment.replace(/\.[a-z]{2,5}$/i, '')) || '-')
    .join('/')
}
