import {defineModule} from '../mapping/define-module.ts'

export const button = defineModule({
  names: ['et_pb_button'],
  description: 'A link that looks like a button.',
  content: 'none',
  attributes: {
    button_text: 'text',
    button_url: 'url',
    url_new_window: 'setting',
    button_rel: 'setting'
  },
  unused: {
    button_url: 'a button without text is none',
    button_rel: 'it speaks to search engines, not to readers'
  },
  parts: [{type: 'links', links: [{text: 'button_text', url: 'button_url'}], textAlone: true}],
  lost: 'The look of a button and its icon.'
})
