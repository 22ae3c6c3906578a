import type {Element, ElementContent} from 'hast'

/** Whether the node is an item of a list. */
export function isListItem(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'li'
}
