import {defineModule} from '../mapping/define-module.ts'

export const row = defineModule({
  names: ['et_pb_row', 'et_pb_row_inner'],
  description: 'A row of columns; the inner one stands in a column of a specialty section.',
  content: 'modules',
  attributes: {background_image: 'image'},
  lost: 'The layout.'
})
