import {h} from 'hastscript'
import {defineModule} from '../mapping/define-module.ts'

export const icon = defineModule({
  names: ['et_pb_icon'],
  description: 'An icon. Only its link is of use: to the title, or to its own address without one.',
  content: 'none',
  attributes: {font_icon: 'setting', title_text: 'text', url: 'url', url_new_window: 'setting'},
  // Icon.php prints the title on the link alone, for a pointer over it.
  handle(state, node) {
    const url = state.attribute(node, 'url')
    if (url === undefined) return []
    const title = state.phrasing(node, 'title_text')
    return [h('p', [h('a', {href: url}, title.length > 0 ? title : url)])]
  },
  unused: {
    font_icon: 'an icon has no words',
    title_text: 'an icon without a link has no title'
  },
  lost: 'The icon.'
})
