import type {Root as HastRoot} from 'hast'
import type {Report} from '../types.ts'
import type {CleanUp, CleanUpOptions} from './clean-up.ts'
import {Inventory} from './inventory.ts'

/** The inventories of lists of clean-ups, of which there are few. */
const inventories = new WeakMap<readonly CleanUp[], Inventory>()

/**
 * Runs clean-ups one after the other. Each is a walk of the whole tree, so those that find nothing in it are left out: the
 * result is the same. What one of them changed is looked at anew for those behind it.
 */
export function runCleanUps(
  cleanUps: readonly CleanUp[],
  tree: HastRoot,
  report: Report,
  options: CleanUpOptions
): void {
  const inventory = inventories.get(cleanUps) ?? new Inventory(cleanUps)
  inventories.set(cleanUps, inventory)
  let found: readonly boolean[] | undefined
  for (const [index, {looksFor, isWanted, run}] of cleanUps.entries()) {
    if (isWanted && !isWanted(options)) continue
    if (looksFor) {
      found ??= inventory.take(tree, index)
      if (!found[index]) continue
    }
    run(tree, report, options)
    found = undefined
  }
}
