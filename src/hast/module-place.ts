import type {ElementContent} from 'hast'
import type {Position} from 'unist'

/** Elements made for a module stand where the module stands. What has a place has it throughout. */
export function place(node: ElementContent, position: Position): void {
  if (node.position) return
  node.position = position
  if (node.type === 'element') for (const child of node.children) place(child, position)
}
