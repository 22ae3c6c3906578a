import {defineModule} from '../mapping/define-module.ts'

export const heading = defineModule({
  names: ['et_pb_heading'],
  description: 'A heading.',
  content: 'none',
  attributes: {title: 'text', title_level: 'setting'},
  parts: [{type: 'heading', text: 'title', level: 'title_level', depth: 1}]
})
