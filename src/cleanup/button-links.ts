import type {Element, ElementContent, Parents} from 'hast'
import {visitElements} from '../hast/tree/walk.ts'
import type {CleanUp} from './clean-up.ts'

/** Classes of links that a style sheet draws as buttons: `wp-block-file__button`, `et_pb_button`, `btn-primary`. */
const buttonClass = /(?:^|[-_])(?:button|btn)(?:$|[-_])/

/** Puts a space between a link that was drawn as a button and the words in front of it: its style held them apart. */
export const buttonLinks: CleanUp = {
  name: 'button-links',
  description: 'A space in front of links that were drawn as buttons, where words touch them.',
  looksFor: {elements: ['a'], where: touchesWords},
  run(tree) {
    visitElements(tree, (node, index, parent) => {
      if (node.tagName !== 'a' || !touchesWords(node, index, parent)) return
      parent.children.splice(index, 0, {type: 'text', value: ' '})
      return index + 2
    })
  }
}

function touchesWords({properties}: Element, index: number, {children}: Parents): boolean {
  const {className} = properties
  if (!Array.isArray(className) || !className.some((name) => buttonClass.test(`${name}`)))
    return false
  const before = children[index - 1]
  return before !== undefined && before.type !== 'doctype' && endsInWord(before)
}

/** Whether what the node shows at its end is a word. */
function endsInWord(node: ElementContent): boolean {
  if (node.type === 'text') return /\S$/.test(node.value)
  if (node.type !== 'element' || !inline.has(node.tagName)) return false
  const last = node.children.at(-1)
  return last !== undefined && endsInWord(last)
}

const inline = new Set(
  'a abbr b cite code del em i ins mark s small span strong sub sup u'.split(' ')
)
