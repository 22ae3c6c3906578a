import type {PostData} from '../../types.ts'

/**
 * A title or description as Yoast and Rank Math store it, with its variables (`%%title%%` and `%title%`) filled in;
 * `undefined` where one of them is only known to the site.
 */
export function fillSeoText(text: string | undefined, post: PostData): string | undefined {
  if (!text) return undefined
  let isKnown = true
  const filled = text.replace(variable, (_, yoast?: string, rankMath?: string) => {
    const value = variables[yoast ?? rankMath ?? '']?.(post)
    isKnown &&= value !== undefined
    return value ?? ''
  })
  return isKnown ? filled.replace(/\s+/g, ' ').trim() || undefined : undefined
}

/** Rank Math has some with what they are about in brackets. */
const variable = /%%(\w+)%%|%(\w+(?:\([^()%]*\))?)%/g

const variables: Readonly<Record<string, (post: PostData) => string | undefined>> = {
  title: ({title}) => title,
  excerpt: ({excerpt}) => excerpt,
  excerpt_only: ({excerpt}) => excerpt ?? '',
  name: ({author}) => author,
  category: ({categories}) => categories?.join(', '),
  sitename: ({siteTitle}) => siteTitle,
  sitedesc: ({siteTagline}) => siteTagline,
  sep: () => '-',
  // The number of a page of several; a post is the first.
  page: () => ''
}
