import {readablePath, slugOf} from '../front-matter/addresses.ts'
import {dayOf} from '../front-matter/dates.ts'
import {wellFormed} from '../front-matter/values.ts'
import type {PostData} from '../types.ts'
import type {Place, Preset} from './preset.ts'

/** What stands in the braces of a place. */
export interface Names {
  slug: string
  date: string
  /** The path of the page with its parents. */
  path: string
}

/** The names that a post goes by; `fallback` is that of its file, `day-slug` or `slug`. */
export function namesOf(post: PostData, fallback: string): Names {
  const [, fileDay, stem = fallback] = /^(\d{4}-\d{2}-\d{2})-(.+)$/.exec(fallback) ?? []
  const {slug: given, link, title, id, published} = post
  const slug =
    toSlug(given ?? '') ||
    (link && slugOf(link)) ||
    toSlug(stem) ||
    toSlug(title ?? '') ||
    `post-${toSlug(id ?? '') || 1}`
  const day = (published && dayOf(published)) ?? (fileDay && dayOf(fileDay)) ?? ''
  return {slug, date: day, path: pathOfPage(link) || slug}
}

/** Where a post goes: one with a date is a post unless WordPress says that it is none. */
export function placeOf({type}: PostData, {date}: Names, preset: Preset): Place {
  return date !== '' && (type === undefined || type === 'post') ? preset.post : preset.page
}

/** Puts names into a pattern. */
export function fill(pattern: string, names: Names): string {
  return pattern
    .replace('{slug}', () => names.slug)
    .replace('{date}', () => names.date)
    .replace('{path}', () => names.path)
}

function pathOfPage(link: string | undefined): string {
  const path = link === undefined ? undefined : readablePath(link)
  return (path ?? '')
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => toSlug(segment.replace(/\.[a-z]{2,5}$/i, '')) || '-')
    .join('/')
}

/** Letters and digits of any script with dashes between, as WordPress makes slugs (sanitize_title_with_dashes). */
function toSlug(text: string): string {
  const slug = wellFormed(decode(text))
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Mark}\p{Number}_.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
  const name = cut(slug).replace(/[-.]+$/, '')
  return reserved.test(name) ? `post-${name}` : name
}

/** Names of devices, which Windows takes for no file whatever stands behind a dot. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/

/** WordPress has slugs of 200 characters, percent codes and all. */
const mostCharacters = 80

/** File systems have names of 255 bytes, and a date, a number, an extension and what keeps a file apart until it is whole go beside. */
const mostBytes = 180

function cut(slug: string): string {
  const encoder = new TextEncoder()
  let bytes = 0
  const characters = [...slug].slice(0, mostCharacters)
  const end = characters.findIndex((character) => {
    bytes += encoder.encode(character).length
    return bytes > mostBytes
  })
  return (end === -1 ? characters : characters.slice(0, end)).join('')
}

/** WordPress keeps slugs of other scripts percent-encoded. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
