import {h} from 'hastscript'
import {defineModule} from '../mapping/define-module.ts'

export const epanelLearnMore = defineModule({
  names: ['learn_more'],
  description: 'A heading that shows and hides its text.',
  content: 'flow',
  attributes: {caption: 'text', state: 'setting', id: 'setting', class: 'setting'},
  handle(state, node) {
    const caption = state.phrasing(node, 'caption')
    const content = state.content(node)
    if (caption.length === 0) return content
    const open = state.attribute(node, 'state') === 'open'
    return [h('details', {open}, [h('summary', [h('h3', caption)]), ...content])]
  },
  lost: 'The words of the theme where there is no caption.'
})
