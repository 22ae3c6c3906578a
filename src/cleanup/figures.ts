import {toFlow} from '../hast/flow.ts'
import {replaceChild} from '../hast/replace-child.ts'
import {visitElements} from '../hast/walk.ts'
import type {CleanUp} from './clean-up.ts'

/** A figure is a picture with a caption; around anything else it is a box of the editor. */
export const figures: CleanUp = {
  name: 'figures',
  description: 'Figures without a caption leave their content.',
  looksFor: [{elements: ['figure']}],
  brings: {elements: ['p']},
  run(tree) {
    visitElements(tree, (node, index, parent) => {
      if (node.tagName !== 'figure') return undefined
      const hasCaption = node.children.some(
        (child) => child.type === 'element' && child.tagName === 'figcaption'
      )
      if (hasCaption || node.properties.id !== undefined) return undefined
      replaceChild(parent, index, toFlow(node.children, 'off'))
      return index
    })
  }
}
