import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {isListItem} from '../tree/list-items.ts'

/** Elements that hold items. */
export const lists: ReadonlySet<string> = new Set(['ul', 'ol', 'menu'])

/** Whether items stand in the node. */
export function isList(node: ElementContent): boolean {
  return node.type === 'element' && lists.has(node.tagName)
}

/**
 * Puts items that modules became into lists: one for each run of neighbours. So the mapping of an item says `li`, and
 * none has to gather them.
 */
export function gatherItems(
  nodes: ElementContent[],
  isOfModule: (node: ElementContent) => boolean
): ElementContent[] {
  if (!nodes.some((node) => isListItem(node) && isOfModule(node))) return nodes
  const result: ElementContent[] = []
  let list: Element | undefined
  for (const node of nodes) {
    if (isListItem(node) && isOfModule(node)) {
      if (!list) {
        list = h('ul')
        if (node.position) list.position = node.position
        result.push(list)
      }
      list.children.push(node)
    } else if (list && node.type === 'text' && node.value.trim() === '') list.children.push(node)
    else {
      list = undefined
      result.push(node)
    }
  }
  return result
}
