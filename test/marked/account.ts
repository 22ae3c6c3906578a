import type {Element, Nodes} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {type Mark, markersIn} from './marks.ts'

/** What a browser shows of a result. */
export interface Shown {
  words: ReadonlySet<string>
  labels: ReadonlySet<string>
  links: ReadonlySet<string>
  images: ReadonlySet<string>
  /** Addresses of films, sounds and frames, and of links to them. */
  media: ReadonlySet<string>
}

const parser = unified().use(rehypeParse, {fragment: true}).freeze()

const media = new Set(['video', 'audio', 'source', 'iframe'])

/** Reads HTML, be it a result or what a reader of Markdown made of one. */
export function shownIn(html: string): Shown {
  const shown = {
    words: new Set<string>(),
    labels: new Set<string>(),
    links: new Set<string>(),
    images: new Set<string>(),
    media: new Set<string>()
  }
  const lines: string[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'text') lines.push(node.value)
    if (node.type === 'element') visitElement(node)
    if ('children' in node) for (const child of node.children) visit(child)
    if (node.type === 'element' && !phrasing.has(node.tagName)) lines.push('\n')
  }
  const visitElement = ({tagName, properties}: Element): void => {
    for (const text of [properties.alt, properties.title]) {
      for (const marker of markersIn(String(text ?? ''))) shown.labels.add(marker)
    }
    if (tagName === 'a') {
      shown.links.add(String(properties.href ?? ''))
      shown.media.add(String(properties.href ?? ''))
    }
    if (tagName === 'img') shown.images.add(String(properties.src ?? ''))
    if (tagName === 'video') shown.images.add(String(properties.poster ?? ''))
    if (media.has(tagName)) shown.media.add(String(properties.src ?? ''))
    if (!phrasing.has(tagName)) lines.push('\n')
  }
  visit(parser.parse(html))
  for (const marker of markersIn(lines.join(''))) shown.words.add(marker)
  return shown
}

/** Elements that do not part words. */
const phrasing = new Set('a abbr b code del em i mark q s small span strong sub sup u'.split(' '))

/** A tag of any shortcode in any spelling: as it is, escaped for Markdown, or with its brackets as entities. */
export function tagsIn(result: string, names: readonly string[]): string[] {
  const spelled = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll('_', String.raw`(?:\\?_|&#0*95;|&lowbar;)`))
    .join('|')
  const open = String.raw`(?:\\?\[|&#0*91;|&#x0*5b;|&lbrack;|&lsqb;|%5b|%91)`
  const tag = new RegExp(`${open}\\s*(?:\\\\?/|&#0*47;)?\\s*(?:${spelled})\\b`, 'g')
  return [...(result.match(tag) ?? []), ...(result.match(/et\\?_pb\\?_/g) ?? [])]
}

export type Verdict = 'found' | 'named' | 'lost' | 'seen'

/** What became of a marker: `lost` and `seen` are what must not be. */
export function judge(
  mark: Mark,
  shown: Shown,
  result: ReadonlySet<string>,
  said: string
): Verdict {
  const {fate, value} = mark
  if (fate === 'hidden') return result.has(markerOf(value)) ? 'seen' : 'found'
  if (fate === 'secret') {
    return result.has(markerOf(value)) || said.includes(markerOf(value)) ? 'seen' : 'found'
  }
  if (fate === 'kept') return isShown(mark, shown) ? 'found' : 'lost'
  if (result.has(markerOf(value))) return 'seen'
  return said.includes(markerOf(value)) ? 'named' : 'lost'
}

function markerOf(value: string): string {
  return markersIn(value)[0] ?? value
}

function isShown({kind, value}: Mark, shown: Shown): boolean {
  switch (kind) {
    case 'word':
      return shown.words.has(value)
    case 'label':
      return shown.labels.has(value) || shown.words.has(value)
    case 'link':
      return shown.links.has(value)
    case 'image':
      return shown.images.has(value)
    case 'media':
      return Array.from(shown.media).some((address) => address.includes(value))
  }
}
