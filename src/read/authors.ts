import type {PostData, Term} from '../types.ts'

/** Where Co-Authors Plus and PublishPress Authors keep who wrote a post, with a term for each. */
const taxonomy = 'author'

/**
 * Who wrote a post, by the account that it belongs to and by terms, which count more: an account may be that of somebody who only put the
 * text in. Of several authors that one comes first where terms are stored by name, or in the order that the plug-in keeps, which may be
 * that of the names by chance: `isInOrder` says so for certain. `nameOf` gives the name that readers saw.
 */
export function authorsOf(
  terms: readonly Term[],
  account: string | undefined,
  nameOf: (term: Term) => string,
  isInOrder = false
): Pick<PostData, 'author' | 'authors'> {
  const ofAuthors = terms.filter((term) => term.taxonomy === taxonomy)
  const named = new Set(ofAuthors.map(nameOf))
  if (named.size === 0) return account === undefined ? {} : {author: account}
  const movesAccount = !isInOrder && isByName(ofAuthors)
  const isOne = movesAccount && account !== undefined && named.delete(account)
  const [first, ...others] = isOne ? [account, ...named] : [...named]
  return {
    ...(first !== undefined && {author: first}),
    ...(first !== undefined && others.length > 0 && {authors: [first, ...others]})
  }
}

/** Whether terms stand in the order of their names, as MySQL sorts them: without regard to capitals and accents. */
function isByName(terms: readonly Term[]): boolean {
  return terms.every(({name}, index) => {
    const before = terms[index - 1]
    return before === undefined || collator.compare(before.name, name) <= 0
  })
}

const collator = new Intl.Collator('en', {sensitivity: 'base'})
