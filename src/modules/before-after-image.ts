import {h} from 'hastscript'
import {defineModule} from '../mapping/define-module.ts'

const sides = ['before', 'after'] as const

export const beforeAfterImage = defineModule({
  names: ['divi/before-after-image'],
  description: 'Two pictures of the same thing with a label each, one after the other.',
  content: 'none',
  attributes: {
    before_image_src: 'image',
    before_label: 'text',
    after_image_src: 'image',
    after_label: 'text'
  },
  handle: (state, node) =>
    sides.flatMap((side) => {
      const src = state.attribute(node, `${side}_image_src`)
      const label = state.phrasing(node, `${side}_label`)
      if (src === undefined) return label.length > 0 ? [h('p', label)] : []
      const caption = label.length > 0 ? h('figcaption', label) : undefined
      return [h('figure', [h('img', {src, alt: ''}), caption])]
    }),
  lost: 'The slider between the pictures.'
})
