/**
 * Code in Markdown: fences, indented lines and spans between backticks show shortcodes, they do not use them
 * (CommonMark 0.31, sections 4.4, 4.5 and 6.1).
 */

/** A stretch of the source. */
export interface Region {
  start: number
  end: number
}

const fence = /^( {0,3})(`{3,}|~{3,})([^\n]*)$/
const listItem = /^ {0,3}(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/
const blockQuote = /^(?: {0,3}> ?)+/

interface Fence {
  start: number
  marker: string
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
  #paragraphStart = -1
  #isAfterBlank = true
  #isInList = false

  constructor(source: string, isMarkdown: boolean) {
    this.#source = source
    this.#isMarkdown = isMarkdown
  }

  run(): Region[] {
    const {length} = this.#source
    for (let start = 0; start < length; ) {
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
    const line = this.#isMarkdown ? written.replace(blockQuote, '') : written
    const content = this.#isInList ? line.trimStart() : line
    const found = fence.exec(content)
    if (this.#fence) {
      if (found && closes(this.#fence.marker, found)) {
        this.#regions.push({start: this.#fence.start, end})
        this.#fence = undefined
      }
      return
    }
    if (found && isOpening(found)) {
      this.#endParagraph(start)
      this.#fence = {start, marker: found[2] ?? ''}
    } else if (this.#isMarkdown) this.#text(line, start, end)
  }

  #text(line: string, start: number, end: number): void {
    if (line.trim() === '') {
      this.#endParagraph(start)
      this.#isAfterBlank = true
      return
    }
    const isIndented = /^(?: {4}|\t| {1,3}\t)/.test(line)
    if (isIndented && this.#isAfterBlank && !this.#isInList) {
      this.#regions.push({start, end})
      return
    }
    if (!/^[ \t]/.test(line)) this.#isInList = false
    if (listItem.test(line)) {
      this.#endParagraph(start)
      this.#isInList = true
    }
    this.#isAfterBlank = false
    if (this.#paragraphStart === -1) this.#paragraphStart = start
  }

  /** Spans of code do not reach behind their paragraph. */
  #endParagraph(end: number): void {
    const start = this.#paragraphStart
    this.#paragraphStart = -1
    if (start !== -1) this.#regions.push(...findCodeSpans(this.#source, start, end))
  }
}

function isOpening([, , marker = '', info = '']: RegExpExecArray): boolean {
  return marker.startsWith('~') || !info.includes('`')
}

function closes(marker: string, [, , written = '', info = '']: RegExpExecArray): boolean {
  return written[0] === marker[0] && written.length >= marker.length && info.trim() === ''
}

/** Spans between runs of backticks of one length. */
function findCodeSpans(source: string, start: number, end: number): Region[] {
  const runs: Region[] = []
  for (let index = source.indexOf('`', start); index !== -1 && index < end; ) {
    let runEnd = index + 1
    while (source[runEnd] === '`') runEnd++
    // A backslash in front takes the first backtick out of the run.
    const isEscaped = source[index - 1] === '\\'
    if (!isEscaped || runEnd - index > 1)
      runs.push({start: isEscaped ? index + 1 : index, end: runEnd})
    index = source.indexOf('`', runEnd)
  }
  return pairRuns(runs)
}

function pairRuns(runs: readonly Region[]): Region[] {
  /** Where the next run of the same length is, by the index of each run. */
  const partners: number[] = []
  const nextOfLength = new Map<number, number>()
  for (let index = runs.length - 1; index >= 0; index--) {
    const run = runs[index]
    if (!run) continue
    const length = run.end - run.start
    partners[index] = nextOfLength.get(length) ?? -1
    nextOfLength.set(length, index)
  }
  const spans: Region[] = []
  for (let index = 0; index < runs.length; index++) {
    const partner = partners[index] ?? -1
    const opening = runs[index]
    const closing = runs[partner]
    if (!opening || !closing) continue
    spans.push({start: opening.start, end: closing.end})
    index = partner
  }
  return spans
}
