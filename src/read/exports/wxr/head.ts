import type {PostData, Term} from '../../../types.ts'
import type {ItemProblem} from '../item.ts'
import {RecordValues} from './record-values.ts'
import type {StoredText} from './stored-text.ts'
import type {RecordElement} from './stretch.ts'

interface ListedTerm {
  name: string
  /** Slug of the term above it. */
  parent: string | undefined
}

/** Where a kind of term stands in the head, by the version: a table of its own, or one for all taxonomies (1.1). */
const termFields = {
  'wp:category': {slug: 'wp:category_nicename', name: 'wp:cat_name', taxonomy: 'category'},
  'wp:tag': {slug: 'wp:tag_slug', name: 'wp:tag_name', taxonomy: 'post_tag'},
  'wp:term': {slug: 'wp:term_slug', name: 'wp:term_name', taxonomy: undefined}
} as const

const siteFields = {
  title: 'siteTitle',
  link: 'siteLink',
  description: 'siteTagline',
  'wp:base_blog_url': 'siteLink'
} as const

/** Terms are no deeper than that; a ring of parents is broken there. */
const deepestTerm = 50

/** What the head of an export says for all of its items. */
export class ExportHead {
  readonly site: Pick<PostData, 'siteTitle' | 'siteTagline' | 'siteLink'> = {}
  readonly #authors = new Map<string, string>()
  readonly #terms = new Map<string, ListedTerm>()

  /** Takes note of an author, a term or a field of the channel, and says what is wrong with it. */
  add(record: RecordElement, storage: StoredText): readonly ItemProblem[] {
    const values = new RecordValues(record, storage)
    if (record.name === 'wp:author') this.#addAuthor(values)
    else if (isKey(termFields, record.name)) this.#addTerm(values, termFields[record.name])
    else if (isKey(siteFields, record.name)) {
      const text = values.text(record.name)
      if (text !== undefined) this.site[siteFields[record.name]] ??= text
    }
    return values.problems
  }

  /** The name that readers saw, for the one that an author logs in with. */
  author(login: string): string {
    return this.#authors.get(login) ?? login
  }

  /** A term with its path; `name` is what the item calls it. */
  term(taxonomy: string, slug: string, name: string): Term {
    const path = [name]
    let parent = this.#terms.get(`${taxonomy} ${slug}`)?.parent
    while (parent !== undefined && path.length < deepestTerm) {
      const above = this.#terms.get(`${taxonomy} ${parent}`)
      path.unshift(above?.name ?? parent)
      parent = above?.parent
    }
    return {taxonomy, slug, name, path}
  }

  #addAuthor(values: RecordValues): void {
    const login = values.text('wp:author_login')
    const name = values.text('wp:author_display_name')
    if (login !== undefined && name !== undefined) this.#authors.set(login, name)
  }

  #addTerm(
    values: RecordValues,
    names: {slug: string; name: string; taxonomy: string | undefined}
  ): void {
    const taxonomy = names.taxonomy ?? values.text('wp:term_taxonomy')
    const slug = values.text(names.slug)
    const name = values.text(names.name) ?? slug
    if (taxonomy === undefined || slug === undefined || name === undefined) return
    const parent = values.text('wp:category_parent') ?? values.text('wp:term_parent')
    this.#terms.set(`${taxonomy} ${slug}`, {name, parent})
  }
}

function isKey<T extends object>(table: T, name: PropertyKey): name is keyof T {
  return Object.hasOwn(table, name)
}
