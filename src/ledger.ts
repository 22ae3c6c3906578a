import type {Root as HastRoot} from 'hast'
import {emptyLedger} from './counts.ts'
import {contentOf} from './hast/tree/content-of.ts'
import {countWords, lossOf} from './hast/tree/words.ts'
import type {Finding, Ledger, Loss} from './types.ts'

/** What a result shows: words, links and pictures. */
export type Shown = Required<Pick<Loss, 'text' | 'links' | 'images'>>

/** What a clean tree shows. */
export function countContent(tree: HastRoot): Shown {
  const {text = 0, links = 0, images = 0} = lossOf(contentOf(tree))
  return {text, links, images}
}

/** What Markdown shows, by its marks: words as they are written. */
export function countMarkdown(value: string): Shown {
  const count = (pattern: RegExp): number => value.match(pattern)?.length ?? 0
  const marked = count(/!\[[^[\]\n]*\]\(/g)
  const links = count(/\]\(/g) - marked + count(/<a\s|<https?:/g)
  return {text: countWords(value), links, images: marked + count(/<img\s/g)}
}

/** Draws up the account: what the result shows, and what the findings name as left out. */
export function drawUpLedger(
  {text, links, images}: Shown,
  attributesKept: number,
  findings: readonly Finding[]
): Ledger {
  const ledger = emptyLedger()
  ledger.textKept = text
  ledger.attributesKept = attributesKept
  ledger.linksKept = links
  ledger.imagesKept = images
  for (const {loss} of findings) {
    ledger.textDropped += loss?.text ?? 0
    ledger.attributesDropped += loss?.attributes ?? 0
    ledger.linksDropped += loss?.links ?? 0
    ledger.imagesDropped += loss?.images ?? 0
  }
  return ledger
}
