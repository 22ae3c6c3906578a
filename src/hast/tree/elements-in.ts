import type {Element} from 'hast'

/** The children of such names. */
export function elementsIn(parent: Element, ...names: string[]): Element[] {
  return parent.children.filter(
    (child): child is Element => child.type === 'element' && names.includes(child.tagName)
  )
}
