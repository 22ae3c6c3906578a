import type {Ledger} from './types.ts'

/** An account of nothing. */
export function emptyLedger(): Ledger {
  return {
    textKept: 0,
    textDropped: 0,
    attributesKept: 0,
    attributesDropped: 0,
    linksKept: 0,
    linksDropped: 0,
    imagesKept: 0,
    imagesDropped: 0
  }
}

/** Counts a name that content gives, which may be one that every object has, as `constructor` and `__proto__`. */
export function addCount(counts: Record<string, number>, name: string, more = 1): void {
  const before = Object.hasOwn(counts, name) ? (counts[name] ?? 0) : 0
  // An assignment to `__proto__` would be lost.
  Object.defineProperty(counts, name, {
    value: before + more,
    enumerable: true,
    writable: true,
    configurable: true
  })
}

/** Adds the numbers of one record to those of another. */
export function addTo<Key extends string>(
  sum: Record<Key, number>,
  more: Readonly<Record<Key, number>>
): void {
  for (const key in sum) sum[key] += more[key]
}

/** A name with the number of times that it was met. */
type Counted = readonly [name: string, count: number]

/** The order of counts in lists: what was met most comes first, and of what was met as often the name decides, by its code units. */
export function byCount([name, count]: Counted, [otherName, otherCount]: Counted): number {
  if (count !== otherCount) return otherCount - count
  if (name === otherName) return 0
  return name < otherName ? -1 : 1
}
