import {defineModule} from '../mapping/define-module.ts'

export const cta = defineModule({
  names: ['et_pb_cta'],
  description: 'A call to action: heading, text and a link.',
  content: 'flow',
  attributes: {
    title: 'text',
    button_text: 'text',
    button_url: 'url',
    url_new_window: 'setting',
    header_level: 'setting',
    background_image: 'image'
  },
  parts: [
    {type: 'heading', text: 'title', level: 'header_level', depth: 2},
    {type: 'content'},
    {type: 'links', links: [{text: 'button_text', url: 'button_url'}]}
  ],
  // CTA.php prints a button only with both.
  unused: {
    button_text: 'a button without address is none',
    button_url: 'a button without text is none'
  },
  lost: 'The look of a button and the background; a button with text but without address is reported.'
})
