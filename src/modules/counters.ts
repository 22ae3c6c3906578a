import {h} from 'hastscript'
import {defineModule} from './define-module.ts'

export const counters = defineModule({
  names: ['et_pb_counters'],
  description: 'Bars that show percentages, as a list.',
  content: 'modules',
  attributes: {use_percentages: 'setting'},
  handle(state, node) {
    const bars = state.content(node).map((bar) => {
      if (bar.type !== 'element') return h('li', [bar])
      return bar.tagName === 'p' ? {...bar, tagName: 'li'} : h('li', [bar])
    })
    return bars.length > 0 ? [h('ul', bars)] : []
  },
  lost: 'The bars.'
})

export const counter = defineModule({
  names: ['et_pb_counter'],
  description: 'One bar: its title, which stands between the tags, and the percentage.',
  content: 'flow',
  attributes: {percent: 'text'},
  handle(state, node) {
    const title = state.content(node)
    const parent = state.parent(node)
    if (parent && !state.isOn(parent, 'use_percentages', true)) return title
    // BarCountersItem.php: 0 where nothing is given; the sign is added where the author wrote none.
    const percent = state.attribute(node, 'percent')?.trim() ?? '0'
    const amount = percent.endsWith('%') ? percent : `${percent}%`
    const [first] = title
    if (title.length === 1 && first?.type === 'element' && first.tagName === 'p') {
      return [{...first, children: [...first.children, {type: 'text', value: `: ${amount}`}]}]
    }
    return [...title, h('p', amount)]
  },
  unused: {percent: 'use_percentages="off" leaves it to the length of the bar'},
  lost: 'The bar, and with use_percentages="off" the percentage, which is reported.'
})
