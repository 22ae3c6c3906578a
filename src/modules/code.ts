import {defineModule} from '../mapping/define-module.ts'

export const code = defineModule({
  names: ['et_pb_code', 'et_pb_fullwidth_code'],
  description: 'Markup that Divi prints as it is, with its line-break placeholders turned back.',
  content: 'raw',
  lost: 'Scripts and styles, which are reported.'
})
