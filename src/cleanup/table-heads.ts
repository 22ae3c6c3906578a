import type {Element, ElementContent} from 'hast'
import {elementsIn} from '../hast/tree/elements-in.ts'
import {makeElement} from '../hast/tree/make-element.ts'
import {cellsIn, rowsOf} from '../hast/tree/table-rows.ts'
import {visitElements} from '../hast/tree/walk.ts'
import type {CleanUp} from './clean-up.ts'

/** Word, and the editor of WordPress, mark the head of a table by nothing but its bold. */
export const tableHeads: CleanUp = {
  name: 'table-heads',
  description: 'A first row of a table that stands out by its bold becomes the head of the table.',
  looksFor: {elements: ['table'], where: (table) => boldHead(table) !== undefined},
  run(tree) {
    visitElements(tree, (node) => {
      const row = node.tagName === 'table' ? boldHead(node) : undefined
      if (row) makeHead(node, row)
    })
  }
}

/** Pictures, players, fields and tables, which a cell is not empty with. */
const shown = new Set('table img picture svg video audio iframe object embed input hr'.split(' '))

/**
 * The first row of a table without a head when it is bold, as the next one is not. Heads of rows look bold with and without
 * an element that says so.
 */
function boldHead(table: Element): Element | undefined {
  const [row, next, ...others] = rowsOf(table)
  if (!row || !next || !isBoldRow(cellsIn(row))) return undefined
  if (elementsIn(table, 'thead').length > 0 || elementsIn(row, 'th').length > 0) return undefined
  if (cellsIn(next).every((cell) => cell.tagName === 'th' || isBold(cell))) return undefined
  const hasPlain = [next, ...others].some((below) => elementsIn(below, 'td').some(isPlain))
  return hasPlain ? row : undefined
}

/** Whether a row is bold in at least two cells and all but empty ones, or in all but the corner. */
function isBoldRow(cells: readonly Element[]): boolean {
  // The head of a table ends the cells that reach further down.
  if (cells.length < 2 || cells.some(({properties}) => (properties.rowSpan ?? 1) !== 1))
    return false
  if (cells.some(isPlain)) return false
  const [corner, ...others] = cells
  return cells.filter(isBold).length > 1 || (!isBold(corner) && others.every(isBold))
}

/** Whether a cell holds something, all of which is bold. */
function isBold(cell: Element | undefined): boolean {
  return cell !== undefined && holds(cell.children, isSeen) && !isPlain(cell)
}

/** Whether a cell holds something that is not bold. */
function isPlain(cell: Element): boolean {
  return holds(cell.children, isSeen, isStrong)
}

function isSeen(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  return node.type === 'element' && shown.has(node.tagName)
}

function isStrong(node: ElementContent): boolean {
  return node.type === 'element' && ['strong', 'b'].includes(node.tagName)
}

/** Whether one of the nodes, or of those in them, is such; nothing is looked for in some. */
function holds(
  nodes: readonly ElementContent[],
  isOne: (node: ElementContent) => boolean,
  isPassed?: (node: ElementContent) => boolean
): boolean {
  return nodes.some((node) => {
    if (isPassed?.(node)) return false
    return isOne(node) || (node.type === 'element' && holds(node.children, isOne, isPassed))
  })
}

/** Makes the row the head of the table; what is bold in it is no more so than heads are. */
function makeHead(table: Element, row: Element): void {
  for (const cell of cellsIn(row).filter(isBold)) {
    cell.tagName = 'th'
    cell.children = withoutStrong(cell.children)
  }
  const head = makeElement('thead', {}, [row])
  const holder = [table, ...table.children].find(
    (part): part is Element => part.type === 'element' && part.children.includes(row)
  )
  if (!holder) return
  holder.children.splice(holder.children.indexOf(row), 1)
  const isEmpty = !holder.children.some((child) => child.type === 'element')
  if (isEmpty && holder !== table) table.children.splice(table.children.indexOf(holder), 1)
  const place = table.children.findIndex(
    (child) => child.type === 'element' && behindHead.has(child.tagName)
  )
  table.children.splice(place === -1 ? table.children.length : place, 0, head)
}

/** What may not stand in front of the head of a table. */
const behindHead = new Set(['tbody', 'tfoot', 'tr'])

function withoutStrong(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [node]
    const children = withoutStrong(node.children)
    if (isStrong(node)) return children
    node.children = children
    return [node]
  })
}
