import type {Root as HastRoot} from 'hast'
import type {Report} from '../types.ts'
import type {CleanUp, CleanUpOptions} from './clean-up.ts'
import {Inventory} from './inventory.ts'

/**
 * Runs clean-ups one after the other. Each is a walk of the whole tree, so those whose signs are not in the tree are left
 * out: the result is the same.
 */
export function runCleanUps(
  cleanUps: readonly CleanUp[],
  tree: HastRoot,
  report: Report,
  options: CleanUpOptions
): void {
  let inventory: Inventory | undefined
  for (const {looksFor = [], brings, bringsText, run} of cleanUps) {
    if (looksFor.length > 0) inventory ??= new Inventory(tree)
    if (!looksFor.every((signs) => inventory?.holds(signs))) continue
    run(tree, report, options)
    if (bringsText) inventory = undefined
    else if (brings) inventory?.add(brings)
  }
}
