import type {Element, Nodes, Properties} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'

const parser = unified().use(rehypeParse, {fragment: true}).freeze()

/**
 * Elements that run or load something, that change how a browser reads what follows, or that send something off. Written
 * down apart from the schema of the sanitizer, so that a mistake there shows here.
 */
const dangerous = new Set(
  `animate animatemotion animatetransform applet base bgsound body button canvas dialog embed fencedframe form frame
  frameset head html image input isindex keygen layer link listing marquee math meta noembed noframes noscript object
  option param plaintext portal script select set slot style svg template textarea title webview xml xmp`.split(
    /\s+/
  )
)

/** Attributes that hold an address to go to or to load. */
const addresses = new Set(
  `action background cite classId codeBase data dynSrc formAction href icon longDesc lowSrc manifest ping poster profile
  src srcSet useMap xLinkHref`.split(/\s+/)
)

/** Attributes that nothing of ours needs, and that run or load something, or name what scripts look up. */
const forbidden = new Set(
  'srcDoc style srcSet autoFocus form formAction http-equiv nonce is part popover slot'.split(' ')
)

const protocols = new Set(
  'http: https: mailto: tel: sms: ftp: geo: webcal: xmpp: irc: magnet: skype:'.split(' ')
)

/** Where frames may lead, by the name that a browser reads. */
const frameHosts =
  /(?:^|\.)(?:youtube(?:-nocookie)?\.com|vimeo\.com|dailymotion\.com|ted\.com|loom\.com|tiktok\.com|spotify\.com|soundcloud\.com|openstreetmap\.org|google\.[a-z.]+|videopress\.com)$/

/** What of a page could run; empty for a harmless one. */
export function findDanger(page: string): string[] {
  return dangerIn(parser.parse(page))
}

function dangerIn(node: Nodes): string[] {
  if (node.type === 'comment') return /--!?>|^-?>/.test(node.value) ? ['comment'] : []
  if (node.type !== 'root' && node.type !== 'element') return []
  const own = node.type === 'element' ? dangerOf(node) : []
  return [...own, ...node.children.flatMap(dangerIn)]
}

/** A box that nobody can tick, and that is sent nowhere. */
function isTaskBox(tagName: string, {type, disabled}: Properties): boolean {
  return tagName === 'input' && type === 'checkbox' && disabled === true
}

function dangerOf({tagName, properties}: Element): string[] {
  const found: string[] = []
  if (
    (dangerous.has(tagName) && !isTaskBox(tagName, properties)) ||
    !/^[a-z][a-z\d]*$/.test(tagName)
  )
    found.push(`<${tagName}>`)
  for (const [name, value] of Object.entries(properties)) {
    const attribute = `${name} of <${tagName}>: ${String(value)}`
    if (/^on/i.test(name) || forbidden.has(name) || !/^[a-z]+$/i.test(name)) found.push(attribute)
    if (name === 'name' && tagName !== 'a') found.push(attribute)
    if (addresses.has(name) && !isHarmless(String(value), tagName, name)) found.push(attribute)
  }
  return found
}

/** By the same code as in browsers. */
function isHarmless(value: string, tagName: string, name: string): boolean {
  if (!URL.canParse(value, 'https://page.invalid/')) return true
  const {protocol, hostname} = new URL(value, 'https://page.invalid/')
  if (tagName === 'iframe') return /^https?:$/.test(protocol) && frameHosts.test(hostname)
  if (protocol === 'data:') {
    return (
      (tagName === 'img' || name === 'poster') &&
      /^\s*data:image\/(?:png|gif|jpeg|webp|avif)\b/i.test(value)
    )
  }
  return protocols.has(protocol)
}
