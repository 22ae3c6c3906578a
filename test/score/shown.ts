import type {Element, Nodes, Root} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import type {Heading, Image, Link, Media} from './rendered.ts'

/** What a result shows, in its order, in the shape of a page's record. */
export interface Shown {
  /** Visible text with a blank at every block boundary and line break, as in the records. */
  text: string
  /** The same without code samples. */
  prose: string
  links: Link[]
  /** Pictures, and the stills of videos. */
  images: Image[]
  media: Media[]
  headings: Heading[]
}

const parser = unified().use(rehypeParse, {fragment: true})

/** Elements that break no line. */
const inline = new Set(
  (
    'a abbr acronym audio b bdi bdo big cite code data del dfn em font i img ins kbd label mark meter object ' +
    'output picture progress q ruby s samp small source span strike strong sub sup time tt u var video wbr'
  ).split(' ')
)
const invisible = new Set(['script', 'style', 'template', 'noscript', 'head', 'title'])
/** What is in these is shown by a browser that cannot play them, and by no other. */
const players = new Set(['video', 'audio', 'iframe', 'object', 'embed', 'source'])

/** Reads HTML as a browser does. */
export function readShown(html: string): Shown {
  const shown: Shown = {text: '', prose: '', links: [], images: [], media: [], headings: []}
  visit(parser.parse(html) as Root, shown, true)
  shown.text = tidy(shown.text)
  shown.prose = tidy(shown.prose)
  return shown
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function visit(node: Nodes, shown: Shown, isVisible: boolean): void {
  if (node.type === 'text') {
    if (!isVisible) return
    shown.text += node.value
    shown.prose += node.value
    return
  }
  if (node.type !== 'element' && node.type !== 'root') return
  if (node.type === 'root') {
    for (const child of node.children) visit(child, shown, isVisible)
    return
  }
  if (invisible.has(node.tagName)) return
  const {prose} = shown
  const isBlock = !inline.has(node.tagName)
  if (isBlock) breakLine(shown)
  const start = shown.text.length
  collect(node, shown)
  const isReadable = isVisible && !players.has(node.tagName)
  const hasAddress = node.tagName === 'a' && node.properties.href !== undefined
  const link = hasAddress ? shown.links.at(-1) : undefined
  const heading = /^h[1-6]$/.test(node.tagName) ? shown.headings.at(-1) : undefined
  for (const child of node.children) visit(child, shown, isReadable)
  const text = tidy(shown.text.slice(start))
  if (link) link.text = text
  if (heading) heading.text = text
  if (node.tagName === 'code' || node.tagName === 'pre') shown.prose = prose
  if (isBlock) breakLine(shown)
}

function breakLine(shown: Shown): void {
  shown.text += ' '
  shown.prose += ' '
}

function collect(node: Element, shown: Shown): void {
  const {href, src, alt, poster, title, data} = node.properties
  if (node.tagName === 'a' && href !== undefined) {
    shown.links.push({href: String(href), text: '', ...(title ? {title: String(title)} : {})})
  }
  if (node.tagName === 'img' && src !== undefined) {
    shown.images.push({src: String(src), alt: String(alt ?? '')})
  }
  if (poster !== undefined) shown.images.push({src: String(poster)})
  const played = src ?? data
  if (players.has(node.tagName) && played !== undefined) {
    shown.media.push({tag: node.tagName, src: String(played)})
  }
  const level = /^h([1-6])$/.exec(node.tagName)?.[1]
  if (level) shown.headings.push({level: Number(level), text: ''})
}
