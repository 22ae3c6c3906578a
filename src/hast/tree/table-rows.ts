import type {Element} from 'hast'
import {elementsIn} from './elements-in.ts'

/** The rows of a table, in their order. */
export function rowsOf(table: Element): Element[] {
  const parts = elementsIn(table, 'thead', 'tbody', 'tfoot')
  return [table, ...parts].flatMap((part) => elementsIn(part, 'tr'))
}

/** The cells of a row. */
export function cellsIn(row: Element): Element[] {
  return elementsIn(row, 'td', 'th')
}
