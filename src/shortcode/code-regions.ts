/**
 * Code in Markdown: fences, indented lines and spans between backticks show shortcodes, they do not use them
 * (CommonMark 0.31, sections 4.4, 4.5 and 6.1).
 */

/** A stretch of the source. */
export interface Region {
  start: number
  end: number
  /** Code by its indent alone: within sections, rows and columns an indent is layout. */
  isIndented?: boolean
}

const fence = /^(`{3,}|~{3,})([^\n]*)$/
const blockQuote = /^(?: {0,3}> ?)+/
/** The marker of a list's item, with the spaces behind it as far as they are not the beginning of code. */
const listMarker = /^(?:[-+*]|\d{1,9}[.)])(?:(?=$)|(?: {1,4}(?! )| (?= {4})|\t))/
/** The mark of a footnote (GitHub), whose content is indented by four columns below it. */
const footnoteMarker = /^\[\^[^\]\s]+\]:[ \t]*/
/** A heading or a break: no paragraph that an indented line would go on with. */
const standsAlone = /^(?:#{1,6}(?:[ \t]|$)|(?:[-*_][ \t]*){3,}$)/

/** YAML in front of a document; its first line is no blank one, unlike that behind a break. */
const frontMatter = /^---[ \t]*\r?\n(?![ \t]*\r?\n)[\s\S]*?\n---[ \t]*(?:\r?\n|$)/

/** Columns that the lines below a footnote’s mark are indented by. */
const footnoteIndent = 4

/** A bound on lists in lists, which keeps hostile lines linear. */
const mostItems = 100

interface Fence {
  start: number
  marker: string
  /** Where the content of the item that holds it starts: a line in front of that ends both. */
  column: number
  isQuoted: boolean
}

/** Finds the code of a document, in order. Text of other formats has fences only, and only closed ones. */
export function findCodeRegions(source: string, isMarkdown: boolean): Region[] {
  if (!isMarkdown && !source.includes('```') && !source.includes('~~~')) return []
  return new CodeFinder(source, isMarkdown).run()
}

class CodeFinder {
  readonly #source: string
  readonly #isMarkdown: boolean
  readonly #regions: Region[] = []
  #fence: Fence | undefined
  #isQuoted = false
  #paragraphStart = -1
  /** The next backtick that has not been looked at, -1 for none. */
  #backtick: number
  /** Columns at which the content of the open items of lists and of footnotes starts, the innermost last. */
  readonly #items: number[] = []

  constructor(source: string, isMarkdown: boolean) {
    this.#source = source
    this.#isMarkdown = isMarkdown
    this.#backtick = source.indexOf('`')
  }

  run(): Region[] {
    const {length} = this.#source
    const front = this.#isMarkdown ? (frontMatter.exec(this.#source)?.[0].length ?? 0) : 0
    if (front > 0) this.#regions.push({start: 0, end: front})
    for (let start = front; start < length; ) {
      const lineEnd = this.#source.indexOf('\n', start)
      const end = lineEnd === -1 ? length : lineEnd + 1
      this.#line(start, end)
      start = end
    }
    this.#endParagraph(length)
    if (this.#fence && this.#isMarkdown) this.#regions.push({start: this.#fence.start, end: length})
    return this.#regions
  }

  #line(start: number, end: number): void {
    const written = this.#source.slice(start, end).trimEnd()
    const isLiteral = !this.#isMarkdown || this.#fence?.isQuoted === false
    const line = isLiteral ? written : written.replace(blockQuote, '')
    const content = line.trimStart()
    const isQuoted = line.length < written.length
    if (isQuoted !== this.#isQuoted) {
      // A paragraph goes on without its mark.
      if (isQuoted) this.#endParagraph(start)
      this.#isQuoted = isQuoted
      this.#items.length = 0
    }
    if (this.#fence && !this.#holds(this.#fence, content, indentOf(line))) {
      this.#regions.push({start: this.#fence.start, end: start})
      this.#fence = undefined
    }
    if (this.#fence) this.#inFence(content, end)
    else if (content === '') this.#endParagraph(start)
    else if (this.#isMarkdown) this.#block(content, indentOf(line), {start, end})
    else this.#openFence(content, start)
  }

  /** Whether the item or quotation that holds a fence goes on. */
  #holds({column, isQuoted}: Fence, content: string, indent: number): boolean {
    return isQuoted === this.#isQuoted && (content === '' || indent >= column)
  }

  #inFence(content: string, end: number): void {
    const found = fence.exec(content)
    if (!this.#fence || !found || !closes(this.#fence.marker, found)) return
    this.#regions.push({start: this.#fence.start, end})
    this.#fence = undefined
  }

  #openFence(content: string, start: number): boolean {
    const found = fence.exec(content)
    if (!found || !isOpening(found)) return false
    this.#endParagraph(start)
    const column = this.#items.at(-1) ?? 0
    this.#fence = {start, marker: found[1] ?? '', column, isQuoted: this.#isQuoted}
    return true
  }

