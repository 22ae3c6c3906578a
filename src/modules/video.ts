import type {ElementContent} from 'hast'
import {defineModule} from '../mapping/define-module.ts'
import type {Shortcode, State} from '../types.ts'

const attributes = {src: 'url', src_webm: 'url', image_src: 'image'} as const

export const video = defineModule({
  names: ['et_pb_video'],
  description:
    'A film: a player for files and for YouTube and Vimeo, a link for other pages. Its still is the poster, or stands before a player of another site.',
  content: 'none',
  attributes,
  handle: (state, node) => film(state, node, true),
  lost: 'The button to play.'
})

export const videoSlider = defineModule({
  names: ['et_pb_video_slider'],
  description: 'Films, one after the other.',
  content: 'modules',
  attributes: {show_image_overlay: 'setting', show_thumbnails: 'setting'},
  lost: 'That one film shows at a time, arrows and thumbnails.'
})

export const videoSliderItem = defineModule({
  names: ['et_pb_video_slider_item'],
  description: 'One film of a slider.',
  content: 'none',
  attributes: {...attributes, admin_title: 'setting'},
  // VideoSliderItem.php: the still lies over the film and is its thumbnail; each has a switch at the slider.
  handle(state, node) {
    const slider = state.parent(node)
    const hasStill =
      !slider ||
      state.isOn(slider, 'show_image_overlay', false) ||
      state.isOn(slider, 'show_thumbnails', true)
    return film(state, node, hasStill)
  },
  unused: {image_src: 'the slider shows neither stills nor thumbnails'}
})

function film(state: State, node: Shortcode, hasStill: boolean): ElementContent[] {
  const sources = ['src', 'src_webm']
  if (!hasStill) return state.parts(node, [{type: 'video', sources}])
  const [player, ...others] = state.parts(node, [{type: 'video', sources, poster: 'image_src'}])
  const still = state.parts(node, [{type: 'image', src: 'image_src'}])
  if (!player) return still
  return hasPoster(player) ? [player, ...others] : [...still, player, ...others]
}

function hasPoster(node: ElementContent): boolean {
  if (node.type !== 'element') return false
  return (
    node.tagName === 'video' ||
    node.children.some((child) => child.type === 'element' && hasPoster(child))
  )
}
