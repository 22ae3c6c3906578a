/** One picture of a `srcset`, with its size: pixels of width (`w`) or dots for a pixel (`x`). */
export interface Candidate {
  address: string
  size: number
}

/** The pictures that a `srcset` names, in its order. Addresses may hold commas, but do not end with one. */
export function readSrcset(srcset: unknown): Candidate[] {
  const candidates: Candidate[] = []
  if (typeof srcset !== 'string') return candidates
  let address: string | undefined
  const push = (size: number): void => {
    if (address) candidates.push({address, size})
    address = undefined
  }
  for (const word of srcset.split(/[\t\n\f\r ]+/)) {
    if (word === '') continue
    if (address === undefined) {
      address = word.replace(/^,+/, '')
      if (!address.endsWith(',')) continue
      address = withoutCommas(address)
      push(1)
      continue
    }
    const comma = word.indexOf(',')
    push(Number.parseFloat(comma === -1 ? word : word.slice(0, comma)) || 1)
    const next = comma === -1 ? '' : word.slice(comma + 1)
    if (next) address = next
  }
  push(1)
  return candidates
}

/** The largest picture of a `srcset`. */
export function largestOf(candidates: readonly Candidate[]): Candidate | undefined {
  let largest: Candidate | undefined
  for (const candidate of candidates) {
    if (!largest || candidate.size > largest.size) largest = candidate
  }
  return largest
}

function withoutCommas(address: string): string {
  let end = address.length
  while (address[end - 1] === ',') end--
  return address.slice(0, end)
}

/** What the files of one picture have in common: `/a/pier-300x200.jpg?w=3` and `/a/pier-scaled.jpg` give `/a/pier`. */
export function pictureName(address: string): string {
  const end = address.search(/[?#]/)
  const path = end === -1 ? address : address.slice(0, end)
  const name = path.replace(/\.\w{2,5}$/, '').replace(/-(?:\d{1,5}x\d{1,5}|scaled)$/, '')
  return name.replace(/^https?:/i, '')
}
