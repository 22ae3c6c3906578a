/**
 * A mark that Markdown has in some generators only. A backslash in front makes a text of it in every dialect.
 */
export interface DialectMark {
  /** Texts of which one is there wherever there is such a mark: they are found sooner than a pattern. */
  signs: readonly string[]
  /** Group 1, or 2, is the mark, at a place where it means something. */
  pattern: RegExp
}

const blockStart = '^[ >]*(?:[-+*] +|\\d+[.)] +)*'

/** `## Words {#id .class}`: Goldmark, kramdown. */
const headingAttributes: DialectMark = {
  signs: ['{'],
  pattern: new RegExp(`${blockStart}#{1,6}[ \\t].*(\\{[^{}\\n]*\\})[ \\t]*$`, 'gm')
}

/** `: words` below a line: the definition of that line. Goldmark, kramdown. */
const definition: DialectMark = {signs: [': ', ':\t'], pattern: /^[ >]*(:)(?=[ \t])/gm}

/** kramdown’s `{: .class}` and `{::comment}`. */
const attributeList: DialectMark = {signs: ['{:'], pattern: /(\{):/g}

/** kramdown’s formulas, `$$x$$`; of two signs each needs a backslash. */
const formula: DialectMark = {signs: ['$$'], pattern: /(\$)(?=\$)|(?<=\$)(\$)/g}

/** A line of kramdown with one of these is the row of a table. Those of tables, links and elements stay. */
const cell: DialectMark = {
  signs: ['|'],
  pattern: new RegExp(`${blockStart}\\|.*$|\\]\\([^()\\s]*\\)|<[^<>\\n]*>|\\\\.|(\\|)`, 'gm')
}

export const goldmark: readonly DialectMark[] = [headingAttributes, definition]

export const kramdown: readonly DialectMark[] = [
  headingAttributes,
  definition,
  attributeList,
  formula,
  cell
]
