import type {PostData, Term} from '../types.ts'

/** Where Co-Authors Plus and PublishPress Authors keep who wrote a post, with a term for each. */
const taxonomy = 'author'

/**
 * Who wrote a post, by the account that it belongs to and by terms, which count more: an account may be that of somebody who only put the
 * text in. Of several authors that one comes first, since terms are stored by name. `nameOf` gives the name that readers saw.
 */
export function authorsOf(
  terms: readonly Term[],
  account: string | undefined,
  nameOf: (term: Term) => string
): Pick<PostData, 'author' | 'authors'> {
  const named = new Set(terms.filter((term) => term.taxonomy === taxonomy).map(nameOf))
  if (named.size === 0) return account === undefined ? {} : {author: account}
  const isOne = account !== undefined && named.delete(account)
  const [first, ...others] = isOne ? [account, ...named] : [...named]
  return {
    ...(first !== undefined && {author: first}),
    ...(first !== undefined && others.length > 0 && {authors: [first, ...others]})
  }
}
