import type {Element, ElementContent} from 'hast'
import {isFlow} from '../../hast/tree/categories.ts'
import {withoutId} from '../../hast/tree/without-id.ts'

/** What a link around blocks holds, with a link of its own around each line. */
export function linkLines(link: Element): ElementContent[] {
  const copy = (children: ElementContent[]): Element => {
    const properties = isUsed ? withoutId(link.properties) : link.properties
    isUsed = true
    return {...link, properties, children}
  }
  let isUsed = false
  const linked = (nodes: readonly ElementContent[]): ElementContent[] => {
    const result: ElementContent[] = []
    let line: ElementContent[] = []
    const flush = (): void => {
      if (line.some(isSeen)) result.push(copy(line))
      else for (const node of line) result.push(node)
      line = []
    }
    for (const node of nodes) {
      if (node.type !== 'comment' && !isFlow(node) && !isBox(node)) line.push(node)
      else {
        flush()
        result.push(node.type === 'element' ? {...node, children: linked(node.children)} : node)
      }
    }
    flush()
    return result
  }
  return linked(link.children)
}

/** The box of a task stands before the link, as its mark does. */
function isBox(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'input'
}

function isSeen(node: ElementContent): boolean {
  return node.type === 'element' || (node.type === 'text' && /\S/.test(node.value))
}
