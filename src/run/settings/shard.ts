/** One of several parts that a run is cut into, such as the second of four. */
export interface Shard {
  /** From 1 on. */
  index: number
  count: number
}

/**
 * Whether the document at a place is in a shard. Shards are stretches of the run, as long as each other, so that results in a
 * line are those of one run when they are put behind each other. What stands behind the last document is in the last shard.
 */
export function isInShard(place: number, total: number, {index, count}: Shard): boolean {
  const start = Math.floor((total * (index - 1)) / count)
  const end = Math.floor((total * index) / count)
  return place >= start && (place < end || index === count)
}

/** Reads `2/4`; `undefined` for what is no shard. */
export function readShard(text: string): Shard | undefined {
  const [, index, count] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text) ?? []
  const shard = {index: Number(index), count: Number(count)}
  return shard.index <= shard.count ? shard : undefined
}

/** What stands in the names of files that each shard has of its own. */
export function shardSuffix(shard: Shard | undefined): string {
  return shard ? `-${shard.index}-of-${shard.count}` : ''
}
