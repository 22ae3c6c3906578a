import {defineModule} from './define-module.ts'

export const accordion = defineModule({
  names: ['et_pb_accordion'],
  description: 'Toggles of which the first is open.',
  content: 'modules',
  attributes: {toggle_level: 'setting'},
  // Accordion.php opens the first item, whatever the items say.
  handle(state, node) {
    const items = state.content(node)
    const first = items.find((item) => item.type === 'element' && item.tagName === 'details')
    if (first?.type === 'element') first.properties.open = true
    return items
  },
  lost: 'That opening one item closes the others.'
})

export const accordionItem = defineModule({
  names: ['et_pb_accordion_item'],
  description: 'One toggle of an accordion.',
  content: 'flow',
  attributes: {title: 'text', open: 'setting', toggle_level: 'setting'},
  parts: [{type: 'details', summary: 'title'}],
  lost: 'The heading level of the title, which a summary has not.'
})
