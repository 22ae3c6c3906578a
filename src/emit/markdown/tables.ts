import {wholeElement} from './raw-html.ts'
import {blocks, childElements, type MarkdownNode, type MarkdownRule} from './rule.ts'

/** What a cell of a Markdown table cannot hold. */
const blockNames = new Set(
  'P UL OL DL PRE TABLE BLOCKQUOTE DETAILS FIGURE HR H1 H2 H3 H4 H5 H6 DIV SECTION'.split(' ')
)

/** Tables: Markdown's where every cell is a line, else as HTML. */
export const table: MarkdownRule = {
  names: ['TABLE'],
  write(content, node) {
    const rows = rowsOf(node)
    const [first] = rows
    if (!first || !isSimple(node, rows)) return blocks(wholeElement(node))
    const lines = content.split('\n').filter((line) => line.startsWith('|'))
    const cells = childElements(first)
    const hasHeader = cells.every(({nodeName}) => nodeName === 'TH')
    const head = hasHeader ? lines.shift() : `|${'  |'.repeat(cells.length)}`
    const caption = childElements(node).find(({nodeName}) => nodeName === 'CAPTION')
    const delimiters = `|${cells.map((cell) => ` ${delimiter(cell)} |`).join('')}`
    const above = caption ? content.slice(0, content.indexOf('\n|')) : ''
    return blocks(above, [head, delimiters, ...lines].join('\n'))
  }
}

/** Parts of a table give their rows. */
export const tablePart: MarkdownRule = {
  names: ['THEAD', 'TBODY', 'TFOOT'],
  write: (content) => content
}

/** A row is a line. */
export const row: MarkdownRule = {names: ['TR'], write: (content) => `\n|${content}\n`}

/** A cell: its bars escaped, its breaks as HTML. */
export const cell: MarkdownRule = {
  names: ['TD', 'TH'],
  write(content) {
    const text = content
      .trim()
      .replace(/\|/g, '\\|')
      .replace(/\\?\n+/g, '<br>')
    return ` ${text} |`
  }
}

function rowsOf(node: MarkdownNode): MarkdownNode[] {
  return childElements(node).flatMap((child) => {
    if (child.nodeName === 'TR') return [child]
    return ['THEAD', 'TBODY', 'TFOOT'].includes(child.nodeName) ? rowsOf(child) : []
  })
}

function isSimple(node: MarkdownNode, rows: readonly MarkdownNode[]): boolean {
  const width = rows[0] ? childElements(rows[0]).length : 0
  if (width === 0 || node.getAttribute('id')) return false
  return rows.every((line, index) => {
    const cells = childElements(line)
    if (cells.length !== width) return false
    if (index > 0 && cells.every(({nodeName}) => nodeName === 'TH')) return false
    return cells.every((one) => !spans(one) && !one.getAttribute('id') && !holdsBlocks(one))
  })
}

function spans(one: MarkdownNode): boolean {
  return ['colspan', 'rowspan'].some((name) => (one.getAttribute(name) ?? '1') !== '1')
}

function holdsBlocks(node: MarkdownNode): boolean {
  return childElements(node).some((child) => blockNames.has(child.nodeName) || holdsBlocks(child))
}

function delimiter(one: MarkdownNode): string {
  const align = one.getAttribute('align')?.toLowerCase()
  if (align === 'center') return ':-:'
  if (align === 'right') return '--:'
  return align === 'left' ? ':--' : '---'
}
