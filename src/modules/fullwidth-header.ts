import {defineModule} from '../mapping/define-module.ts'

export const fullwidthHeader = defineModule({
  names: ['et_pb_fullwidth_header'],
  description: 'The head of a page: logo, heading, second line, text, two links and a picture.',
  content: 'flow',
  attributes: {
    title: 'text',
    subhead: 'text',
    button_one_text: 'text',
    button_one_url: 'url',
    button_two_text: 'text',
    button_two_url: 'url',
    logo_image_url: 'image',
    logo_alt_text: 'text',
    logo_title: 'text',
    header_image_url: 'image',
    image_alt_text: 'text',
    image_title: 'text',
    title_level: 'setting',
    header_scroll_down: 'setting',
    background_image: 'image',
    background_url: 'image'
  },
  parts: [
    {type: 'image', src: 'logo_image_url', alt: 'logo_alt_text', title: 'logo_title'},
    {type: 'heading', text: 'title', level: 'title_level', depth: 1},
    {type: 'text', texts: [{text: 'subhead'}]},
    {type: 'content'},
    {
      type: 'links',
      links: [
        {text: 'button_one_text', url: 'button_one_url'},
        {text: 'button_two_text', url: 'button_two_url'}
      ],
      textAlone: true
    },
    {type: 'image', src: 'header_image_url', alt: 'image_alt_text', title: 'image_title'}
  ],
  unused: {
    header_scroll_down: 'the reader scrolls without an arrow',
    background_url: 'it lies behind the text for decoration'
  },
  lost: 'The background and the arrow to scroll down; the address of the background picture is reported.'
})
