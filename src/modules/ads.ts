import {defineModule} from '../mapping/define-module.ts'

export const ads = defineModule({
  names: ['et_pb_ads'],
  description: 'Advertisements of the theme Extra, under a heading, in the order of the source.',
  content: 'modules',
  attributes: {header_text: 'text'},
  parts: [{type: 'heading', text: 'header_text', depth: 1}, {type: 'content'}],
  lost: 'Where the advertisements stood.'
})

export const ad = defineModule({
  names: ['et_pb_ads_ad'],
  description: 'One advertisement: a picture in a link, or markup.',
  content: 'flow',
  // ad_internal_name is the label in the builder.
  attributes: {
    img_url: 'image',
    img_alt_text: 'text',
    link_url: 'url',
    ad_internal_name: 'setting',
    new_line: 'setting'
  },
  parts: [{type: 'image', src: 'img_url', alt: 'img_alt_text', url: 'link_url'}, {type: 'content'}],
  unused: {
    link_url: 'the link is that of the picture, and there is none',
    img_alt_text: 'the text is that of the picture, and there is none'
  }
})