  /** A line that holds something, at the column where that starts. */
  #block(written: string, start: number, line: Region): void {
    let content = written
    let column = start
    while (column < (this.#items.at(-1) ?? 0)) this.#items.pop()
    for (;;) {
      if (column - (this.#items.at(-1) ?? 0) >= 4) {
        if (this.#paragraphStart === -1) this.#regions.push({...line, isIndented: true})
        return
      }
      if (this.#openFence(content, line.start)) return
      const note = this.#items.length < mostItems ? footnoteMarker.exec(content)?.[0] : undefined
      if (note !== undefined) {
        this.#endParagraph(line.start)
        column += footnoteIndent
        this.#items.push(column)
        content = content.slice(note.length)
        if (content === '') return
        continue
      }
      const marker = this.#items.length < mostItems ? listMarker.exec(content)?.[0] : undefined
      if (marker === undefined || standsAlone.test(content)) break
      this.#endParagraph(line.start)
      column += marker.endsWith(' ') || marker.endsWith('\t') ? marker.length : marker.length + 1
      this.#items.push(column)
      const rest = content.slice(marker.length)
      content = rest.trimStart()
      if (content === '') return
      column += indentOf(rest)
    }
    const isAlone = standsAlone.test(content)
    if (isAlone) this.#endParagraph(line.start)
    if (this.#paragraphStart === -1) this.#paragraphStart = line.start
    if (isAlone) this.#endParagraph(line.end)
  }

  /** Spans of code do not reach behind their paragraph. */
  #endParagraph(end: number): void {
    const start = this.#paragraphStart
    this.#paragraphStart = -1
    if (start === -1) return
    for (const span of spansBetween(this.#runs(start, end), this.#source)) this.#regions.push(span)
  }

  /** Where each run of backticks between two places starts and ends, one after the other: there may be a great many. */
  #runs(start: number, end: number): number[] {
    const source = this.#source
    const runs: number[] = []
    if (this.#backtick !== -1 && this.#backtick < start) this.#backtick = source.indexOf('`', start)
    while (this.#backtick !== -1 && this.#backtick < end) {
      const runStart = this.#backtick
      let runEnd = runStart + 1
      while (source[runEnd] === '`') runEnd++
      runs.push(runStart, runEnd)
      this.#backtick = source.indexOf('`', runEnd)
    }
    return runs
  }
}

/** Column of the first character that is no white space; a tab goes to the next multiple of four. */
function indentOf(line: string): number {
  let column = 0
  for (const character of line) {
    if (character === '\t') column += 4 - (column % 4)
    else if (character === ' ') column++
    else break
  }
  return column
}

function isOpening([, marker = '', info = '']: RegExpExecArray): boolean {
  return marker.startsWith('~') || !info.includes('`')
}

function closes(marker: string, [, written = '', info = '']: RegExpExecArray): boolean {
  return written[0] === marker[0] && written.length >= marker.length && info.trim() === ''
}

/** Whether an odd number of backslashes stands in front. */
export function isEscaped(source: string, offset: number): boolean {
  let start = offset
  while (source[start - 1] === '\\') start--
  return (offset - start) % 2 === 1
}

/** Where code begins with a run: a backslash in front takes the first backtick out; in code it is one itself. */
function openingOf(source: string, runStart: number): number {
  return isEscaped(source, runStart) ? runStart + 1 : runStart
}

/** Spans between runs of backticks of one length. */
function* spansBetween(runs: readonly number[], source: string): Generator<Region> {
  /** Where the next run of the same length is, by the index of each run. */
  const partners = new Int32Array(runs.length / 2)
  const nextOfLength = new Map<number, number>()
  for (let index = partners.length - 1; index >= 0; index--) {
    const start = runs[2 * index] ?? 0
    const end = runs[2 * index + 1] ?? 0
    partners[index] = nextOfLength.get(end - openingOf(source, start)) ?? -1
    nextOfLength.set(end - start, index)
  }
  for (let index = 0; index < partners.length; index++) {
    const partner = partners[index] ?? -1
    if (partner === -1) continue
    yield {start: openingOf(source, runs[2 * index] ?? 0), end: runs[2 * partner + 1] ?? 0}
    index = partner
  }
}
