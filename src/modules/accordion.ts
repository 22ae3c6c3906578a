import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {defineModule} from '../mapping/define-module.ts'
import type {Shortcode, State} from '../types.ts'

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
  // Toggle.php: the level of the item counts before that of its accordion.
  handle(state, node) {
    const parent = state.parent(node)
    const level = state.attribute(node, 'toggle_level')
    return disclosure(state, node, level ?? (parent && state.attribute(parent, 'toggle_level')))
  }
})

export const toggle = defineModule({
  names: ['et_pb_toggle'],
  description: 'A title that shows and hides its text.',
  content: 'flow',
  attributes: {title: 'text', open: 'setting', title_level: 'setting'},
  handle: (state, node) => disclosure(state, node, state.attribute(node, 'title_level'))
})

/** A heading that shows and hides what the module encloses. */
function disclosure(state: State, node: Shortcode, level = ''): ElementContent[] {
  const title = titleOf(state, node)
  const content = state.content(node)
  if (title.length === 0) return content
  const heading = h(/^h[1-6]$/.test(level) ? level : 'h5', title)
  const open = node.name === 'et_pb_toggle' && state.isOn(node, 'open', false)
  return [h('details', {open}, [h('summary', [heading]), ...content])]
}

/** Toggle.php escapes the title: markup in it is shown as it is written. */
function titleOf(state: State, node: Shortcode): ElementContent[] {
  const title = state.attribute(node, 'title')
  return state.markup(title?.replaceAll('<', '&lt;') ?? '')
}
