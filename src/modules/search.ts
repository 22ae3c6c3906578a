import {defineModule} from '../mapping/define-module.ts'

export const search = defineModule({
  names: ['et_pb_search'],
  description: 'A form that searches the site: what stood in its empty field.',
  content: 'none',
  attributes: {
    placeholder: 'text',
    exclude_pages: 'setting',
    exclude_posts: 'setting',
    include_categories: 'setting',
    show_button: 'setting'
  },
  parts: [{type: 'text', texts: [{text: 'placeholder'}]}],
  dynamic: 'a form that searches the site',
  lost: 'The form.'
})
