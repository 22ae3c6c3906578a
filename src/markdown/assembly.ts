/** A line that begins a block other than a paragraph. */
const blockStart = /^(?:#{1,6}[ \t]|[-+*>|<]|\d{1,9}[.)][ \t]|`{3}|~{3}| {4}|!\[)/

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
  /** Whether a text may go on in the line of the last piece. */
  #isInline = true

  /** What stands at a tag, and counts only for the line that it is in. */
  skip(edge: string): void {
    this.#edge += edge
  }

  /** Adds text of the source. */
  text(value: string): void {
    if (value === '') return
    this.#add(value, this.#isInline, this.#indent() + value)
    this.#isInline = true
  }

  /** Adds what a shortcode became. A block stands where its tag stood, be it in the item of a list. */
  shortcode(value: string): void {
    if (value === '') return
    const isInline = !value.includes('\n') && !blockStart.test(value)
    const indented = value.replace(/^(?=.)/gm, this.#indent())
    this.#add(value, isInline && this.#isInline, indented)
    this.#isInline = isInline
  }

  toString(): string {
    return this.#parts.join('')
  }

  #add(value: string, isInline: boolean, block: string): void {
    const runsOn = isInline && this.#parts.length > 0 && /^[ \t]+$/.test(this.#edge)
    if (runsOn) this.#parts.push(this.#edge, value)
    else if (this.#parts.length > 0) this.#parts.push('\n\n', block)
    else this.#parts.push(block)
    this.#edge = ''
  }

  /** The spaces between the last line end and the piece. */
  #indent(): string {
    const spaces = /[\r\n]([ \t]*)$/.exec(this.#edge)?.[1] ?? ''
    return spaces.length <= deepestIndent ? spaces : ''
  }
}
