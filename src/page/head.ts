import type {Element, Root as HastRoot} from 'hast'
import {visitElements} from '../hast/tree/walk.ts'
import {plainText} from '../hast/tree/words.ts'
import {defined} from '../records.ts'
import {propertyOf} from '../rendered/reading.ts'
import {select} from '../rendered/select.ts'
import type {PostData} from '../types.ts'
import {readStructuredData} from './json-ld.ts'

/** What the head of a page holds, by the names that it gives. */
interface Head {
  title: string | undefined
  canonical: string | undefined
  /** Contents of `meta` elements by `name` or `property`, in their order. */
  metas: Map<string, string[]>
  scripts: string[]
  /** The times that elements of the page are published and changed at. */
  times: Map<string, string>
}

/**
 * What a page says of itself: the elements of HTML, the names of Open Graph (ogp.me) and schema.org, and where there are
 * none, the marks of microformats that WordPress themes have (`entry-title`, `published`, `author`).
 */
export function readHead(tree: HastRoot, article: Element): PostData {
  const {title, canonical, metas, scripts, times} = collect(tree)
  const meta = (...names: string[]): string | undefined =>
    names.map((name) => metas.get(name)?.[0]).find((value) => value !== undefined)
  const data = readStructuredData(scripts)
  const siteTitle = meta('og:site_name') ?? data.siteTitle
  const terms = termsIn(article)
  const categories =
    metas.get('article:section') ?? (data.section ? [data.section] : terms.categories)
  const tags = metas.get('article:tag') ?? data.keywords ?? terms.tags
  return defined({
    title: titleOf(article, title, siteTitle, meta('og:title', 'twitter:title'), data.headline),
    description: meta('description', 'og:description', 'twitter:description') ?? data.description,
    link: canonical ?? meta('og:url') ?? savedFrom(tree),
    image: meta('og:image', 'og:image:secure_url', 'og:image:url', 'twitter:image') ?? data.image,
    published: isoOf(
      meta('article:published_time') ?? data.published ?? times.get('published') ?? meta('date')
    ),
    modified: isoOf(meta('article:modified_time') ?? data.modified ?? times.get('updated')),
    author: data.author ?? meta('author', 'twitter:data1') ?? authorIn(tree),
    siteTitle,
    categories: categories.length > 0 ? categories : undefined,
    tags: tags.length > 0 ? tags : undefined
  })
}

function collect(tree: HastRoot): Head {
  const head: Head = {
    title: undefined,
    canonical: undefined,
    metas: new Map(),
    scripts: [],
    times: new Map()
  }
  visitElements(tree, (element) => {
    switch (element.tagName) {
      case 'title':
        head.title ??= textIn(element)
        break
      case 'meta':
        addMeta(element, head.metas)
        break
      case 'link':
        if (propertyOf(element, 'rel') === 'canonical')
          head.canonical ??= textProperty(element, 'href')
        break
      case 'script':
        if (propertyOf(element, 'type') === 'application/ld+json')
          head.scripts.push(textIn(element) ?? '')
        break
      case 'time':
        addTime(element, head.times)
        break
    }
  })
  return head
}

function addMeta(element: Element, metas: Map<string, string[]>): void {
  const name = (propertyOf(element, 'property') ?? propertyOf(element, 'name'))?.toLowerCase()
  const content = textProperty(element, 'content')
  if (name === undefined || content === undefined) return
  const known = metas.get(name)
  if (known) known.push(content)
  else metas.set(name, [content])
}

function addTime(element: Element, times: Map<string, string>): void {
  const value = textProperty(element, 'dateTime')
  const classes = propertyOf(element, 'className') ?? ''
  if (value === undefined) return
  for (const name of ['published', 'updated']) {
    if (classes.split(' ').includes(name) && !times.has(name)) times.set(name, value)
  }
}

function textIn(element: Element): string | undefined {
  const text = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  return text.trim() || undefined
}

function textProperty(element: Element, name: string): string | undefined {
  return propertyOf(element, name)?.trim() || undefined
}

/** The heading of the article where the others begin or end with it: what is beside it there is the name of the site. */
function titleOf(
  article: Element,
  written: string | undefined,
  siteTitle: string | undefined,
  ...told: ReadonlyArray<string | undefined>
): string | undefined {
  const heading = select(article, '.entry-title, h1')
  const headline = heading && plainText([heading])
  const [title = written] = told.filter((text) => text !== undefined)
  if (title === undefined) return headline || undefined
  if (headline && isPartOf(headline, title)) return headline
  return withoutSite(title, siteTitle)
}

function isPartOf(headline: string, title: string): boolean {
  const [part, whole] = [headline.toLowerCase(), title.toLowerCase()]
  return part !== '' && (whole.startsWith(part) || whole.endsWith(part))
}

/** What stands between a title and the name of the site. */
const separators = new Set(['|', '-', '–', '—', '·', '•', '»', '«', ':', '/', '::'])

/** Takes the name of the site off; without it, what stands behind the last bar, which titles themselves seldom have. */
function withoutSite(title: string, siteTitle: string | undefined): string {
  const words = title.split(/\s+/)
  if (siteTitle !== undefined) {
    const count = siteTitle.split(/\s+/).length
    const isAtEnd = words.slice(-count).join(' ') === siteTitle.split(/\s+/).join(' ')
    const mark = words[words.length - count - 1]
    if (isAtEnd && mark !== undefined && separators.has(mark)) {
      return words.slice(0, words.length - count - 1).join(' ')
    }
    return title
  }
  const bar = words.lastIndexOf('|')
  return bar > 0 ? words.slice(0, bar).join(' ') : title
}

/** Links of WordPress to the categories and tags of a post (get_the_category_list, get_the_term_list). */
function termsIn(article: Element): {categories: string[]; tags: string[]} {
  const terms = {categories: new Set<string>(), tags: new Set<string>()}
  visitElements(article, (element) => {
    const relations = (propertyOf(element, 'rel') ?? '').split(' ')
    if (element.tagName !== 'a' || !relations.includes('tag')) return
    const name = plainText([element])
    if (name !== '') (relations.includes('category') ? terms.categories : terms.tags).add(name)
  })
  return {categories: [...terms.categories], tags: [...terms.tags]}
}

/** Browsers that save a page write into it where it came from. */
const savedMark = /^ saved from url=\(\d{4}\)(https?:\S+) $/

function savedFrom(tree: HastRoot): string | undefined {
  const marks = tree.children.flatMap((child) =>
    child.type === 'comment' ? (savedMark.exec(child.value)?.[1] ?? []) : []
  )
  return marks[0]
}

function authorIn(tree: HastRoot): string | undefined {
  const author = select(tree, '.author.vcard .fn, .author.vcard, a.url.fn')
  return author && (plainText([author]).replace(/^by\s+/i, '') || undefined)
}

/** Dates as machines write them, `2019-05-04` and longer; any other is left out, since nobody knows its order. */
function isoOf(value: string | undefined): string | undefined {
  return value !== undefined && /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}|$)/.test(value)
    ? value.replace(' ', 'T')
    : undefined
}
