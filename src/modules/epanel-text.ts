import {h} from 'hastscript'
import {defineModule} from '../mapping/define-module.ts'
import {withoutParagraph} from '../mapping/inline-content.ts'

const settings = {
  id: 'setting',
  class: 'setting',
  style: 'setting',
  type: 'setting'
} as const

export const epanelBox = defineModule({
  names: ['box'],
  description: 'A box beside the text: a note, a warning, a download.',
  content: 'flow',
  attributes: settings,
  parts: [{type: 'element', tagName: 'aside', parts: [{type: 'content'}]}],
  unused: {type: 'it says how this looks'},
  lost: 'The icon, which says what kind of box it is.'
})

export const epanelList = defineModule({
  names: ['custom_list'],
  description: 'A list with marks of its own.',
  content: 'flow',
  attributes: settings,
  parts: [{type: 'content'}],
  unused: {type: 'it says how this looks'},
  lost: 'The marks.'
})

export const epanelQuote = defineModule({
  names: ['quote'],
  description: 'A quotation.',
  content: 'flow',
  attributes: settings,
  parts: [{type: 'element', tagName: 'blockquote', parts: [{type: 'content'}]}],
  unused: {type: 'it says how this looks'},
  lost: 'The side it stands on.'
})

export const epanelDropCap = defineModule({
  names: ['dropcap'],
  description: 'The large first letter of a text.',
  content: 'flow',
  inline: true,
  attributes: settings,
  handle: (state, node) => withoutParagraph(state.content(node)),
  lost: 'Its size.'
})

export const epanelTooltip = defineModule({
  names: ['tooltip'],
  description:
    'Words with a remark that shows when a pointer is over them; it follows them in brackets.',
  content: 'flow',
  inline: true,
  attributes: {...settings, text: 'text'},
  handle(state, node) {
    const words = withoutParagraph(state.content(node))
    const remark = state.phrasing(node, 'text')
    if (remark.length === 0) return words
    const [only] = words
    const isBlock = only?.type === 'element' && only.tagName === 'p'
    if (isBlock) return [...words, h('p', ['(', ...remark, ')'])]
    return [...words, {type: 'text', value: ' ('}, ...remark, {type: 'text', value: ')'}]
  },
  lost: 'That it shows and hides.'
})
