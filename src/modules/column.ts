import {defineModule} from '../mapping/define-module.ts'

export const column = defineModule({
  names: ['et_pb_column', 'et_pb_column_inner'],
  description: 'A column of modules. Columns follow each other in the order of the source.',
  content: 'modules',
  attributes: {background_image: 'image'},
  lost: 'The layout.'
})
