/** The mark of an item, a quotation or a footnote, as a pattern. */
export const anyMark = '(?:[-+*>]|\\d{1,9}[.)]|\\[\\^[^\\]\\s]+\\]:)'

/** The mark of a footnote: what belongs to it is indented by four spaces, however long it is. */
const footnoteMark = /\[\^[^\]\s]+\]:[ \t]*/g

/** The marks of lists, quotations and footnotes that a line begins with, and its indent. */
const lineMarks = new RegExp(`^[ \\t]*(?:${anyMark}(?:[ \\t]+|$))*`)

/** Longer marks are none that somebody wrote. */
const longestMarks = 200

/** The marks that a line begins with. */
export function marksOf(line: string): string {
  return lineMarks.exec(line.slice(0, longestMarks))?.[0] ?? ''
}

/** What stands in front of the lines below one that begins with marks: those of quotations, and spaces for all others. */
export function marksBelow(marks: string): string {
  return marks.replace(footnoteMark, '    ').replace(/[^>\s]/g, ' ')
}

/** The lines of a text without what of the marks they begin with; `isPartial` where the first one does not begin in the text. */
export function withoutMarks(value: string, marks: string, isPartial: boolean): string {
  if (marks === '') return value
  return value
    .split('\n')
    .map((line, index) => (index === 0 && isPartial ? line : line.slice(sharedLength(line, marks))))
    .join('\n')
}

function sharedLength(line: string, marks: string): number {
  let length = 0
  while (length < marks.length && line[length] === marks[length]) length++
  return length
}
