import {wholeElement} from './html.ts'
import {blockNames} from './names.ts'
import {anchor, blocks, type MarkdownRule} from './rule.ts'
import type {ElementView} from './view.ts'

const partNames = ['THEAD', 'TBODY', 'TFOOT']

/** Tables: Markdown's where every cell is a line, else as HTML. */
export const table: MarkdownRule = {
  names: ['TABLE'],
  write(_, node, {rawHtml}) {
    const lines = rowsOf(node)
    const rows = lines.map((line) => line.children)
    const [first] = rows
    if (!first) return ''
    if (rawHtml !== 'none' && !isSimple(rows)) return blocks(wholeElement(node))
    const hasHead = lines[0]?.parentNode?.nodeName === 'THEAD' || isHead(first)
    const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0)
    const columns = Array.from({length: width}, (_, index) => index)
    const line = (cells: readonly ElementView[] = []): string =>
      `|${columns.map((index) => ` ${cells[index]?.markdown ?? ''} |`).join('')}`
    const delimiters = `|${columns.map((index) => ` ${delimiter(first[index])} |`).join('')}`
    const [head, body] = hasHead ? [first, rows.slice(1)] : [undefined, rows]
    const caption = node.children.find(({nodeName}) => nodeName === 'CAPTION')
    return blocks(
      anchor(node, rawHtml),
      caption?.markdown ?? '',
      [line(head), delimiters, ...body.map(line)].join('\n')
    )
  }
}

/** Parts of a table leave their cells to it. */
export const tablePart: MarkdownRule = {
  names: [...partNames, 'TR', 'COL', 'COLGROUP'],
  write: () => ''
}

/** A cell: its bars escaped. */
export const cell: MarkdownRule = {
  names: ['TD', 'TH'],
  write(content, node, {rawHtml}) {
    const text = anchor(node, rawHtml) + content.trim()
    node.markdown = text.replace(/\n\s*/g, ' ').replaceAll('|', '\\|')
    return ''
  }
}

/** The caption of a table stands above it. */
export const caption: MarkdownRule = {
  names: ['CAPTION'],
  write(content, node) {
    node.markdown = content
    return ''
  }
}

function rowsOf(node: ElementView): ElementView[] {
  return node.children.flatMap((child) => {
    if (child.nodeName === 'TR') return child.children.length > 0 ? [child] : []
    return partNames.includes(child.nodeName) ? rowsOf(child) : []
  })
}

/** Whether a row is a head by its cells; the corner above a column of names is often an empty one of another kind. */
function isHead(cells: readonly ElementView[]): boolean {
  return (
    cells.some(({nodeName}) => nodeName === 'TH') &&
    cells.every(({nodeName, markdown}) => nodeName === 'TH' || markdown === '')
  )
}

function isSimple(rows: ReadonlyArray<readonly ElementView[]>): boolean {
  return rows.every((cells, index) => {
    if (index > 0 && cells.every(({nodeName}) => nodeName === 'TH')) return false
    return cells.every((one) => !spans(one) && !holdsBlocks(one))
  })
}

function spans(one: ElementView): boolean {
  return ['colSpan', 'rowSpan'].some((name) => (one.attribute(name) ?? '1') !== '1')
}

/** Whether a cell holds more than one line. */
function holdsBlocks(one: ElementView): boolean {
  const [only] = one.children
  if (one.childNodes.length === 1 && only?.nodeName === 'P') return false
  return one.children.some(({nodeName}) => blockNames.has(nodeName) && nodeName !== '#comment')
}

function delimiter(one: ElementView | undefined): string {
  const align = one?.attribute('align')?.toLowerCase()
  if (align === 'center') return ':-:'
  if (align === 'right') return '--:'
  return align === 'left' ? ':--' : '---'
}
