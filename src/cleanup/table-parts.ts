import type {Element, ElementContent, Nodes, Parents} from 'hast'
import {toFlow} from '../hast/flow/flow.ts'
import {visitElements} from '../hast/tree/walk.ts'
import type {CleanUp} from './clean-up.ts'
import {cells, parts, takeApart} from './layout-tables.ts'

/**
 * Takes rows and cells apart whose table stands elsewhere: browsers pass over their tags, and Markdown has no cell by itself.
 * Puts feet of tables, which stood in front of the body once, where browsers show them.
 */
export const tableParts: CleanUp = {
  name: 'table-parts',
  description:
    'Rows and cells without their table, as a cut leaves them, leave their content; the foot of a table goes behind its body.',
  looksFor: {
    elements: [...cells, ...parts],
    where: (...place) => isAlone(...place) || isEarlyFoot(...place)
  },
  run(tree) {
    visitElements(tree, (node, index, parent) => {
      if (isAlone(node, index, parent)) leave(node)
      else if (node.tagName === 'table') node.children = withFeetLast(node.children)
    })
  }
}

function isAlone({tagName}: Element, _index: number, parent: Parents): boolean {
  if (tagName === 'table' || !(cells.has(tagName) || parts.has(tagName))) return false
  return parent.type === 'root' || !parts.has(parent.tagName)
}

function isFoot(node: Nodes): boolean {
  return node.type === 'element' && node.tagName === 'tfoot'
}

function isEarlyFoot(node: Element, index: number, parent: Parents): boolean {
  const next = parent.children[index + 1]
  return isFoot(node) && next !== undefined && !isFoot(next)
}

function withFeetLast(children: ElementContent[]): ElementContent[] {
  if (!children.some(isFoot)) return children
  return [...children.filter((child) => !isFoot(child)), ...children.filter(isFoot)]
}

function leave(part: Element): void {
  if (parts.has(part.tagName)) takeApart(part)
  else {
    part.tagName = 'div'
    part.children = toFlow(part.children, 'off')
  }
}
