import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {defineModule} from '../mapping/define-module.ts'
import {withoutParagraph} from '../mapping/inline-content.ts'

export const epanelButton = defineModule({
  names: ['button'],
  description: 'A link that looks like a button, in a line of text.',
  content: 'flow',
  inline: true,
  attributes: {
    link: 'url',
    newwindow: 'setting',
    type: 'setting',
    color: 'setting',
    icon: 'setting',
    br: 'setting',
    id: 'setting',
    class: 'setting'
  },
  handle(state, node) {
    const label = withoutParagraph(state.content(node))
    const leadsSomewhere = (state.peek(node, 'link') ?? '#') !== '#'
    if (!leadsSomewhere || label.length === 0) return label
    const href = state.attribute(node, 'link')
    // Several paragraphs are several links.
    return label.every(isParagraph)
      ? label.map((block) => h('p', [h('a', {href}, block.children)]))
      : [h('a', {href}, label)]
  },
  unused: {
    type: 'it says how the button looks',
    br: 'it says how the button looks',
    link: 'it leads nowhere, or has no text to stand on'
  },
  lost: 'The look of a button and its icon.'
})

function isParagraph(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'p'
}
