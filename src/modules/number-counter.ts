import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {defineModule} from '../mapping/define-module.ts'

export const numberCounter = defineModule({
  names: ['et_pb_number_counter', 'et_pb_circle_counter'],
  description: 'A title and the number that counts up above it.',
  content: 'none',
  attributes: {title: 'text', number: 'text', percent_sign: 'setting', title_level: 'setting'},
  // The title first: without the layout, a number in front of it would belong to the heading before.
  handle(state, node) {
    // NumberCounter.php: 0 where nothing is given; a sign of the author's goes, the switch puts it back.
    const number = state.phrasing(node, 'number').map(withoutSign)
    const sign = state.isOn(node, 'percent_sign', true) ? '%' : ''
    return [
      ...state.parts(node, [{type: 'heading', text: 'title', level: 'title_level', depth: 3}]),
      h('p', number.length > 0 ? number : '0', sign)
    ]
  },
  lost: 'The circle and the counting.'
})

function withoutSign(part: ElementContent): ElementContent {
  return part.type === 'text' ? {...part, value: part.value.replaceAll('%', '')} : part
}
