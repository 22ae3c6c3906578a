import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {defineModule} from '../mapping/define-module.ts'
import type {Shortcode, State} from '../types.ts'

const behindText = 'it lies behind the text for decoration'

export const slider = defineModule({
  names: ['et_pb_slider', 'et_pb_fullwidth_slider'],
  description: 'Slides, one after the other.',
  content: 'modules',
  attributes: {
    header_level: 'setting',
    show_arrows: 'setting',
    show_pagination: 'setting',
    background_image: 'image',
    background_video_mp4: 'url',
    background_video_webm: 'url'
  },
  unused: {
    show_arrows: 'all slides are shown',
    show_pagination: 'all slides are shown'
  },
  lost: 'That one slide shows at a time, arrows and dots, and the background of all slides, which is reported.'
})

export const slide = defineModule({
  names: ['et_pb_slide'],
  description: 'One slide: a section with heading, picture or film, text and a link.',
  content: 'flow',
  attributes: {
    heading: 'text',
    header_level: 'setting',
    button_text: 'text',
    button_link: 'url',
    url_new_window: 'setting',
    image: 'image',
    image_alt: 'text',
    alt: 'text',
    video_url: 'url',
    background_image: 'image',
    background_video_mp4: 'url',
    background_video_webm: 'url',
    video_bg_mp4: 'url',
    video_bg_webm: 'url',
    admin_title: 'setting'
  },
  // SliderItem.php: a film takes the place of the picture, and a link to `#` is none.
  handle(state, node) {
    const leadsSomewhere = (state.peek(node, 'button_link') ?? '#') !== '#'
    const children = [
      ...headingOf(state, node, leadsSomewhere),
      ...state.parts(node, [
        {type: 'image', src: 'background_image'},
        {
          type: 'image',
          src: 'image',
          alt: state.peek(node, 'image_alt') ? 'image_alt' : 'alt',
          when: {attribute: 'video_url', is: ''}
        },
        {type: 'video', sources: ['video_url']},
        {type: 'content'},
        leadsSomewhere
          ? {type: 'links', links: [{text: 'button_text', url: 'button_link'}]}
          : {type: 'text', texts: [{text: 'button_text'}]}
      ])
    ]
    return children.length > 1 ? [h('section', children)] : children
  },
  unused: {
    button_link: 'it leads nowhere, or has no text to stand on',
    image: 'the film takes its place',
    image_alt: 'there is no picture for it',
    alt: 'image_alt counts before it, or there is no picture',
    video_bg_mp4: behindText,
    video_bg_webm: behindText
  },
  lost: 'Films behind the text and links to `#`, which are reported.'
})

/** SliderItem.php: a slide without a level of its own, or with the default, takes that of its slider. */
function headingOf(state: State, node: Shortcode, isLinked: boolean): ElementContent[] {
  const text = state.phrasing(node, 'heading')
  if (text.length === 0) return []
  const slider = state.parent(node)
  const level = [
    state.attribute(node, 'header_level'),
    slider && state.attribute(slider, 'header_level')
  ].find((name) => name !== undefined && name !== 'h2' && /^h[1-6]$/.test(name))
  return [
    h(level ?? 'h2', isLinked ? [h('a', {href: state.attribute(node, 'button_link')}, text)] : text)
  ]
}
