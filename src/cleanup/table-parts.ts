import type {Element, Parents} from 'hast'
import {toFlow} from '../hast/flow/flow.ts'
import {visitElements} from '../hast/tree/walk.ts'
import type {CleanUp} from './clean-up.ts'
import {cells, parts, takeApart} from './layout-tables.ts'

/** Takes rows and cells apart whose table stands elsewhere: browsers pass over their tags, and Markdown has no cell by itself. */
export const tableParts: CleanUp = {
  name: 'table-parts',
  description: 'Rows and cells without their table, as a cut leaves them, leave their content.',
  looksFor: {elements: [...cells, ...parts], where: isAlone},
  run(tree) {
    visitElements(tree, (node, index, parent) => {
      if (isAlone(node, index, parent)) leave(node)
    })
  }
}

function isAlone({tagName}: Element, _index: number, parent: Parents): boolean {
  if (tagName === 'table' || !(cells.has(tagName) || parts.has(tagName))) return false
  return parent.type === 'root' || !parts.has(parent.tagName)
}

function leave(part: Element): void {
  if (parts.has(part.tagName)) takeApart(part)
  else {
    part.tagName = 'div'
    part.children = toFlow(part.children, 'off')
  }
}
