/** The pieces of a pattern, between which any characters may stand. */
export type Pattern = readonly string[]

/** Reads a pattern, in which `*` stands for any characters, or none. */
export function readPattern(text: string): Pattern {
  return text.split(/\*+/)
}

/** Whether a name is what the pattern says, found piece by piece: each where it comes first. */
export function matchesPattern(pattern: Pattern, name: string): boolean {
  const first = pattern[0] ?? ''
  const last = pattern.at(-1) ?? ''
  if (pattern.length === 1) return name === first
  if (!name.startsWith(first) || name.length < first.length + last.length) return false
  let place = first.length
  for (const piece of pattern.slice(1, -1)) {
    const found = name.indexOf(piece, place)
    if (found === -1) return false
    place = found + piece.length
  }
  return name.endsWith(last) && name.length - last.length >= place
}
