import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {toFlow} from '../hast/flow/flow.ts'
import {isList, lists} from '../hast/flow/items.ts'
import {isFlow} from '../hast/tree/categories.ts'
import {isListItem} from '../hast/tree/list-items.ts'
import {replaceChild} from '../hast/tree/replace-child.ts'
import {visitElements} from '../hast/tree/walk.ts'
import {isBlank} from '../hast/tree/words.ts'
import type {CleanUp} from './clean-up.ts'

/** A list holds items alone: what stands between them belongs to the one before, as a browser shows it. */
export const listItems: CleanUp = {
  name: 'list-items',
  description:
    'What stands between the items of a list goes into the item before it; a list without items leaves its content.',
  looksFor: {elements: lists, where: (list) => !isInOrder(list)},
  run(tree) {
    visitElements(tree, (node, index, parent) => {
      if (!isList(node)) return undefined
      if (node.children.some(isListItem)) {
        node.children = gathered(node.children)
        return undefined
      }
      replaceChild(parent, index, toFlow(node.children, 'off'))
      return index
    })
  }
}

/** Whether there are items, and nothing between them but what may stand there. */
function isInOrder({children}: Element): boolean {
  return (
    children.some(isListItem) &&
    children.every((child) => isListItem(child) || child.type === 'comment' || isBlank(child))
  )
}

function gathered(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = []
  let item: Element | undefined
  /** Whether the last node went into the item before it. */
  let isBehind = false
  for (const node of nodes) {
    if (isListItem(node)) {
      item = node
      isBehind = false
      result.push(node)
    } else if (node.type === 'comment' || (isBlank(node) && !isBehind)) result.push(node)
    else if (item) {
      if (!isBehind && startsLine(item, node)) item.children.push(h('br'))
      item.children.push(node)
      isBehind = true
    } else {
      item = h('li', [node])
      isBehind = true
      result.push(item)
    }
  }
  return result
}

/** Text stands on a line of its own behind an item. */
function startsLine({children}: Element, node: ElementContent): boolean {
  const last = children.at(-1)
  return last !== undefined && !isFlow(last) && !isFlow(node)
}
