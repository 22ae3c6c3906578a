import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {defineModule} from '../mapping/define-module.ts'

export const counters = defineModule({
  names: ['et_pb_counters'],
  description: 'Bars that show percentages, as a list.',
  content: 'modules',
  attributes: {use_percentages: 'setting'},
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
    if (parent && !state.isOn(parent, 'use_percentages', true)) return asItem(title)
    // BarCountersItem.php: 0 where nothing is given; the sign is added where the author wrote none.
    const percent = state.attribute(node, 'percent')?.trim() ?? '0'
    const amount = percent.endsWith('%') ? percent : `${percent}%`
    const line = lineOf(title)
    if (line) return asItem([...line, {type: 'text', value: `: ${amount}`}])
    return asItem(title.length > 0 ? [...title, h('p', amount)] : [{type: 'text', value: amount}])
  },
  unused: {percent: 'use_percentages="off" leaves it to the length of the bar'},
  lost: 'The bar, and with use_percentages="off" the percentage, which is reported.'
})

/** What the only paragraph holds. */
function lineOf([only, ...others]: readonly ElementContent[]): ElementContent[] | undefined {
  const isLine = others.length === 0 && only?.type === 'element' && only.tagName === 'p'
  return isLine ? only.children : undefined
}

function asItem(content: ElementContent[]): ElementContent[] {
  return content.length > 0 ? [h('li', content)] : []
}
