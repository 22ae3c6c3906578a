import {defineModule} from '../mapping/define-module.ts'

export const link = defineModule({
  names: ['divi/link'],
  description: 'A link with an icon.',
  content: 'flow',
  attributes: {content_text: 'text', content_link_url: 'url'},
  parts: [
    {type: 'links', links: [{text: 'content_text', url: 'content_link_url'}], textAlone: true},
    {type: 'content'}
  ],
  lost: 'The icon.'
})
