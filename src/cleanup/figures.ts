import type {Element} from 'hast'
import {toFlow} from '../hast/flow/flow.ts'
import {replaceChild} from '../hast/tree/replace-child.ts'
import {visitElements} from '../hast/tree/walk.ts'
import type {CleanUp} from './clean-up.ts'
import {isShown} from './empty-elements.ts'

/** A figure is a picture with a caption; around anything else it is a box of the editor. */
export const figures: CleanUp = {
  name: 'figures',
  description: 'Figures without a caption leave their content.',
  looksFor: {elements: ['figure'], where: isBare},
  run(tree) {
    visitElements(tree, (node, index, parent) => {
      if (node.tagName !== 'figure' || !isBare(node)) return undefined
      // Breaks between boxes would become paragraphs of nothing.
      const content = toFlow(node.children, 'off').filter(
        (child) => child.type !== 'element' || isShown(child)
      )
      replaceChild(parent, index, content)
      return index
    })
  }
}

function isBare({properties, children}: Element): boolean {
  const hasCaption = children.some(
    (child) => child.type === 'element' && child.tagName === 'figcaption'
  )
  return !hasCaption && properties.id === undefined
}
