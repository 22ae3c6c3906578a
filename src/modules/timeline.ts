import {h} from 'hastscript'
import {defineModule} from './define-module.ts'

export const timeline = defineModule({
  names: ['divi/timeline'],
  description: 'A list of events in their order.',
  content: 'modules',
  handle(state, node) {
    const content = state.content(node)
    const events = content.filter((child) => child.type === 'element' && child.tagName === 'li')
    const others = content.filter((child) => !events.includes(child))
    return events.length > 0 ? [h('ol', events), ...others] : others
  },
  lost: 'The line with its marks.'
})

export const timelineItem = defineModule({
  names: ['divi/timeline-item'],
  description: 'One event: its date, a heading and text.',
  content: 'flow',
  attributes: {date: 'text', title: 'text'},
  handle(state, node) {
    const item = h(
      'li',
      state.parts(node, [
        {type: 'text', texts: [{text: 'date'}]},
        {type: 'heading', text: 'title', depth: 3},
        {type: 'content'}
      ])
    )
    return state.parent(node)?.name === 'divi/timeline' ? [item] : [h('ol', [item])]
  }
})
