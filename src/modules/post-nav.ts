import {defineModule} from '../mapping/define-module.ts'

const names = ['prev', 'next'] as const

export const postNav = defineModule({
  names: ['et_pb_post_nav'],
  description: 'What the links to the posts before and after were called.',
  content: 'none',
  attributes: {
    prev_text: 'text',
    next_text: 'text',
    show_prev: 'setting',
    show_next: 'setting',
    in_same_term: 'setting',
    taxonomy_name: 'setting'
  },
  // PostNavigation.php puts the other post's title, date and address in place of %title, %date and %link.
  handle: (state, node) =>
    names.flatMap((name) => {
      const isShown = state.isOn(node, `show_${name}`, true)
      const isOwnText = !/%(?:title|date|link)/.test(state.peek(node, `${name}_text`) ?? '')
      if (!isShown || !isOwnText) return []
      return state.parts(node, [{type: 'text', texts: [{text: `${name}_text`}]}])
    }),
  dynamic: 'links to the posts before and after',
  unused: {
    prev_text: 'the title of another post stood in it, or its link was switched off',
    next_text: 'the title of another post stood in it, or its link was switched off'
  },
  lost: 'Where the links led.'
})
