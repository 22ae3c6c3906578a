import type {BlockDelimiter} from './block-delimiters.ts'

/** The opening delimiters that have a closing one: it belongs to the nearest open block of its name. */
export function pairDelimiters(delimiters: readonly BlockDelimiter[]): Set<BlockDelimiter> {
  const open = new Map<string, BlockDelimiter[]>()
  const paired = new Set<BlockDelimiter>()
  for (const delimiter of delimiters) {
    const sameName = open.get(delimiter.name)
    if (delimiter.type === 'opening') {
      if (sameName) sameName.push(delimiter)
      else open.set(delimiter.name, [delimiter])
    } else if (delimiter.type === 'closing') {
      const opening = sameName?.pop()
      if (opening) paired.add(opening)
    }
  }
  return paired
}
