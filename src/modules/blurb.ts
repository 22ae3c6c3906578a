import {defineModule} from './define-module.ts'

export const blurb = defineModule({
  names: ['et_pb_blurb'],
  description: 'A picture or icon, a heading and text.',
  content: 'flow',
  attributes: {
    title: 'text',
    url: 'url',
    url_new_window: 'setting',
    use_icon: 'setting',
    font_icon: 'setting',
    image: 'image',
    alt: 'text',
    header_level: 'setting'
  },
  // Blurb.php: the picture only without icon; the link goes around picture and title, never the text.
  parts: [
    {
      type: 'image',
      src: 'image',
      alt: 'alt',
      url: 'url',
      when: {attribute: 'use_icon', not: 'on'}
    },
    {type: 'heading', text: 'title', level: 'header_level', depth: 4, url: 'url'},
    {type: 'content'}
  ],
  lost: 'The icon; a picture that the icon replaced is reported.'
})
