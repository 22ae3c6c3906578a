import type {ElementContent} from 'hast'
import type {Position} from 'unist'
import {visit} from 'unist-util-visit'

/** What stands in an attribute has its places in that, not in the source. */
export function withoutPlaces(nodes: ElementContent[]): ElementContent[] {
  for (const node of nodes)
    visit(node, (inner) => {
      delete inner.position
    })
  return nodes
}

/** Elements made for a module stand where the module stands. */
export function place(node: ElementContent, position: Position): void {
  node.position ??= position
  if (node.type === 'element') for (const child of node.children) place(child, position)
}
