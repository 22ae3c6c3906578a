import type {ElementContent} from 'hast'
import type {Position} from 'unist'
import {visitNodes} from './walk.ts'

/** What stands in an attribute has its places in that, not in the source. */
export function withoutPlaces(nodes: ElementContent[]): ElementContent[] {
  visitNodes({type: 'root', children: nodes}, (node) => {
    delete node.position
  })
  return nodes
}

/** Elements made for a module stand where the module stands. */
export function place(node: ElementContent, position: Position): void {
  node.position ??= position
  if (node.type === 'element') for (const child of node.children) place(child, position)
}
