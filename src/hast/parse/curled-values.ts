import {mayClose, readDelimiter} from '../../shortcode/delimiters.ts'
import type {Delimiter, Spelling} from '../../types.ts'

/** An attribute of an element whose value stands between quotes that a parser of HTML takes for a part of it. */
export interface CurledValue {
  /** The name of the attribute, as it is written. */
  name: string
  /** Where its name begins, and where its closing quote ends. */
  start: number
  end: number
  opening: Quote
  closing: Quote
}

interface Quote {
  start: number
  end: number
  text: string
}

/** Spellings that WordPress or a word processor gives a quote. A parser of HTML undoes no other one either, but those mean something else too. */
const spellings: ReadonlySet<Spelling> = new Set(['glyph', 'entity', 'double-entity'])

/** Without it no text has such a value: most texts are done here. */
const mayBeCurled = /=\s{0,9}(?:[“”„‟″«»‘’‚′‹›]|&(?:amp;)?(?:#|[lrb]d?quo;|[lr]aquo;|[Pp]rime;))/

const elementStart = /<[a-z][a-z\d]*(?=\s)/gi
const attributeName = /\s{1,99}([a-z_:][\w:.-]{0,100})/iy
const valueStart = /\s{0,99}=\s{0,99}/y
const plainValue = /"[^"]*"|'[^']*'|[^\s"'<>=][^\s<>]*/y
/** What stands behind a value: the end of the tag, or the next attribute with one. */
const behindValue = /\s{0,99}\/?>|\s{1,99}[a-z_:][\w:.-]{0,100}\s{0,9}=/iy
/** No longer value is looked for, so that the time is linear. */
const longestValue = 1000

/** Finds such values in a text, in order: `<a href=”/race”>`, `<img alt=&#8221;A boat&#8221;>`. */
export function findCurledValues(text: string): CurledValue[] {
  if (!mayBeCurled.test(text)) return []
  const found: CurledValue[] = []
  elementStart.lastIndex = 0
  while (elementStart.test(text)) {
    elementStart.lastIndex = readElement(text, elementStart.lastIndex, found)
  }
  return found
}

/** Reads the attributes of an element from behind its name; gives where it stopped. */
function readElement(text: string, from: number, found: CurledValue[]): number {
  let place = from
  for (;;) {
    const name = matchAt(attributeName, text, place)
    if (!name) return place
    const start = place + name[0].length - (name[1]?.length ?? 0)
    place += name[0].length
    const equals = matchAt(valueStart, text, place)
    if (!equals) continue
    place += equals[0].length
    const opening = curledQuoteAt(text, place)
    const closing = opening && closingOf(text, place, opening)
    if (opening && closing) {
      found.push({
        name: name[1] ?? '',
        start,
        end: closing.end,
        opening: {start: place, end: place + opening.text.length, text: opening.text},
        closing
      })
      place = closing.end
    } else {
      const value = matchAt(plainValue, text, place)
      if (!value) return place
      place += value[0].length
    }
  }
}

function curledQuoteAt(text: string, place: number): Delimiter | undefined {
  const quote = readDelimiter(text, place)
  return quote?.isTypographic && spellings.has(quote.spelling) ? quote : undefined
}

/** The first quote that may close the value and has the end of the tag or another attribute behind it. */
function closingOf(text: string, start: number, opening: Delimiter): Quote | undefined {
  const limit = Math.min(text.length, start + longestValue)
  for (let place = start + opening.text.length; place < limit; place++) {
    const character = text[place]
    if (character === '<' || character === '>' || character === '"') return undefined
    const quote = readDelimiter(text, place)
    if (!quote || !mayClose(opening, quote)) continue
    const end = place + quote.text.length
    if (matchAt(behindValue, text, end)) return {start: place, end, text: quote.text}
  }
  return undefined
}

function matchAt(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place
  return pattern.exec(text)
}
