import {defined, isRecord} from '../records.ts'

/** What structured data may say of a page. */
export interface StructuredData {
  headline?: string
  description?: string
  published?: string
  modified?: string
  author?: string
  image?: string
  siteTitle?: string
  section?: string
  keywords?: readonly string[]
}

type Item = Readonly<Record<string, unknown>>

/** Types of schema.org that are the page itself, the most telling first. */
const types = ['BlogPosting', 'NewsArticle', 'Article', 'WebPage', 'Product', 'Event']

/** How deep structured data is looked into: a list of graphs of items. */
const deepest = 3

/** Reads the scripts of a page with structured data (JSON-LD, schema.org). What is no JSON says nothing. */
export function readStructuredData(scripts: readonly string[]): StructuredData {
  const items = scripts.flatMap((script) => itemsOf(parse(script), 0))
  const byId = new Map(
    items.flatMap((item) => {
      const id = item['@id']
      return typeof id === 'string' ? [[id, item] as const] : []
    })
  )
  const follow = (value: unknown): unknown => {
    const [one] = Array.isArray(value) ? value : [value]
    const id = isRecord(one) ? one['@id'] : undefined
    const isReference = isRecord(one) && typeof id === 'string' && Object.keys(one).length === 1
    return isReference ? (byId.get(id) ?? one) : one
  }
  const pages = types.flatMap((type) => items.filter((item) => hasType(item, type)))
  const first = (read: (item: Item) => string | undefined): string | undefined =>
    pages.map(read).find((value) => value !== undefined)
  const site = items.find((item) => hasType(item, 'WebSite'))
  const keywords = pages.map(({keywords}) => listOf(keywords)).find((list) => list.length > 0)
  return defined({
    headline: first((item) => textOf(item.headline)),
    description: first((item) => textOf(item.description)),
    published: first((item) => textOf(item.datePublished)),
    modified: first((item) => textOf(item.dateModified)),
    author: first((item) => nameOf(follow(item.author))),
    image: first((item) => addressOf(follow(item.image))),
    section: first((item) => listOf(item.articleSection)[0]),
    siteTitle: site && textOf(site.name),
    keywords
  })
}

function parse(script: string): unknown {
  try {
    return JSON.parse(script)
  } catch {
    return undefined
  }
}

function itemsOf(value: unknown, depth: number): Item[] {
  if (depth > deepest) return []
  if (Array.isArray(value)) return value.flatMap((one: unknown) => itemsOf(one, depth + 1))
  if (!isRecord(value)) return []
  return [value, ...itemsOf(value['@graph'], depth + 1)]
}

function hasType(item: Item, type: string): boolean {
  const own = item['@type']
  return Array.isArray(own) ? own.includes(type) : own === type
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim() || undefined : undefined
}

function nameOf(value: unknown): string | undefined {
  return isRecord(value) ? textOf(value.name) : textOf(value)
}

function addressOf(value: unknown): string | undefined {
  return isRecord(value) ? textOf(value.url) : textOf(value)
}

/** A list of words, or words with commas between. */
function listOf(value: unknown): string[] {
  const texts = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : []
  return texts.flatMap((text: unknown) => textOf(text) ?? [])
}
