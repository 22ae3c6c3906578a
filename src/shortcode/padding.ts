import type {Delimiter} from '../types.ts'
import {noBreakSpaceAt, noBreakSpaceBefore} from './delimiters.ts'

/** The delimiters of one value. */
interface Pair {
  opening: Delimiter
  closing: Delimiter
}

/**
 * The space in front of a closing guillemet that belongs to it, not to the value. French puts a no-break space there
 * and behind the opening one; `start` is where the value with its delimiters starts, `place` the closing guillemet.
 */
export function paddingBefore(
  source: string,
  {opening, closing}: Pair,
  {start, rawStart, place}: {start: number; rawStart: number; place: number}
): string {
  const space = noBreakSpaceBefore(source, rawStart, place)
  if (space !== '' && (noBreakSpaceAt(opening.text, 0) !== '' || isGuillemet(closing))) return space
  // A copy may have made plain spaces of them: `=` and `»` stand apart.
  const isApart = opening.text === '»' && source[start - 1] === ' '
  return isApart && source[place] === '»' && source[place - 1] === ' ' ? ' ' : ''
}

/** French closes with a guillemet behind a no-break space, whatever the value was opened with. */
function isGuillemet({text}: Delimiter): boolean {
  return text === '»' || text === '&raquo;' || text === '&#187;'
}

const primes = new Set(['″', '′', '&#8243;', '&#8242;'])

const openingGuillemets = new Set(['«', '&laquo;', '&#171;'])

/**
 * The space at the start of a value that belongs to the quote: French puts a no-break space behind a guillemet, and
 * Burmese quotes bring a space along, behind the closing one too, unless that became a prime. `end` is behind the
 * closing one.
 */
export function paddingBehind(
  source: string,
  {opening, closing}: Pair,
  {rawStart, end}: {rawStart: number; end: number}
): string {
  if (!opening.isTypographic) return ''
  if (openingGuillemets.has(opening.text)) return noBreakSpaceAt(source, rawStart)
  if (source[rawStart] !== ' ') return ''
  const isPadded = primes.has(closing.text) || / [ \]/]/.test(source.slice(end, end + 2))
  return isPadded ? ' ' : ''
}
