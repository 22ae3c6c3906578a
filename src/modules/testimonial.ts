import {defineModule} from '../mapping/define-module.ts'

export const testimonial = defineModule({
  names: ['et_pb_testimonial'],
  description: 'A quotation with its author, role, company and portrait.',
  content: 'flow',
  attributes: {
    author: 'text',
    job_title: 'text',
    company_name: 'text',
    url: 'url',
    url_new_window: 'setting',
    portrait_url: 'image',
    quote_icon: 'setting',
    background_image: 'image'
  },
  // Testimonial.php: the link goes around the company, and around the author where there is none.
  parts: [
    {
      type: 'element',
      tagName: 'figure',
      parts: [
        {type: 'element', tagName: 'blockquote', parts: [{type: 'content'}]},
        {
          type: 'element',
          tagName: 'figcaption',
          parts: [
            {type: 'image', src: 'portrait_url', alt: 'author'},
            {
              type: 'text',
              texts: [
                {text: 'author', url: 'url'},
                {text: 'job_title'},
                {text: 'company_name', separator: ', '}
              ],
              when: {attribute: 'company_name', is: ''}
            },
            {
              type: 'text',
              texts: [
                {text: 'author'},
                {text: 'job_title'},
                {text: 'company_name', url: 'url', separator: ', '}
              ],
              when: {attribute: 'company_name', not: ''}
            }
          ]
        }
      ]
    }
  ],
  unused: {
    quote_icon: 'a quotation has its own element'
  },
  lost: 'The quotation mark and the shape of the portrait.'
})
