import {defineModule} from '../mapping/define-module.ts'

export const tabs = defineModule({
  names: ['et_pb_tabs'],
  description: 'Tabs, one after the other.',
  content: 'modules',
  lost: 'That one tab shows at a time.'
})

export const tab = defineModule({
  names: ['et_pb_tab'],
  description: 'One tab: its label as a heading, then its text; on request as a disclosure.',
  content: 'flow',
  attributes: {title: 'text'},
  handle: (state, node) =>
    state.parts(
      node,
      state.moduleOptions.tabs === 'details'
        ? [{type: 'details', summary: 'title'}]
        : [{type: 'heading', text: 'title', depth: 3}, {type: 'content'}]
    )
})
