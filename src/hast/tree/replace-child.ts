import type {ElementContent, Parents} from 'hast'
import {contentOf} from './content-of.ts'

/** More arguments than this may be too many for the stack. */
const mostArguments = 1000

/** Puts nodes, however many, in the place of a child. */
export function replaceChild(
  parent: Parents,
  index: number,
  nodes: readonly ElementContent[]
): void {
  if (nodes.length < mostArguments) parent.children.splice(index, 1, ...nodes)
  else {
    const children = contentOf(parent)
    parent.children = [...children.slice(0, index), ...nodes, ...children.slice(index + 1)]
  }
}
