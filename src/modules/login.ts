import {defineModule} from '../mapping/define-module.ts'

export const login = defineModule({
  names: ['et_pb_login'],
  description: 'A title and text in front of a form to log in with.',
  content: 'flow',
  attributes: {title: 'text', header_level: 'setting', current_page_redirect: 'setting'},
  parts: [{type: 'heading', text: 'title', level: 'header_level', depth: 2}, {type: 'content'}],
  dynamic: 'a form to log in with',
  lost: 'The form.'
})
