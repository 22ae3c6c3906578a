/**
 * What a word is made of: letters, digits, and signs that are read out, such as a currency or %. Pictures are none:
 * WordPress draws 🙂 where :-) was written, and icons of Divi's font are in private use.
 */
const spoken = String.raw`\p{L}\p{M}\p{N}\p{Sc}%`
const unspoken = new RegExp(`[^${spoken}]+`, 'gu')
const around = new RegExp(`^[^${spoken}]+|[^${spoken}]+$`, 'gu')

/** Text without what WordPress makes typographic and Divi 5.8 sometimes does not. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‘’‚‛′´`“”„‟″«»"]|''/g, "'")
    .replace(/[‐‑‒–—―−]|-{2,3}/g, '-')
    .replace(/…/g, '...')
    .replace(/×/g, 'x')
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
}

/** The words of a text, folded, without the punctuation around them; a lone dash or bar is no word. */
export function wordsOf(text: string): string[] {
  return fold(text)
    .split(/\s+/)
    .map((word) => word.replace(around, ''))
    .filter((word) => word !== '')
}

/** A word without any punctuation. */
export function bare(word: string): string {
  return word.replace(unspoken, '')
}

/** How often each value is there. */
export function count(values: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** What is left of some values when others are taken away, each as often as it is there. */
export function without(values: readonly string[], others: Iterable<string>): string[] {
  const counts = count(others)
  return values.filter((value) => {
    const left = counts.get(value) ?? 0
    if (left > 0) counts.set(value, left - 1)
    return left === 0
  })
}
