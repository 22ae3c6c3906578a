import type {PostData} from '../../types.ts'

/**
 * What the usual plugins for search engines keep of a post: Yoast, Rank Math, All in One SEO in its two generations, SEOPress and
 * The SEO Framework. The first that has something counts.
 */
const keys = {
  title: [
    '_yoast_wpseo_title',
    'rank_math_title',
    '_aioseo_title',
    '_aioseop_title',
    '_seopress_titles_title',
    '_genesis_title'
  ],
  description: [
    '_yoast_wpseo_metadesc',
    'rank_math_description',
    '_aioseo_description',
    '_aioseop_description',
    '_seopress_titles_desc',
    '_genesis_description'
  ]
} as const

/** The custom fields that are read. */
export const searchKeys: readonly string[] = [...keys.title, ...keys.description]

/** What the variables of their templates stand for: `%%title%%` (Yoast), `%title%` (Rank Math), `#post_title` (AIOSEO). */
const variables: Readonly<Record<string, (post: PostData) => string | undefined>> = {
  title: ({title}) => title,
  post_title: ({title}) => title,
  excerpt: ({excerpt}) => excerpt,
  post_excerpt: ({excerpt}) => excerpt,
  sitename: ({siteTitle}) => siteTitle,
  sitetitle: ({siteTitle}) => siteTitle,
  site_title: ({siteTitle}) => siteTitle,
  sitedesc: ({siteTagline}) => siteTagline,
  tagline: ({siteTagline}) => siteTagline,
  sep: () => '-',
  separator_sa: () => '-',
  page: () => ''
}

/** Title and description for search engines; one that needs what only the site knows is left out. */
export function searchTexts(
  meta: (key: string) => string | undefined,
  post: PostData
): Pick<PostData, 'seoTitle' | 'description'> {
  const read = (names: readonly string[]): string | undefined => {
    const text = names.map(meta).find((value) => value !== undefined && value !== '')
    return text === undefined ? undefined : fillIn(text, post)
  }
  const seoTitle = read(keys.title)
  const description = read(keys.description)
  return {...(seoTitle && {seoTitle}), ...(description && {description})}
}

function fillIn(template: string, post: PostData): string | undefined {
  let isWhole = true
  const text = template.replace(variable, (_, ...names: (string | undefined)[]) => {
    const name = names.slice(0, 3).find((found) => found !== undefined) ?? ''
    const value = Object.hasOwn(variables, name) ? variables[name]?.(post) : undefined
    if (value === undefined) isWhole = false
    return value ?? ''
  })
  return isWhole ? text.replace(/\s{2,}/g, ' ').trim() || undefined : undefined
}

/**
 * Rank Math has some with what they are about in brackets. Behind a `#` stand words of authors as well, so those of the
 * plugin are named.
 */
const variable =
  /%%([a-z]\w{0,40})%%|%([a-z]\w{0,40}(?:\([^()%]{0,80}\))?)%|#(post_title|post_excerpt|site_title|tagline|separator_sa)\b/g
