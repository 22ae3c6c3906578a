import {toCell} from './cell.ts'
import {anyMark, marksBelow, marksOf} from './marks.ts'

/** A line that begins a block other than a paragraph. */
const blockStart = /^(?:#{1,6}[ \t]|[-+*>|<]|\d{1,9}[.)][ \t]|`{3}|~{3}| {4}|!\[)/

/** A line that is nothing but the marks of lists, quotations and footnotes. */
const onlyMarks = new RegExp(`^[ \\t]*${anyMark}(?:[ \\t]+${anyMark})*$`)

/** A line of a list or a footnote: what is indented below it belongs to that. */
const listLine = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]|^(?: {2,}|\t)|^ {0,3}\[\^[^\]\s]+\]:/

/** The beginning of a row of a table, whose end is to come. */
const tableRow = /^[ \t]*\|/

const blankLine = /\n[ \t\r]*\n/

/** More spaces than lists in lists have are no indent, and would make much of little where lines are many. */
const deepestIndent = 40

/**
 * Puts pieces of Markdown one behind the other: as blocks of their own, or in one line where nothing but spaces
 * stood between them.
 */
export class Assembly {
  readonly #parts: string[] = []
  /** What stood at the tags since the last piece. */
  #edge = ''
  /** The last line of the last piece, where a text may go on in it; `undefined` behind a block. */
  #line: string | undefined = ''
  /** Where the last line of a text is one of a list or a footnote: the spaces in front of what belongs to it. */
  #item: string | undefined
  /** The last piece stands within a line, which goes on behind it without a space. */
  #isBehindWord = false

  /** What stands at a tag, and counts only for the line that it is in. */
  skip(edge: string): void {
    this.#edge += edge
  }

  /** Adds text of the source. */
  text(value: string): void {
    if (value === '') return
    this.#add(value, this.#line !== undefined, this.#indent() + value)
    this.#line = value.slice(value.lastIndexOf('\n') + 1)
    this.#item = listLine.test(this.#line) ? indentBelow(this.#line) : undefined
  }

  /** Adds what a shortcode became that stands in a line as a word does. */
  word(value: string): void {
    if (value === '') return
    const runsOn = this.#line !== undefined && !blankLine.test(this.#edge)
    if (runsOn && this.#parts.length > 0) this.#parts.push(this.#edge, value)
    else this.#add(value, false, value)
    this.#edge = ''
    this.#line = value
    this.#isBehindWord = true
  }

  /** Adds what a shortcode became. A block stands where its tag stood, be it in the item of a list. */
  shortcode(value: string): void {
    if (value === '') return
    if (this.#line !== undefined && tableRow.test(this.#line)) {
      this.#parts.push(this.#edge, toCell(value))
      this.#edge = ''
      return
    }
    const mark = this.#mark()
    if (mark !== undefined) {
      const indent = marksBelow(mark)
      const lines = value.split('\n').map((line, index) => {
        if (index === 0) return line
        return line === '' ? indent.trimEnd() : indent + line
      })
      this.#parts.push(mark.slice(this.#line?.length), lines.join('\n'))
      this.#edge = ''
      this.#line = undefined
      return
    }
    const isInline = !value.includes('\n') && !blockStart.test(value)
    const indent = this.#item === undefined ? '' : this.#itemIndent(this.#item)
    this.#add(value, isInline && this.#line !== undefined, value.replace(/^(?=.)/gm, indent))
    this.#line = isInline ? value : undefined
  }

  toString(): string {
    return this.#parts.join('')
  }

  #add(value: string, isInline: boolean, block: string): void {
    const isSameLine = this.#isBehindWord
      ? !blankLine.test(this.#edge)
      : /^[ \t]+$/.test(this.#edge)
    const runsOn = isInline && this.#parts.length > 0 && isSameLine
    this.#isBehindWord = false
    if (runsOn) this.#parts.push(this.#edge, value)
    else if (this.#parts.length > 0) this.#parts.push('\n\n', block)
    else this.#parts.push(block)
    this.#edge = ''
  }

  /** The mark of the item, quotation or footnote that the piece is the first thing of, with the spaces behind it. */
  #mark(): string | undefined {
    if (this.#parts.length === 0 || this.#line === undefined) return undefined
    if (!/^[ \t]*$/.test(this.#edge) || !onlyMarks.test(this.#line)) return undefined
    return `${this.#line}${this.#edge || ' '}`
  }

  /** The spaces of the piece’s own line, or, where it goes on in that of the item, those of what belongs to that. */
  #itemIndent(item: string): string {
    return /[\r\n]/.test(this.#edge) ? this.#indent() : item
  }

  /** The spaces between the last line end and the piece. */
  #indent(): string {
    const spaces = /[\r\n]([ \t]*)$/.exec(this.#edge)?.[1] ?? ''
    return spaces.length <= deepestIndent ? spaces : ''
  }
}

/** The spaces in front of what belongs to the item or the footnote of a line. */
function indentBelow(line: string): string {
  const indent = marksBelow(marksOf(line))
  return indent.length <= deepestIndent ? indent : ''
}
