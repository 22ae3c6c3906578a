import stringWidth from 'string-width'
import {printable} from './printable.ts'

/** A line of a source, with marks to stand below it. */
export interface Excerpt {
  line: string
  marks: string
}

/** What one grapheme becomes, and how many columns of a terminal it takes. */
interface Cell {
  shows: string
  width: number
}

/** What is looked at on either side, in UTF-16 units: a document may be one line of any length. */
const reach = 500
/** Columns in front of the marks that are kept of a line that is too long. */
const lead = 20

const graphemes = new Intl.Segmenter('en', {granularity: 'grapheme'})

/** The line of a text that a stretch starts in, cut to a number of columns around it, with marks for the stretch. */
export function excerptOf(text: string, start: number, end: number, columns: number): Excerpt {
  const front = text.slice(Math.max(0, start - reach), start)
  const lineBreak = front.lastIndexOf('\n')
  const before = front.slice(lineBreak + 1)
  const rest = text.slice(start, start + reach)
  const behind = /^[^\r\n]*/.exec(rest)?.[0] ?? ''
  const cells = [...cellsOf(before), ...cellsOf(behind)]
  const markedFrom = widthOf(cellsOf(before))
  const marked = Math.max(1, widthOf(cellsOf(behind.slice(0, end - start))))
  const total = widthOf(cells)
  const room = Math.max(lead, columns) - 2
  const isLong = total > room
  const skipped = isLong ? skip(cells, Math.max(0, Math.min(markedFrom - lead, total - room))) : 0
  const shown = take(cells.slice(skipped), room)
  const hidden = widthOf(cells.slice(0, skipped))
  const isCutInFront = skipped > 0 || (lineBreak === -1 && start > reach)
  const isCutBehind = skipped + shown.length < cells.length || behind.length === reach
  const line = shown.map(({shows}) => shows).join('')
  const place = markedFrom - hidden
  const width = Math.max(1, Math.min(marked, widthOf(shown) - place))
  return {
    line: `${isCutInFront ? '…' : ''}${line}${isCutBehind ? '…' : ''}`,
    marks: `${' '.repeat(place + (isCutInFront ? 1 : 0))}${'^'.repeat(width)}`
  }
}

function cellsOf(text: string): Cell[] {
  return Array.from(graphemes.segment(text), ({segment}) => {
    const shows = printable(segment)
    return {shows, width: stringWidth(shows)}
  })
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, {width}) => sum + width, 0)
}

/** How many cells take at least so many columns. */
function skip(cells: readonly Cell[], columns: number): number {
  let sum = 0
  let count = 0
  for (const {width} of cells) {
    if (sum >= columns) break
    sum += width
    count++
  }
  return count
}

/** As many cells as there is room for. */
function take(cells: readonly Cell[], columns: number): Cell[] {
  let sum = 0
  const fitting: Cell[] = []
  for (const cell of cells) {
    sum += cell.width
    if (sum > columns) break
    fitting.push(cell)
  }
  return fitting
}
