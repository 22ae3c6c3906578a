import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {defineModule} from '../mapping/define-module.ts'
import type {Shortcode, State} from '../types.ts'

/** Browsers set a heading in a summary below its mark, in a line of its own. */
const lostLevel = 'That the title is a heading, and of which level.'

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
  handle: disclosure,
  lost: lostLevel
})

export const toggle = defineModule({
  names: ['et_pb_toggle'],
  description: 'A title that shows and hides its text.',
  content: 'flow',
  attributes: {title: 'text', open: 'setting', title_level: 'setting'},
  handle: disclosure,
  lost: lostLevel
})

/** A title that shows and hides what the module encloses. */
function disclosure(state: State, node: Shortcode): ElementContent[] {
  const title = titleOf(state, node)
  const content = state.content(node)
  if (title.length === 0) return content
  const open = node.name === 'et_pb_toggle' && state.isOn(node, 'open', false)
  return [h('details', {open}, [h('summary', title), ...content])]
}

/** Toggle.php escapes the title: markup in it is shown as it is written. */
function titleOf(state: State, node: Shortcode): ElementContent[] {
  const title = state.attribute(node, 'title')
  return state.markup(title?.replaceAll('<', '&lt;') ?? '')
}
