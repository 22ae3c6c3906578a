import {defineModule} from '../mapping/define-module.ts'

export const divider = defineModule({
  names: ['et_pb_divider'],
  description: 'A line, or with show_divider="off" nothing but space.',
  content: 'none',
  attributes: {show_divider: 'setting'},
  parts: [{type: 'break', when: {attribute: 'show_divider', not: 'off'}}],
  lost: 'The space of a divider without line.'
})
