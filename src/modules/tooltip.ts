import {defineModule} from '../mapping/define-module.ts'

export const tooltip = defineModule({
  names: ['divi/tooltip'],
  description: 'A text that shows when a pointer is over the module around it.',
  content: 'flow',
  parts: [{type: 'content'}],
  lost: 'That it shows and hides.'
})
