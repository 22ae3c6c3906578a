import type {Comment, Element, Root as HastRoot} from 'hast'
import {isFlow, isUnshown} from '../hast/categories.ts'
import {rewriteElements} from '../hast/rewrite.ts'
import {heldComment, heldIndex} from '../hast/stand-in.ts'
import {visitNodes} from '../hast/walk.ts'
import {createJudge} from './verdict.ts'

const judge = createJudge()

/** Takes elements that would go, with all they hold, out of the reach of the clean-ups; a comment keeps the place of each. */
export function holdTrusted(tree: HastRoot): Element[] {
  const held: Element[] = []
  rewriteElements(tree, (element): Comment[] | undefined => {
    if (typeof judge({...element, properties: {}}) !== 'string') return undefined
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
