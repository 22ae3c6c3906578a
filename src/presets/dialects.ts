/**
 * Marks that Markdown has in some generators only. Group 1 is the mark, at a place where it means something; a backslash in
 * front makes a text of it in every dialect.
 */

const blockStart = '^[ >]*(?:[-+*] +|\\d+[.)] +)*'

/** `## Words {#id .class}`: Goldmark, kramdown. */
const headingAttributes = new RegExp(`${blockStart}#{1,6}[ \\t].*(\\{[^{}\\n]*\\})[ \\t]*$`, 'gm')

/** `: words` below a line: the definition of that line. Goldmark, kramdown. */
const definition = /^[ >]*(:)(?=[ \t])/gm

/** kramdown’s `{: .class}` and `{::comment}`. */
const attributeList = /(\{):/g

/** kramdown’s formulas, `$$x$$`; of two signs each needs a backslash. */
const formula = /(\$)(?=\$)|(?<=\$)(\$)/g

/** A line of kramdown with one of these is the row of a table. Those of tables, links and elements stay. */
const cell = new RegExp(`${blockStart}\\|.*$|\\]\\([^()\\s]*\\)|<[^<>\\n]*>|\\\\.|(\\|)`, 'gm')

export const goldmark: readonly RegExp[] = [headingAttributes, definition]

export const kramdown: readonly RegExp[] = [
  headingAttributes,
  definition,
  attributeList,
  formula,
  cell
]
