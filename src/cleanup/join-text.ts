import {visit} from 'unist-util-visit'
import type {CleanUp} from './clean-up.ts'

/** Makes one text of neighbouring ones, as a parser would, so that later clean-ups see whole words. */
export const joinText: CleanUp = {
  name: 'join-text',
  description: 'Neighbouring texts become one.',
  run(tree) {
    visit(tree, 'text', (node, index, parent) => {
      const previous = index ? parent?.children[index - 1] : undefined
      if (!parent || index === undefined || previous?.type !== 'text') return undefined
      previous.value += node.value
      parent.children.splice(index, 1)
      return index
    })
  }
}
