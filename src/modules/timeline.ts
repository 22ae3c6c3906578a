import {defineModule} from '../mapping/define-module.ts'

export const timeline = defineModule({
  names: ['divi/timeline'],
  description: 'A list of events in their order.',
  content: 'modules',
  handle(state, node) {
    return state
      .content(node)
      .map((child) =>
        child.type === 'element' && child.tagName === 'ul' ? {...child, tagName: 'ol'} : child
      )
  },
  lost: 'The line with its marks.'
})

export const timelineItem = defineModule({
  names: ['divi/timeline-item'],
  description: 'One event: its date, a heading and text.',
  content: 'flow',
  attributes: {date: 'text', title: 'text'},
  parts: [
    {
      type: 'element',
      tagName: 'li',
      parts: [
        {type: 'text', texts: [{text: 'date'}]},
        {type: 'heading', text: 'title', depth: 3},
        {type: 'content'}
      ]
    }
  ]
})
