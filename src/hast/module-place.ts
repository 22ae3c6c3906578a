import type {ElementContent} from 'hast'
import type {Position} from 'unist'

/** Elements made for a module stand where the module stands. */
export function place(node: ElementContent, position: Position): void {
  node.position ??= position
  if (node.type === 'element') for (const child of node.children) place(child, position)
}
