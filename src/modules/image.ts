import {defineModule} from '../mapping/define-module.ts'

export const image = defineModule({
  names: ['et_pb_image', 'et_pb_fullwidth_image'],
  description: 'A picture, in a link to its target or, with a lightbox, to itself.',
  content: 'none',
  attributes: {
    src: 'image',
    alt: 'text',
    title_text: 'text',
    url: 'url',
    url_new_window: 'setting',
    show_in_lightbox: 'setting'
  },
  // Image.php: the lightbox takes the place of the link.
  parts: [
    {
      type: 'image',
      src: 'src',
      alt: 'alt',
      title: 'title_text',
      url: 'src',
      when: {attribute: 'show_in_lightbox', is: 'on'}
    },
    {
      type: 'image',
      src: 'src',
      alt: 'alt',
      title: 'title_text',
      url: 'url',
      when: {attribute: 'show_in_lightbox', not: 'on'}
    }
  ],
  unused: {
    url: 'a lightbox takes its place, or there is no picture',
    alt: 'there is no picture',
    title_text: 'there is no picture'
  },
  lost: 'The lightbox itself, with `self-links` its link too, overlay, animation and alignment; a link that the lightbox replaced is reported.'
})
