import {pathOf} from '../front-matter/addresses.ts'

/** From an old address of the site to a new one, both as paths. */
export interface Redirect {
  /** As it was, absolute or not. */
  from: string
  to: string
  /** The folder that the new site stands in, with slashes around; `/` where it is absent. */
  folder?: string
}

/** Where a host reads its redirects, and how it wants them. */
export interface RedirectFile {
  name: string
  write(redirects: readonly Address[]): string
}

/** A path in percent codes, and its query without the question mark. */
interface Address {
  path: string
  query: string
  to: string
  folder: string
}

/** The hosts that there is a file for. */
export const redirectFiles: Readonly<Record<string, RedirectFile>> = {
  netlify: {name: '_redirects', write: (all) => all.map(netlifyLine).join('')},
  apache: {name: '.htaccess', write: (all) => `RewriteEngine On\n${all.map(apacheLine).join('')}`},
  nginx: {name: 'redirects.conf', write: (all) => nginxStart + all.map(nginxLine).join('')},
  json: {name: 'redirects.json', write: jsonText}
}

/** An old address that cannot lead to where its post is now. */
export interface Clash {
  /** As the file would have it. */
  from: string
  to: string
  /** Another page stands there now, or another post was there too, whose redirect counts. */
  by: 'page' | 'post'
}

/** The text of the file of a host: a permanent redirect for each address that is another one now; empty for none. */
export function writeRedirects(redirects: readonly Redirect[], {write}: RedirectFile): string {
  const {addresses} = settle(redirects)
  if (addresses.length === 0) return ''
  // Hosts take the first that fits, and a path alone fits whatever its query.
  const withQuery = addresses.filter(({query}) => query !== '')
  return write([...withQuery, ...addresses.filter(({query}) => query === '')])
}

/** The redirects that no file can have. */
export function clashesIn(redirects: readonly Redirect[]): Clash[] {
  return settle(redirects).clashes
}

/**
 * Which old addresses lead to a new one. An address that a page has now leads nowhere else: most hosts would take readers of that page to
 * the post that was there before, and those that show the page let nobody through to the post.
 */
function settle(redirects: readonly Redirect[]): {addresses: Address[]; clashes: Clash[]} {
  const pages = new Set<string>()
  for (const {to} of redirects) pages.add(asHostsRead(pathOf(to) ?? to))
  const addresses = new Map<string, Address>()
  const clashes: Clash[] = []
  for (const {from, to, folder = '/'} of redirects) {
    const old = pathOf(from)
    const now = pathOf(to)?.replaceAll('$', '%24')
    // The front page is the generator’s own, whatever page stood there.
    if (old === undefined || now === undefined || old === '/') continue
    const asked = asHostsRead(old)
    if (asked === asHostsRead(now)) continue
    const other = addresses.get(asked)
    if (pages.has(asked)) clashes.push({from: old, to: now, by: 'page'})
    else if (!other) {
      const [path = '', query = ''] = old.split(/\?(.*)/s)
      addresses.set(asked, {path, query, to: now, folder})
    } else if (other.to !== now) clashes.push({from: old, to: now, by: 'post'})
  }
  return {addresses: [...addresses.values()], clashes}
}

/**
 * What a host takes an address for: a character and its percent code are the same, and it finds the slash at the end by itself. A rule
 * from such an address to the other spelling would lead readers round in a circle.
 */
function asHostsRead(address: string): string {
  const [path = '', query] = address.split(/\?(.*)/s)
  const plain = path.replace(/(?<=.)\/$/, '')
  const whole = query === undefined ? plain : `${plain}?${query}`
  return whole.replace(/(?:%(?!25)[\da-f]{2})+/gi, charactersOf)
}

/** Codes as the characters that they stand for, but for those that mean something in an address, and bytes that are no UTF-8. */
function charactersOf(codes: string): string {
  const written = codes.toUpperCase()
  try {
    return decodeURI(written)
  } catch {
    return written
  }
}

/** `:name` and `*` stand for anything in Netlify’s paths. A page of its own counts before a rule, but for one that says otherwise. */
function netlifyLine({path, query, to}: Address): string {
  const literal = path.replaceAll('*', '%2A').replaceAll('/:', '/%3A')
  const parameters = query === '' ? '' : ` ${query.split('&').join(' ')}`
  return `${literal}${parameters} ${to} 301${query === '' ? '' : '!'}\n`
}

/**
 * Patterns match the decoded path, from the folder of the file, which sees no addresses beside it: what is for those stands in a
 * comment. A slash at the end may be missing, as readers leave it out.
 */
function apacheLine({path, query, to, folder}: Address): string {
  const condition = query === '' ? '' : `RewriteCond %{QUERY_STRING} "^${pattern(query)}$"\n`
  // Without the question mark the new address would get the old query.
  const target = to.replaceAll('%', '\\%') + (query === '' ? '' : '?')
  const isBelow = path.startsWith(folder)
  const start = pattern(path.slice(isBelow ? folder.length : 1)).replace(/\/$/, '/?')
  const rule = `${condition}RewriteRule "^${start}$" "${target}" [R=301,L,NE]\n`
  return isBelow ? rule : rule.replace(/^(?=.)/gm, '# At the root of the host: ')
}

/** A regular expression for a text; two backslashes in a row are one to whoever reads the line first. */
function pattern(text: string): string {
  return decoded(text)
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replaceAll('\\\\', '\\\\\\\\')
    .replaceAll('"', '\\x22')
}

const nginxStart = '# For a server block: include redirects.conf;\n'

/** A location matches the decoded path and no query; only a condition sees that. */
function nginxLine({path, query, to}: Address): string {
  if (query !== '') {
    const address = `${path}?${query}`.replaceAll('$', '%24')
    return `if ($request_uri = "${address}") { return 301 "${to}"; }\n`
  }
  const text = decoded(path).replace(/["\\]/g, '\\$&')
  return `location = "${text}" { return 301 "${to}"; }\n`
}

function jsonText(all: readonly Address[]): string {
  const list = all.map(({path, query, to}) => ({
    from: query === '' ? path : `${path}?${query}`,
    to,
    status: 301
  }))
  return `${JSON.stringify(list, undefined, 2)}\n`
}

/** Control characters stay percent codes: a line end would begin another rule. */
function decoded(path: string): string {
  return path.replace(/(?:%[\da-f]{2})+/gi, (codes) => {
    try {
      const text = decodeURIComponent(codes)
      return /\p{Cc}/u.test(text) ? codes : text
    } catch {
      return codes
    }
  })
}
