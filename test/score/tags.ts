/** An opening shortcode tag as it stands in an undamaged source. */
export interface SourceTag {
  name: string
  attributes: Record<string, string>
}

/** The samples and the posts are undamaged, so that this is enough, and owes nothing to our own tokenizer. */
const tag = /\[([a-z][\w-]*)((?:\s+[\w-]+=(?:"[^"]*"|'[^']*'|[^\s"'\]]+))*)\s*\/?\]/gi
const attribute = /([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))/g

export function readTags(source: string): SourceTag[] {
  return Array.from(source.matchAll(tag), ([, name = '', attributes = '']) => ({
    name,
    attributes: Object.fromEntries(
      Array.from(attributes.matchAll(attribute), ([, key, double, single, bare]) => [
        key,
        double ?? single ?? bare ?? ''
      ])
    )
  }))
}

/** The source as a page of a theme without care shows it: the quotes around every value are typographic. */
export function withTypographicQuotes(source: string): string {
  return source.replace(tag, (written) =>
    written.replace(attribute, (pair, key, double, single) => {
      const value: string | undefined = double ?? single
      return value === undefined ? pair : `${key}=”${value}”`
    })
  )
}
