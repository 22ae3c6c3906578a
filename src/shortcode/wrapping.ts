import type {Delimiter, Finding, Token} from '../types.ts'
import {undoEntities, undoStringEscapes} from './attribute-values.ts'
import {findEscapes} from './escapes.ts'
import {decodeMojibake} from './mojibake.ts'
import {isKnownIntact} from './tag.ts'

/**
 * What was done to a document as a whole: it was put into a JSON or SQL string, a cell of CSV, HTML as text, or read in
 * a wrong encoding. Its tags show it, and the rest must not speak against it; then its text is undone as well.
 */
export interface Wrapping {
  /** What the message calls it. */
  name: string
  /** The text as it was. `offset` is its place in the document, where it stands there as it is. */
  undo(text: string, offset?: number): string
}

/** A wrapping, the delimiters that show it, and whether the rest of the document agrees. */
interface KnownWrapping extends Wrapping {
  shows(delimiter: Delimiter): boolean
  /** Straight quotes stay what they are in it, and do not deny it. */
  keepsStraight?: boolean
  agrees?(source: string): boolean
  /** What may stand around the whole of it. */
  quotes?: readonly string[]
}

const stringEscapes: KnownWrapping = {
  name: 'the escapes of a JSON or SQL string',
  shows: ({spelling}) => spelling === 'escaped' || spelling === 'unicode-escape',
  agrees: (source) => !/(?:^|[^\\])"/.test(source),
  undo: undoStringEscapes,
  quotes: ['"']
}

const wrappings: readonly KnownWrapping[] = [
  stringEscapes,
  {
    name: 'the doubled quotes of CSV',
    shows: ({spelling}) => spelling === 'doubled',
    agrees: (source) => !/(?<!")"(?:"")*(?!")/.test(source),
    undo: (text) => text.replaceAll('""', '"'),
    quotes: ['"']
  },
  {
    name: 'percent codes for quotes',
    shows: ({spelling}) => spelling === 'percent',
    agrees: (source) => !source.includes('"'),
    undo: (text) => text.replaceAll('%22', '"').replaceAll('%27', "'")
  },
  {
    name: 'entities for all of its markup',
    shows: ({spelling}) => spelling === 'straight-entity',
    agrees: hasNoMarkup,
    undo: undoEntities
  },
  {
    name: 'entities of entities',
    shows: ({spelling, isTypographic}) => spelling === 'double-entity' && isTypographic,
    keepsStraight: true,
    agrees: (source) => !/&(?!amp;)/.test(source) || hasNoMarkup(source),
    undo: undoEntities
  },
  {
    name: 'entities of entities for all of its markup',
    shows: ({spelling, isTypographic}) => spelling === 'double-entity' && !isTypographic,
    agrees: hasNoMarkup,
    undo: (text) => undoEntities(undoEntities(text))
  },
  {
    name: 'UTF-8 that was read as windows-1252',
    shows: ({spelling}) => spelling === 'mojibake',
    keepsStraight: true,
    undo: decodeMojibake
  },
  {
    name: 'UTF-8 that was read as windows-1252 twice',
    shows: ({spelling}) => spelling === 'mojibake-twice',
    keepsStraight: true,
    undo: (text) => decodeMojibake(decodeMojibake(text))
  }
]

function hasNoMarkup(source: string): boolean {
  return !/[<>"]/.test(source)
}

/**
 * The wrapping of a document: shown by one tag at least, and denied by none. Quotes that were typographic before are
 * written alike in and out of most wrappings, and deny nothing.
 */
export function findWrapping(source: string, tokens: readonly Token[]): Wrapping | undefined {
  const shown = new Set<KnownWrapping>()
  let hasStraight = false
  let hasTypographic = false
  for (const token of tokens) {
    if (token.type === 'text' || (hasStraight && isKnownIntact(token))) continue
    for (const {opening} of token.attributes) {
      if (!opening) continue
      // Most are straight, which none of them shows.
      const isStraight = opening.spelling === 'straight'
      const known = isStraight ? undefined : wrappings.find(({shows}) => shows(opening))
      if (known) shown.add(known)
      else if (opening.isTypographic) hasTypographic = true
      else hasStraight = true
    }
  }
  // Where all quotes are typographic, none needs a backslash; the line ends have one.
  if (shown.size === 0 && hasTypographic && findEscapes(source).inStrings) shown.add(stringEscapes)
  const [wrapping] = shown
  if (!wrapping || shown.size > 1) return undefined
  if (hasStraight && !wrapping.keepsStraight) return undefined
  const {agrees, quotes = []} = wrapping
  if (agrees?.(source) ?? true) return wrapping
  const outer = quotesAround(source, quotes)
  return outer && agrees?.(source.slice(outer.start + 1, outer.end))
    ? within(wrapping, outer)
    : undefined
}

/** Where the quotes stand that a document is between, such as a cell of CSV or a string of JSON that is a file of its own. */
interface OuterQuotes {
  start: number
  end: number
}

function quotesAround(source: string, quotes: readonly string[]): OuterQuotes | undefined {
  const start = source.length - source.trimStart().length
  const end = source.trimEnd().length - 1
  const isQuoted = end > start && source[start] === source[end]
  return isQuoted && quotes.includes(source[start] ?? '') ? {start, end} : undefined
}

/** The same wrapping, whose quotes around the document go with it. */
function within(wrapping: KnownWrapping, {start, end}: OuterQuotes): Wrapping {
  return {
    name: `${wrapping.name}, with the quotes around it,`,
    undo(text, offset) {
      if (offset === undefined) return wrapping.undo(text)
      const isFirst = start >= offset && start < offset + text.length
      const isLast = end >= offset && end < offset + text.length
      const first = isFirst ? start - offset + 1 : 0
      return wrapping.undo(text.slice(first, isLast ? end - offset : undefined))
    }
  }
}

/** Says once, at the first tag, that the text is not what stands in the source. */
export function wrappingFinding({name}: Wrapping, tokens: readonly Token[]): Finding {
  const {start = 0, end = 0} = tokens.find(({type}) => type === 'opening') ?? {}
  const reason = `Unexpected ${name} throughout, undone in the text as well`
  return {ruleId: 'wrapped-source', source: 'shortcode', reason, start, end}
}
