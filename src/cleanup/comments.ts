import type {Comment} from 'hast'
import {isStandIn} from '../hast/tree/stand-in.ts'
import {visitNodes} from '../hast/tree/walk.ts'
import type {CleanUp} from './clean-up.ts'

/** Comments that WordPress acts on: where an excerpt ends, where a page breaks. */
const meaningful = /^(?:more(?:\s.*)?|nextpage|noteaser)$/s

/** Takes comments out: Divi’s, the block editor’s and the author’s own, none of which a reader saw. */
export const comments: CleanUp = {
  name: 'comments',
  description:
    'Comments go, except `<!--more-->` and `<!--nextpage-->`, and those that stand for modules on request.',
  looksFor: {comments: isUnseen},
  run(tree) {
    visitNodes(tree, (node, index, parent) => {
      if (node.type !== 'comment' || !isUnseen(node)) return undefined
      parent.children.splice(index, 1)
      return index
    })
  }
}

function isUnseen({value}: Comment): boolean {
  return !meaningful.test(value.trim()) && !isStandIn(value)
}
