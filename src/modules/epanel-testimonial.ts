import {defineModule} from '../mapping/define-module.ts'

export const epanelTestimonial = defineModule({
  names: ['testimonial'],
  description: 'A quotation with its author, company and picture.',
  content: 'flow',
  attributes: {
    author: 'text',
    company: 'text',
    image: 'image',
    style: 'setting',
    timthumb: 'setting',
    id: 'setting',
    class: 'setting'
  },
  parts: [
    {
      type: 'element',
      tagName: 'figure',
      parts: [
        {
          type: 'element',
          tagName: 'figcaption',
          parts: [
            {type: 'image', src: 'image', alt: 'author'},
            {type: 'text', texts: [{text: 'author'}, {text: 'company', separator: ', '}]}
          ]
        },
        {type: 'element', tagName: 'blockquote', parts: [{type: 'content'}]}
      ]
    }
  ],
  lost: 'The size of the picture.'
})
