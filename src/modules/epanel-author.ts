import {h} from 'hastscript'
import {addressOfContent} from '../mapping/address-of-content.ts'
import {defineModule} from '../mapping/define-module.ts'

const settings = {id: 'setting', class: 'setting'} as const

export const epanelAuthor = defineModule({
  names: ['author'],
  description: 'A box about an author: a picture and a text.',
  content: 'modules',
  // The theme reads both and prints neither.
  attributes: {...settings, name: 'setting', description: 'setting'},
  parts: [{type: 'element', tagName: 'aside', parts: [{type: 'content'}]}]
})

export const epanelAuthorImage = defineModule({
  names: ['author_image'],
  description: 'The picture of an author, by the address between the tags.',
  content: 'flow',
  attributes: {...settings, timthumb: 'setting'},
  handle(state, node) {
    const content = state.content(node)
    const src = addressOfContent(node)
    return src === undefined ? content : [h('p', [h('img', {src, alt: ''})])]
  },
  lost: 'The size of the picture.'
})

export const epanelAuthorInfo = defineModule({
  names: ['author_info'],
  description: 'The text about an author.',
  content: 'flow'
})
