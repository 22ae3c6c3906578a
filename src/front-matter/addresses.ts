/** Stands for the host of addresses that have none: no site may have the name (RFC 2606). */
export const noHost = 'site.invalid'

/**
 * An address of which the path is what stands there: nothing in it is to be encoded, resolved or left out. Most are. A host in Punycode
 * may be none.
 */
const plainAddress =
  /^https?:\/\/(?!.*xn--)[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(\/(?:[\w-]+\/)*[\w-]*)$/

/**
 * The path and query of an address of a site, percent-encoded: no space, quote or line end is left in it, and one slash in front:
 * two begin the address of another host. `undefined` for what is no address of a page.
 */
export function pathOf(link: string): string | undefined {
  const plain = plainAddress.exec(link)?.[1]
  if (plain !== undefined) return plain
  const text = link.trim()
  if (text === '') return undefined
  try {
    const {protocol, pathname, search} = new URL(text, `https://${noHost}/`)
    if (protocol !== 'https:' && protocol !== 'http:') return undefined
    return pathname.replace(/^\/+/, '/') + search
  } catch {
    return undefined
  }
}

/**
 * The path of an address as generators want it in front matter: characters instead of percent codes, a slash at the end
 * unless it names a file. `undefined` for an address that no file can stand at.
 */
export function readablePath(link: string): string | undefined {
  const path = pathOf(link)
  if (path === undefined || path.includes('?')) return undefined
  const segments = path.split('/').map(decodeSegment)
  if (segments.some((segment) => unusable.test(segment))) return undefined
  const decoded = segments.join('/')
  return /\/$|\.[a-z]{2,5}$/i.test(decoded) ? decoded : `${decoded}/`
}

/** Braces and the like are template syntax, the rest means something to a file system. */
const unusable = /[\p{Cc}\\/:*?"<>|{}%]|^\.\.?$/u

/** A segment of a path, or a slug, in characters: WordPress keeps those of other scripts percent-encoded. What is no code of UTF-8 stays. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** The last part of a path, which WordPress calls the slug. */
export function slugOf(link: string): string | undefined {
  return readablePath(link)
    ?.split('/')
    .filter((segment) => segment !== '')
    .at(-1)
}
