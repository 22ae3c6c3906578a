import type {Element, ElementContent, Parents} from 'hast'
import {contentOf} from './content-of.ts'

/**
 * Puts what `replace` answers in the place of each element below a node, parents first; `undefined` leaves the element
 * and goes on in it. Linear however many go, where taking one after the other out of a long list is not.
 */
export function rewriteElements(
  parent: Parents,
  replace: (element: Element) => readonly ElementContent[] | undefined
): void {
  let rewritten: ElementContent[] | undefined
  const {children} = parent
  for (let index = 0; index < children.length; index++) {
    const child = children[index]
    if (!child || child.type === 'doctype') continue
    const instead = child.type === 'element' ? replace(child) : undefined
    if (instead) {
      rewritten ??= contentOf(parent).slice(0, index)
      for (const node of instead) rewritten.push(node)
      continue
    }
    if (child.type === 'element') rewriteElements(child, replace)
    rewritten?.push(child)
  }
  if (rewritten) parent.children = rewritten
}
