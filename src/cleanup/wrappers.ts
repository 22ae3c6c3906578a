import type {Element, ElementContent, Parents} from 'hast'
import {contentOf} from '../hast/content-of.ts'
import type {CleanUp} from './clean-up.ts'

/** Elements that mean nothing without attributes. */
const meaningless = new Set('a div span font center big nobr bdo data'.split(' '))

/** Formatting that says nothing more the second time. */
const formatting = new Set(
  'b code del em i ins kbd mark pre q s samp small strong sub sup tt u'.split(' ')
)

/** Unwraps elements that mean nothing. */
export const wrappers: CleanUp = {
  name: 'wrappers',
  description: 'Elements that mean nothing without attributes leave their content.',
  run(tree) {
    unwrapIn(tree, new Set())
  }
}

function unwrapIn(parent: Parents, around: ReadonlySet<string>): void {
  parent.children = contentOf(parent).flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    const {tagName} = child
    unwrapIn(child, formatting.has(tagName) ? new Set([...around, tagName]) : around)
    if (!isMeaningless(child) && !around.has(tagName)) return [child]
    // In <pre> another one begins a line.
    return tagName === 'pre' ? [{type: 'text', value: '\n'}, ...child.children] : child.children
  })
}

function isMeaningless(element: Element): boolean {
  return meaningless.has(element.tagName) && Object.keys(element.properties).length === 0
}
