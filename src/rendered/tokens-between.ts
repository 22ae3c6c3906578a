import type {Token} from '../types.ts'

/** The tokens between two places. Text is cut at both; a tag belongs to where it starts. */
export function tokensBetween(tokens: readonly Token[], start: number, end: number): Token[] {
  const between: Token[] = []
  for (let index = firstEndingBehind(tokens, start); index < tokens.length; index++) {
    const token = tokens[index]
    if (!token || token.start >= end) break
    if (token.type !== 'text') {
      if (token.start >= start) between.push(token)
      continue
    }
    const text = {start: Math.max(token.start, start), end: Math.min(token.end, end)}
    if (text.start < text.end) between.push({type: 'text', ...text})
  }
  return between
}

function firstEndingBehind(tokens: readonly Token[], place: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low
}
