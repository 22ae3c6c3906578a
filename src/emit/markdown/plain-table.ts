import type {Element, ElementContent, Properties} from 'hast'
import {h} from 'hastscript'
import {isFlow} from '../../hast/tree/categories.ts'
import {reportNode} from '../../hast/tree/report-node.ts'
import {visibleText} from '../../hast/tree/words.ts'
import type {Report} from '../../types.ts'

/** The most columns that a cell may span: HTML allows a thousand, which nobody reads. */
const widest = 50

/** A table as GFM has it: one line to a cell, and a cell of its own for each place that another one spans. */
export function rowsOfLines(table: Element, report: Report): ElementContent[] {
  const rows = rowsOf(table)
  const isPlain = rows.every((row) =>
    cellsOf(row).every((cell) => !spans(cell) && !holdsBlocks(cell))
  )
  if (isPlain) return [table]
  reportNode(report, table, {
    ruleId: 'markup-dropped',
    reason: 'Unexpected table with cells of several rows, columns or blocks, made each cell a line',
    actual: visibleText([table]).trim()
  })
  const caption = table.children.filter((child) => isNamed(child, 'caption'))
  return [{...table, children: [...caption, h('tbody', spread(rows))]}]
}

/** Rows in which each cell stands in its column. */
function spread(rows: readonly Element[]): Element[] {
  /** For each column, how many rows below are taken by a cell above. */
  const taken: number[] = []
  return rows.map((row) => {
    const cells: Element[] = []
    const fill = (): void => {
      while ((taken[cells.length] ?? 0) > 0) {
        taken[cells.length] = (taken[cells.length] ?? 0) - 1
        cells.push(h(nameOf(row)))
      }
    }
    for (const cell of cellsOf(row)) {
      fill()
      const columns = Math.min(widest, span(cell.properties.colSpan))
      for (let column = 0; column < columns; column++) {
        taken[cells.length] = span(cell.properties.rowSpan) - 1
        cells.push(column === 0 ? line(cell) : h(cell.tagName))
      }
    }
    fill()
    return {...row, children: cells}
  })
}

/** Cells that are filled in are like the others of their row. */
function nameOf(row: Element): string {
  return cellsOf(row)[0]?.tagName ?? 'td'
}

/** A cell with its blocks one behind the other. */
function line(cell: Element): Element {
  const {colSpan: _columns, rowSpan: _rows, ...properties} = cell.properties
  return {...cell, properties: properties satisfies Properties, children: inLine(cell.children)}
}

function inLine(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element' || !isFlow(node)) return [node]
    return [space, ...inLine(node.children), space]
  })
}

const space: ElementContent = {type: 'text', value: ' '}

function rowsOf(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return []
    if (child.tagName === 'tr') return cellsOf(child).length > 0 ? [child] : []
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : []
  })
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((child) => isNamed(child, 'td') || isNamed(child, 'th'))
}

function isNamed(node: ElementContent, name: string): node is Element {
  return node.type === 'element' && node.tagName === name
}

function spans({properties}: Element): boolean {
  return span(properties.colSpan) > 1 || span(properties.rowSpan) > 1
}

function span(value: Properties[string]): number {
  const number = Number(value ?? 1)
  return Number.isInteger(number) && number > 0 ? number : 1
}

/** Whether a cell is more than one line; a lone paragraph is one. */
function holdsBlocks({children}: Element): boolean {
  const [only] = children
  return children.some(isFlow) && !(children.length === 1 && only && isNamed(only, 'p'))
}
