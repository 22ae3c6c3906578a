import type {ElementContent} from 'hast'
import {isFlow} from '../tree/categories.ts'

/** Leaves of blocks what may stand in a heading or a link. */
export function toPhrasing(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent[] => {
    if (node.type === 'comment') return []
    if (node.type !== 'element' || !isFlow(node)) return [node]
    const children = toPhrasing(node.children)
    return index === 0 ? children : [{type: 'text', value: ' '}, ...children]
  })
}
