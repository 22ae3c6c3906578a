import type {Element, ElementContent, Parents} from 'hast'
import {contentOf} from '../tree/content-of.ts'

/** Puts what `divide` gives in the place of each paragraph below a node, but for those in cells of tables: a cell is one line in Markdown. */
export function divideParagraphs(
  parent: Parents,
  divide: (paragraph: Element) => readonly Element[]
): void {
  parent.children = contentOf(parent).flatMap((child): readonly ElementContent[] => {
    if (child.type !== 'element') return [child]
    if (child.tagName === 'p') return isCell(parent) ? [child] : divide(child)
    divideParagraphs(child, divide)
    return [child]
  })
}

function isCell(node: Parents): boolean {
  return node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th')
}
