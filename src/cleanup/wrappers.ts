import type {Element, ElementContent, Parents} from 'hast'
import {contentOf} from '../hast/tree/content-of.ts'
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
  looksFor: {
    elements: [...meaningless, ...formatting],
    where: (element) => isMeaningless(element) || mayRepeat(element)
  },
  run(tree) {
    unwrapIn(tree, [])
  }
}

function unwrapIn(parent: Parents, around: readonly string[]): void {
  const children: ElementContent[] = []
  for (const child of contentOf(parent)) {
    if (child.type !== 'element') {
      children.push(child)
      continue
    }
    const {tagName} = child
    unwrapIn(child, formatting.has(tagName) ? [...around, tagName] : around)
    if (isMeaningless(child) || around.includes(tagName)) {
      // In <pre> another one begins a line.
      if (tagName === 'pre') children.push({type: 'text', value: '\n'})
      for (const inner of child.children) children.push(inner)
    } else children.push(child)
  }
  parent.children = children
}

/** Formatting with other elements in it than breaks, which may be the same again. */
function mayRepeat({tagName, children}: Element): boolean {
  return (
    formatting.has(tagName) &&
    children.some((child) => child.type === 'element' && child.tagName !== 'br')
  )
}

function isMeaningless({tagName, properties}: Element): boolean {
  return meaningless.has(tagName) && Object.keys(properties).length === 0
}
