import type {Element} from 'hast'

/** The children of such names. */
export function elementsIn(parent: Element, ...names: string[]): Element[] {
  return parent.children.filter(
    (child): child is Element => child.type === 'element' && names.includes(child.tagName)
  )
}

/** The rows of a table, in their order. */
export function rowsOf(table: Element): Element[] {
  const parts = elementsIn(table, 'thead', 'tbody', 'tfoot')
  return [table, ...parts].flatMap((part) => elementsIn(part, 'tr'))
}

/** The cells of a row. */
export function cellsIn(row: Element): Element[] {
  return elementsIn(row, 'td', 'th')
}
