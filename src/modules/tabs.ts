import {defineModule} from '../mapping/define-module.ts'

export const tabs = defineModule({
  names: ['et_pb_tabs'],
  description: 'Tabs, one after the other.',
  content: 'modules',
  lost: 'That one tab shows at a time.'
})

export const tab = defineModule({
  names: ['et_pb_tab'],
  description: 'One tab: its label as a heading, then its text.',
  content: 'flow',
  attributes: {title: 'text'},
  parts: [{type: 'heading', text: 'title', depth: 3}, {type: 'content'}]
})
