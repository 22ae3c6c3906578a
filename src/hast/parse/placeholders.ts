/**
 * Divi's line-break placeholders (et_builder_convert_line_breaks): the old builder wrote them into code so
 * that wpautop() would leave it alone, and wptexturize() turned their dashes typographic.
 */
const placeholder =
  /(?:<!(?:--|–|&#8211;)-?\s?)?\[(et_pb_line_break_holder|et_pb_br_holder)\](?:\s?-?(?:--|–|&#8211;)>)?|\|\|et_pb_line_break_holder\|\|/g

/** A stretch of text that is shown as something else. */
export interface Replacement {
  start: number
  end: number
  insert: string
}

/** The placeholders of a text, in order. */
export function findPlaceholders(value: string): Replacement[] {
  if (!value.includes('_holder')) return []
  return Array.from(value.matchAll(placeholder), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    insert: match[1] === 'et_pb_br_holder' ? '<br>' : '\n'
  }))
}

/**
 * What a code module holds: with placeholders, line ends and paragraphs are leftovers of the editor and go,
 * then the placeholders turn back, and `<pee` becomes `<p`. Without placeholders everything stands.
 */
export function findRawReplacements(value: string): Replacement[] {
  const placeholders = findPlaceholders(value)
  const protectedParagraphs = Array.from(value.matchAll(/<(\/?)pee(?=[\s>])/g), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    insert: `<${match[1] ?? ''}p`
  }))
  if (placeholders.length === 0) return protectedParagraphs
  const remains = Array.from(value.matchAll(/<\/?p>|\r?\n/g), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    insert: ''
  }))
  return [...placeholders, ...protectedParagraphs, ...remains].sort((a, b) => a.start - b.start)
}
