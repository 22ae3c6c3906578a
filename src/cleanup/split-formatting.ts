import type {Element, ElementContent, Parents} from 'hast'
import {contentOf} from '../hast/tree/content-of.ts'
import type {CleanUp} from './clean-up.ts'

/** Formatting that means the same in one piece or in two. Code, keys and notes do not. */
const joined = new Set('b del em i ins mark s small strong u'.split(' '))

/** Puts formatting together that an editor left in pieces. */
export const splitFormatting: CleanUp = {
  name: 'split-formatting',
  description:
    'Neighbours of the same formatting become one element, as do pieces of one link; spaces between them go into it.',
  looksFor: {
    elements: [...joined, 'a'],
    where: (element, index, {children}) => targetOf(children, index, element) !== undefined
  },
  run: join
}

function join(parent: Parents): void {
  const children: ElementContent[] = []
  for (const child of contentOf(parent)) {
    const target = child.type === 'element' ? targetOf(children, children.length, child) : undefined
    if (target && child.type === 'element') {
      if (target !== children.at(-1)) {
        const space = children.pop()
        if (space) target.children.push(space)
      }
      for (const node of child.children) target.children.push(node)
    } else children.push(child)
  }
  parent.children = children
  for (const child of children) if (child.type === 'element') join(child)
}

/** The element that a node goes on with: the one before its place, or before the white space before that. */
function targetOf(nodes: Parents['children'], index: number, node: Element): Element | undefined {
  const last = nodes[index - 1]
  if (last?.type === 'element') return goesOn(last, node) ? last : undefined
  const isSpace = last?.type === 'text' && last.value.trim() === ''
  const target = isSpace && joined.has(node.tagName) ? nodes[index - 2] : undefined
  return target?.type === 'element' && goesOn(target, node) ? target : undefined
}

function goesOn(one: Element, other: Element): boolean {
  if (one.tagName !== other.tagName) return false
  const isPlain = [one, other].every(({properties}) => Object.keys(properties).length === 0)
  if (joined.has(one.tagName)) return isPlain
  return one.tagName === 'a' && isPieceOf(one, other)
}

/** Links to one place without anything between them, and words on both sides. Buttons lead to `#` side by side. */
function isPieceOf(one: Element, other: Element): boolean {
  const {href} = one.properties
  return (
    href !== undefined &&
    // Links to nowhere are as many as there are.
    href !== '#' &&
    JSON.stringify(one.properties) === JSON.stringify(other.properties) &&
    one.children.at(-1)?.type === 'text' &&
    other.children[0]?.type === 'text'
  )
}
