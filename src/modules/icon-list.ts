import {h} from 'hastscript'
import {defineModule} from '../mapping/define-module.ts'

export const iconList = defineModule({
  names: ['divi/icon-list'],
  description: 'A list.',
  content: 'modules',
  lost: 'The icons in front of the items.'
})

export const iconListItem = defineModule({
  names: ['divi/icon-list-item'],
  description: 'One item of a list, with the link of the module around its line.',
  content: 'flow',
  handle(state, node) {
    const content = state.content(node)
    const [only] = content
    const isLine = content.length === 1 && only?.type === 'element' && only.tagName === 'p'
    const href = isLine ? state.attribute(node, 'link_option_url') : undefined
    const line = isLine ? only.children : content
    return [h('li', href === undefined ? line : h('a', {href}, line))]
  }
})
