import {h} from 'hastscript'
import {defineModule} from '../mapping/define-module.ts'
import type {Media, Shortcode, State} from '../types.ts'

/** gallery_shortcode() in wp-includes/media.php. */
export const coreGallery = defineModule({
  names: ['gallery'],
  description:
    'WordPress’s own: pictures of the media library with their captions. The content has their numbers alone.',
  content: 'none',
  attributes: {
    ids: 'media',
    include: 'media',
    link: 'setting',
    id: 'setting',
    exclude: 'setting',
    columns: 'setting',
    size: 'setting',
    order: 'setting',
    orderby: 'setting',
    itemtag: 'setting',
    icontag: 'setting',
    captiontag: 'setting',
    type: 'setting'
  },
  handle(state, node) {
    // `ids` takes the place of `include`.
    const name = ['ids', 'include'].find((attribute) => state.peek(node, attribute))
    if (name !== undefined) {
      return state.media(node, name).map((media) => figure(state, node, media))
    }
    const reason = `Unexpected \`${node.name}\`: it showed the pictures that were uploaded to the post`
    state.message(node, 'dynamic-module', reason)
    return []
  },
  unused: {include: '`ids` takes its place'},
  lost: 'The columns, the sizes, and links to pages of pictures, whose addresses only the site knew.'
})

function figure(state: State, node: Shortcode, {url, alt = '', caption = ''}: Media) {
  const picture = h('img', {src: url, alt})
  const isLinked = state.attribute(node, 'link') === 'file'
  const text = state.markup(caption)
  return h('figure', [
    isLinked ? h('a', {href: url}, [picture]) : picture,
    ...(text.length > 0 ? [h('figcaption', text)] : [])
  ])
}
