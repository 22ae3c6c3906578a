/** The last of what is in order that begins at the place or in front of it. */
export function lastFrom<One>(
  ordered: readonly One[],
  place: number,
  startOf: (one: One) => number
): One | undefined {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    const one = ordered[middle]
    if (one !== undefined && startOf(one) <= place) low = middle + 1
    else high = middle
  }
  return ordered[low - 1]
}
