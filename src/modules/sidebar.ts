import {defineModule} from '../mapping/define-module.ts'

export const sidebar = defineModule({
  names: ['et_pb_sidebar'],
  description: 'The widgets of an area. All of it came from the site.',
  content: 'none',
  attributes: {area: 'setting', orientation: 'setting'},
  dynamic: 'the widgets of an area'
})
