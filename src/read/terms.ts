import type {PostData, Term} from '../types.ts'

/**
 * The categories and tags of a post by its terms. Types of a site’s own, such as the projects of Divi and the products of a shop, have
 * taxonomies of their own for both, which are named after them: `project_category`, `product_cat`, `tribe_events_cat`.
 */
export function categoriesAndTags(
  terms: readonly Term[],
  type: string | undefined
): Pick<PostData, 'categories' | 'tags'> {
  const names = (usual: string, own: RegExp): string[] | undefined => {
    const isOwn = ({taxonomy}: Term): boolean =>
      type !== undefined && taxonomy.startsWith(type) && own.test(taxonomy.slice(type.length))
    const found = terms.filter(({taxonomy}) => taxonomy === usual)
    const chosen = found.length > 0 ? found : terms.filter(isOwn)
    return chosen.length > 0 ? chosen.map(({name}) => name) : undefined
  }
  const categories = names('category', /^[_-]cat(?:egor(?:y|ies))?$/)
  const tags = names('post_tag', /^[_-]tags?$/)
  return {...(categories && {categories}), ...(tags && {tags})}
}

/** The language of a post, which Polylang keeps as a term. */
export function languageOf(terms: readonly Term[]): string | undefined {
  return terms.find(({taxonomy}) => taxonomy === 'language')?.slug
}
