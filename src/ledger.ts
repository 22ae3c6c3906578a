import type {Root as HastRoot} from 'hast'
import {contentOf} from './hast/content-of.ts'
import {countWords, lossOf, visibleText} from './hast/words.ts'
import type {Finding, Ledger} from './types.ts'

/** Draws up the account: what the result shows, and what the findings name as left out. */
export function drawUpLedger(
  tree: HastRoot,
  attributesKept: number,
  findings: readonly Finding[]
): Ledger {
  const {links = 0, images = 0} = lossOf(contentOf(tree))
  const ledger: Ledger = {
    textKept: countWords(visibleText([tree])),
    textDropped: 0,
    attributesKept,
    attributesDropped: 0,
    linksKept: links,
    linksDropped: 0,
    imagesKept: images,
    imagesDropped: 0
  }
  for (const {loss} of findings) {
    ledger.textDropped += loss?.text ?? 0
    ledger.attributesDropped += loss?.attributes ?? 0
    ledger.linksDropped += loss?.links ?? 0
    ledger.imagesDropped += loss?.images ?? 0
  }
  return ledger
}
