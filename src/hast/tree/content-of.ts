import type {ElementContent, Parents} from 'hast'

/** The children of a node, without the doctype that only a root may have. */
export function contentOf(parent: Parents): ElementContent[] {
  if (parent.type === 'element') return parent.children
  const content: ElementContent[] = []
  for (const child of parent.children) if (child.type !== 'doctype') content.push(child)
  return content
}
