import type {Root as HastRoot} from 'hast'
import {visitElements} from './walk.ts'

/** The ids that links of the tree lead to, whether in this document or in another one. */
export function linkedIds(tree: HastRoot): ReadonlySet<string> {
  const ids = new Set<string>()
  visitElements(tree, ({properties: {href}}) => {
    const hash = typeof href === 'string' ? href.indexOf('#') : -1
    if (typeof href !== 'string' || hash === -1) return
    const id = href.slice(hash + 1)
    ids.add(id)
    try {
      ids.add(decodeURIComponent(id))
    } catch {
      // Not encoded, or not well: then it is what it is.
    }
  })
  return ids
}
