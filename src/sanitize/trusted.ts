import type {Comment, Element, Root as HastRoot} from 'hast'
import {isFlow, isUnshown} from '../hast/tree/categories.ts'
import {rewriteElements} from '../hast/tree/rewrite.ts'
import {heldComment, heldIndex} from '../hast/tree/stand-in.ts'
import {visitNodes} from '../hast/tree/walk.ts'
import {harmlessNames} from './schema.ts'

/** Whether an element is in the result only where nothing is taken out of it, or as the box of a task list. */
export function isTrusted({tagName}: Element): boolean {
  return tagName === 'input' || !harmlessNames.has(tagName)
}

/** Takes elements that would go, with all they hold, out of the reach of the clean-ups; a comment keeps the place of each. */
export function holdTrusted(tree: HastRoot): Element[] {
  const held: Element[] = []
  rewriteElements(tree, (element): Comment[] | undefined => {
    if (!isTrusted(element)) return undefined
    held.push(element)
    const isInline = !isFlow(element) && !isUnshown(element.tagName)
    return [heldComment(held.length - 1, isInline)]
  })
  return held
}

/** Puts the elements back where their comments are. */
export function putBackTrusted(tree: HastRoot, held: readonly Element[]): void {
  visitNodes(tree, (node, index, parent) => {
    const element = node.type === 'comment' ? held[heldIndex(node.value)] : undefined
    if (!element) return undefined
    parent.children[index] = element
    return index + 1
  })
}
