import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {defineModule} from '../mapping/define-module.ts'
import type {State} from '../types.ts'

export const gallery = defineModule({
  names: ['et_pb_gallery'],
  description:
    'Pictures of the media library with their titles and captions. The content has their numbers alone.',
  content: 'none',
  attributes: {
    gallery_ids: 'media',
    show_title_and_caption: 'setting',
    title_level: 'setting',
    fullwidth: 'setting',
    gallery_orderby: 'setting',
    posts_number: 'setting',
    show_pagination: 'setting',
    // The editor's own field, which Gallery.php does not read.
    src: 'setting'
  },
  handle(state, node) {
    // Gallery.php: a slider (`fullwidth="on"`) has no captions.
    const hasCaptions =
      state.isOn(node, 'show_title_and_caption', true) && !state.isOn(node, 'fullwidth', false)
    return state.media(node, 'gallery_ids').map(({url, alt = '', title = '', caption = ''}) => {
      const picture = h('img', {src: url, alt})
      if (!hasCaptions) return h('figure', [picture])
      return h('figure', [picture, h('figcaption', captionOf(state, title, caption))])
    })
  },
  lost: 'Pages of pictures, the view in full size, the random order, and that titles are headings: below their pictures they would head the next ones.',
  unused: {
    gallery_orderby: 'the order of the content counts',
    posts_number: 'all pictures are shown',
    show_pagination: 'all pictures are shown',
    title_level: 'titles stand in the captions'
  }
})

/** The title in bold above the caption, or the one that there is. */
function captionOf(state: State, title: string, caption: string): ElementContent[] {
  const titled = state.markup(title)
  const captioned = state.markup(caption)
  return titled.length > 0 && captioned.length > 0
    ? [h('strong', titled), h('br'), ...captioned]
    : [...titled, ...captioned]
}
