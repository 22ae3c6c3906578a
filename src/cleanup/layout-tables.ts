import type {Element, ElementContent} from 'hast'
import {toFlow} from '../hast/flow/flow.ts'
import {elementsIn} from '../hast/tree/elements-in.ts'
import {cellsIn, rowsOf} from '../hast/tree/table-rows.ts'
import {visitElements} from '../hast/tree/walk.ts'
import {visibleText} from '../hast/tree/words.ts'
import type {CleanUp} from './clean-up.ts'

/** Takes tables apart that only put things side by side or in a box; those with data stay. */
export const layoutTables: CleanUp = {
  name: 'layout-tables',
  description:
    'Tables of layout leave their content, cell by cell: those that say so, have one column, or hold headings or tables.',
  looksFor: {elements: ['table'], where: isLayout},
  run(tree) {
    visitElements(tree, (node) => {
      if (node.tagName === 'table' && isLayout(node)) takeApart(node)
    })
  }
}

/** Whether an element says that its table holds data: a caption, or a head or foot that is not empty. */
function isOfData(node: Element): boolean {
  if (node.tagName === 'th') return true
  if (node.tagName === 'caption') return visibleText([node]).trim() !== ''
  const isEdge = node.tagName === 'thead' || node.tagName === 'tfoot'
  return isEdge && elementsIn(node, 'tr').some((row) => cellsIn(row).length > 0)
}

/** Elements that no cell with a datum holds. */
const ofPages = new Set('h1 h2 h3 h4 h5 h6 hr table iframe video form section article'.split(' '))

function isLayout(table: Element): boolean {
  const {role} = table.properties
  if (role === 'presentation' || role === 'none') return true
  const rows = rowsOf(table)
  if (isOfDataIn(table)) return false
  if (rows.every((row) => cellsIn(row).length <= 1)) return true
  return cellsOf(table).some((cell) => cell.children.some(isOfPages))
}

/** Whether something of the table itself, not of one in it, says that it holds data. */
function isOfDataIn(table: Element): boolean {
  let found = false
  for (const child of table.children) {
    visitElements({type: 'root', children: [child]}, (node, index) => {
      if (isOfData(node)) found = true
      return node.tagName === 'td' || node.tagName === 'table' ? index + 1 : undefined
    })
  }
  return found
}

function isOfPages(node: ElementContent): boolean {
  if (node.type !== 'element') return false
  return ofPages.has(node.tagName) || (node.tagName === 'div' && node.children.some(isOfPages))
}

/** The cells in the order of the source, and a caption before them. */
function cellsOf(table: Element): Element[] {
  return [...elementsIn(table, 'caption'), ...rowsOf(table).flatMap(cellsIn)]
}

export const cells = new Set(['caption', 'td', 'th'])

/** Makes containers of a table, or of a part of one, its rows and its cells: what their attributes say is looked at by other clean-ups. */
export function takeApart(part: Element): void {
  for (const child of part.children) {
    if (child.type !== 'element') continue
    if (parts.has(child.tagName)) takeApart(child)
    else if (cells.has(child.tagName)) {
      child.tagName = 'div'
      child.children = toFlow(child.children, 'off')
    }
  }
  part.tagName = 'div'
  part.children = toFlow(part.children, 'off')
}

/** Elements that hold cells, or say something of them. */
export const parts = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup', 'col'])
