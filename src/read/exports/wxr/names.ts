/** Elements of the head and of items that are read, under the prefixes that WordPress gives them. */
const elements = `rss channel item title link description category guid pubDate
  content:encoded excerpt:encoded dc:creator
  wp:base_blog_url wp:author wp:author_login wp:author_display_name
  wp:category wp:category_nicename wp:category_parent wp:cat_name
  wp:tag wp:tag_slug wp:tag_name
  wp:term wp:term_taxonomy wp:term_slug wp:term_parent wp:term_name
  wp:post_id wp:post_date wp:post_date_gmt wp:post_modified wp:post_modified_gmt wp:post_name wp:status wp:post_parent
  wp:menu_order wp:post_type wp:post_password wp:attachment_url
  wp:postmeta wp:meta_key wp:meta_value
  wp:comment wp:comment_id wp:comment_author wp:comment_date wp:comment_date_gmt wp:comment_content wp:comment_approved
  wp:comment_type wp:comment_parent`.split(/\s+/)

/** What the namespaces of an export are called; those of WordPress hold a version, 1.0 to 1.2. */
function usualPrefix(uri: string): string | undefined {
  if (uri === 'http://purl.org/rss/1.0/modules/content/') return 'content'
  if (uri === 'http://purl.org/dc/elements/1.1/') return 'dc'
  if (!/^https?:\/\/wordpress\.org\/export\//.test(uri)) return undefined
  return /\/excerpt\/?$/.test(uri) ? 'excerpt' : 'wp'
}

/** Tells elements by their names, whatever prefixes a document gives to the namespaces. */
export class ElementNames {
  /** A document has no reason to declare more than a few. */
  #declarations = 0
  readonly #usual = new Map(elements.map((name) => [name, name]))

  /** The name that WordPress writes; `undefined` for elements that are not read. */
  usual(name: string): string | undefined {
    return this.#usual.get(name)
  }

  /** Takes note of the namespaces that a tag declares. */
  declare(tag: string): void {
    if (!tag.includes('xmlns:')) return
    for (const [name, uri] of attributesOf(tag)) {
      const prefix = name.startsWith('xmlns:') ? usualPrefix(uri) : undefined
      if (prefix === undefined || ++this.#declarations > 100) continue
      for (const element of elements.filter((element) => element.startsWith(`${prefix}:`))) {
        this.#usual.set(name.slice('xmlns:'.length) + element.slice(prefix.length), element)
      }
    }
  }
}

/** The attributes of a tag, as written. What comes behind a broken one is not read. */
export function attributesOf(tag: string): Map<string, string> {
  const attributes = new Map<string, string>()
  const start = tag.search(/[\s/>]/)
  attribute.lastIndex = Math.max(start, 0)
  for (let met = attribute.exec(tag); met; met = attribute.exec(tag)) {
    const [, name = '', double, single] = met
    attributes.set(name, double ?? single ?? '')
  }
  return attributes
}

const attribute = /\s+([^\s=>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y
