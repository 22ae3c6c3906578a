import type {Element, ElementContent, Parents} from 'hast'
import {contentOf} from '../hast/content-of.ts'
import type {CleanUp} from './clean-up.ts'

/** Elements that mean nothing without attributes. */
const meaningless = new Set(
  'div span font center big nobr form fieldset label button bdo data body html head'.split(' ')
)

/** Elements whose only paragraph needs no paragraph around it. */
const holdsOneParagraph = new Set('li td th dd dt figcaption caption summary'.split(' '))

/** Unwraps elements that mean nothing. */
export const wrappers: CleanUp = {
  name: 'wrappers',
  description: 'Elements that mean nothing without attributes leave their content.',
  run(tree) {
    unwrapIn(tree)
  }
}

function unwrapIn(parent: Parents): void {
  const children: ElementContent[] = []
  for (const child of contentOf(parent)) {
    if (child.type === 'element') unwrapIn(child)
    if (child.type === 'element' && isMeaningless(child)) children.push(...child.children)
    else children.push(child)
  }
  parent.children = parent.type === 'element' ? withoutOnlyParagraph(parent, children) : children
}

function isMeaningless(element: Element): boolean {
  return meaningless.has(element.tagName) && Object.keys(element.properties).length === 0
}

function withoutOnlyParagraph(parent: Element, children: ElementContent[]): ElementContent[] {
  if (!holdsOneParagraph.has(parent.tagName)) return children
  const content = children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const [only] = content
  if (content.length !== 1 || only?.type !== 'element' || only.tagName !== 'p') return children
  return Object.keys(only.properties).length === 0 ? only.children : children
}
