import {h} from 'hastscript'
import {defineModule} from '../mapping/define-module.ts'

/** wp_playlist_shortcode() in wp-includes/media.php. */
export const playlist = defineModule({
  names: ['playlist'],
  description:
    'WordPress’s own: sound files or films of the media library, one player each. The content has their numbers alone.',
  content: 'none',
  attributes: {
    ids: 'media',
    include: 'media',
    type: 'setting',
    id: 'setting',
    exclude: 'setting',
    order: 'setting',
    orderby: 'setting',
    style: 'setting',
    tracklist: 'setting',
    tracknumbers: 'setting',
    images: 'setting',
    artists: 'setting'
  },
  handle(state, node) {
    const name = ['ids', 'include'].find((attribute) => state.peek(node, attribute))
    if (name === undefined) {
      const reason = `Unexpected \`${node.name}\`: it showed the files that were uploaded to the post`
      state.message(node, 'dynamic-module', reason)
      return []
    }
    const tagName = state.attribute(node, 'type') === 'video' ? 'video' : 'audio'
    return state.media(node, name).map(({url, title = '', caption = ''}) => {
      const text = state.markup(title || caption)
      const player = h(tagName, {controls: true, src: url})
      return text.length > 0 ? h('figure', [player, h('figcaption', text)]) : h('p', [player])
    })
  },
  unused: {include: '`ids` takes its place'},
  lost: 'That one player plays them one after the other; artists and covers.'
})
