import type {Root as HastRoot} from 'hast'
import type {Report} from '../types.ts'
import type {CleanUp, CleanUpOptions} from './clean-up.ts'
import {Inventory} from './inventory.ts'

/** The inventories of lists of clean-ups, of which there are few, by where in the list they begin. */
const inventories = new WeakMap<readonly CleanUp[], Inventory[]>()

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
  let found: readonly boolean[] | undefined
  for (const [index, {looksFor, isWanted, run}] of cleanUps.entries()) {
    if (isWanted && !isWanted(options)) continue
    if (looksFor) {
      found ??= inventoryFrom(cleanUps, index).take(tree)
      if (!found[index]) continue
    }
    run(tree, report, options)
    found = undefined
  }
}

function inventoryFrom(cleanUps: readonly CleanUp[], first: number): Inventory {
  const known = inventories.get(cleanUps) ?? []
  inventories.set(cleanUps, known)
  const inventory = known[first] ?? new Inventory(cleanUps, first)
  known[first] = inventory
  return inventory
}
