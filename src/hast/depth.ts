import type {Root as HastRoot, Nodes, Parents} from 'hast'

/** Elements nested deeper than this are of no use to anyone and a danger to every recursive function. */
export const maxElementDepth = 250

/**
 * Replaces what is nested too deep by its text, in place, without recursion. Says whether there was any.
 */
export function limitDepth(tree: HastRoot): boolean {
  let cut = false
  // Depths stand beside the nodes: an object for each would be one for every element of every document.
  const stack: Parents[] = [tree]
  const depths = [0]
  for (let node = stack.pop(); node; node = stack.pop()) {
    const depth = depths.pop() ?? 0
    if (depth === maxElementDepth) {
      const value = textOf(node)
      cut ||= node.children.some((child) => child.type === 'element')
      node.children = value ? [{type: 'text', value}] : []
      continue
    }
    for (const child of node.children) {
      if (child.type !== 'element') continue
      stack.push(child)
      depths.push(depth + 1)
    }
  }
  return cut
}

function textOf(parent: Parents): string {
  const texts: string[] = []
  const stack: Nodes[] = [...parent.children].reverse()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') texts.push(node.value)
    if ('children' in node) for (const child of node.children.toReversed()) stack.push(child)
  }
  return texts.join(' ')
}
