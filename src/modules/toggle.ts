import {defineModule} from './define-module.ts'

export const toggle = defineModule({
  names: ['et_pb_toggle'],
  description: 'A title that shows and hides its text.',
  content: 'flow',
  attributes: {title: 'text', open: 'setting', title_level: 'setting'},
  parts: [{type: 'details', summary: 'title', open: {attribute: 'open', is: 'on'}}],
  lost: 'The heading level of the title, which a summary has not.'
})
