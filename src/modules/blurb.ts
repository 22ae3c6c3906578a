import {defineModule} from '../mapping/define-module.ts'

export const blurb = defineModule({
  names: ['et_pb_blurb'],
  description: 'A picture or icon, a heading and text.',
  content: 'flow',
  attributes: {
    title: 'text',
    url: 'url',
    url_new_window: 'setting',
    use_icon: 'setting',
    font_icon: 'setting',
    image: 'image',
    alt: 'text',
    header_level: 'setting'
  },
  // Blurb.php: the picture only without icon; the link goes around picture, icon and title, never the text.
  handle(state, node) {
    const head = state.parts(node, [
      {
        type: 'image',
        src: 'image',
        alt: 'alt',
        url: 'url',
        when: {attribute: 'use_icon', not: 'on'}
      },
      {type: 'heading', text: 'title', level: 'header_level', depth: 4, url: 'url'}
    ])
    const iconLink = state.isOn(node, 'use_icon', false) && head.length === 0
    const link = iconLink
      ? state.parts(node, [{type: 'text', texts: [{text: 'url', url: 'url'}]}])
      : []
    return [...head, ...link, ...state.content(node)]
  },
  unused: {
    font_icon: 'an icon has no words',
    image: 'an icon takes its place',
    alt: 'there is no picture for it',
    url: 'there is nothing to stand on'
  },
  lost: 'The icon; a picture that the icon replaced is reported.'
})
