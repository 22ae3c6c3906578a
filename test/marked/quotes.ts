import type {Random} from './random.ts'

/** Puts an attribute value between quotes. */
export type Quote = (value: string) => string

function between(open: string, close: string): Quote {
  return (value) => `${open}${value}${close}`
}

const straight = between('"', '"')

/** What wptexturize() makes of straight quotes: a prime behind a digit. */
const typographic: Quote = (value) => `”${value}${/\d$/.test(value) ? '″' : '”'}`
const entity: Quote = (value) => `&#8221;${value}${/\d$/.test(value) ? '&#8243;' : '&#8221;'}`

const all = [
  straight,
  typographic,
  entity,
  between("'", "'"),
  between('“', '”'),
  between('„', '“'),
  between('&quot;', '&quot;'),
  between('&ldquo;', '&rdquo;'),
  between('&#x201d;', '&#x2033;')
] as const

export const quoteKinds = ['straight', 'typographic', 'entity', 'mixed'] as const
export type QuoteKind = (typeof quoteKinds)[number]

/** How the tags of a document are quoted; gives the quotes of the next tag. */
export function quotesOf(kind: QuoteKind, random: Random): () => Quote {
  const one = {straight, typographic, entity}
  return kind === 'mixed' ? () => random.pick(all) : () => one[kind]
}
