import {pathOf} from '../front-matter/addresses.ts'

/** From an old address of the site to a new one, both as paths. */
export interface Redirect {
  /** As it was, absolute or not. */
  from: string
  to: string
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
}

/** The hosts that there is a file for. */
export const redirectFiles: Readonly<Record<string, RedirectFile>> = {
  netlify: {name: '_redirects', write: (all) => all.map(netlifyLine).join('')},
  apache: {name: '.htaccess', write: (all) => `RewriteEngine On\n${all.map(apacheLine).join('')}`},
  nginx: {name: 'redirects.conf', write: (all) => nginxStart + all.map(nginxLine).join('')},
  json: {name: 'redirects.json', write: jsonText}
}

/** The text of the file of a host: a permanent redirect for each address that is another one now; empty for none. */
export function writeRedirects(redirects: readonly Redirect[], {write}: RedirectFile): string {
  const addresses = new Map<string, Address>()
  for (const {from, to} of redirects) {
    const old = pathOf(from)
    const now = pathOf(to)?.replaceAll('$', '%24')
    // The front page is the generator’s own, whatever page stood there.
    if (old === undefined || now === undefined || old === '/') continue
    const asked = asHostsRead(old)
    if (asked === asHostsRead(now) || addresses.has(asked)) continue
    const [path = '', query = ''] = old.split(/\?(.*)/s)
    addresses.set(asked, {path, query, to: now})
  }
  if (addresses.size === 0) return ''
  // Hosts take the first that fits, and a path alone fits whatever its query.
  const all = [...addresses.values()]
  const withQuery = all.filter(({query}) => query !== '')
  return write([...withQuery, ...all.filter(({query}) => query === '')])
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

/** `:name` and `*` stand for anything in Netlify’s paths. */
function netlifyLine({path, query, to}: Address): string {
  const literal = path.replaceAll('*', '%2A').replaceAll('/:', '/%3A')
  const parameters = query === '' ? '' : ` ${query.split('&').join(' ')}`
  return `${literal}${parameters} ${to} 301\n`
}

/** Patterns match the decoded path, from the folder of the file. A slash at its end may be missing, as readers leave it out. */
function apacheLine({path, query, to}: Address): string {
  const condition = query === '' ? '' : `RewriteCond %{QUERY_STRING} "^${pattern(query)}$"\n`
  // Without the question mark the new address would get the old query.
  const target = to.replaceAll('%', '\\%') + (query === '' ? '' : '?')
  const start = pattern(path.slice(1)).replace(/\/$/, '/?')
  return `${condition}RewriteRule "^${start}$" "${target}" [R=301,L,NE]\n`
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
