import {defineModule} from '../mapping/define-module.ts'

export const text = defineModule({
  names: ['et_pb_text'],
  description: 'Text with markup, as it stands.',
  content: 'flow',
  attributes: {background_image: 'image'}
})
