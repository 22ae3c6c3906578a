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
  parts: [{type: 'element', tagName: 'li', parts: [{type: 'content'}]}]
})
