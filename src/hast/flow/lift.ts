import type {Element, ElementContent} from 'hast'
import {holdsOnlyPhrasing, isFlow, isHtmlElement} from '../tree/categories.ts'
import {withoutId} from '../tree/without-id.ts'

/**
 * Takes blocks out of elements that may not hold them: what stands before and after such a block goes into
 * copies of the element. `<p>a [module] b</p>` becomes `<p>a</p> [module] <p>b</p>`. Elements that are not
 * HTML, such as an editor's `<o:p>`, leave their content. Changes the nodes.
 */
export function lift(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = []
  for (const node of nodes) {
    if (node.type !== 'element' || languages.has(node.tagName)) {
      result.push(node)
      continue
    }
    const children = lift(node.children)
    const isSplit = holdsOnlyPhrasing(node.tagName) && children.some(isFlow)
    if (!isHtmlElement(node.tagName)) for (const child of children) result.push(child)
    else if (isSplit) for (const part of split(node, children)) result.push(part)
    else {
      node.children = children
      result.push(node)
    }
  }
  return result
}

/** What these hold is of a language of its own. */
const languages = new Set(['math', 'svg'])

function split(element: Element, children: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = []
  let run: ElementContent[] = []
  let properties = element.properties
  const flush = (): void => {
    if (run.length === 0) return
    result.push({...element, properties: {...properties}, children: run})
    properties = withoutId(properties)
    run = []
  }
  for (const child of children) {
    if (isFlow(child)) {
      flush()
      result.push(child)
    } else run.push(child)
  }
  flush()
  return result
}
