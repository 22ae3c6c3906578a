import {
  address,
  background,
  either,
  escapeText,
  level,
  markup,
  property,
  propertyOf,
  type Reading,
  type ReadingPlace,
  sourceOf
} from '../reading.ts'
import type {Composed, RenderedModule} from '../rendered-module.ts'
import {select, selectAll} from '../select.ts'

/** Films, sounds, galleries and maps (includes/builder/module/*.php, Divi 2.5 to 5.8). */
export const films: readonly RenderedModule[] = [
  {
    name: 'et_pb_video',
    root: '.et_pb_video',
    attributes: {
      src: film('.et_pb_video_box'),
      src_webm: webm('.et_pb_video_box'),
      image_src: background('.et_pb_video_overlay')
    }
  },
  {
    name: 'et_pb_video_slider',
    root: '.et_pb_video_slider',
    content: '.et_pb_slides'
  },
  {
    name: 'et_pb_video_slider_item',
    root: '.et_pb_slide',
    inside: 'et_pb_video_slider',
    attributes: {
      src: film('.et_pb_video_box'),
      src_webm: webm('.et_pb_video_box'),
      // VideoSliderItem.php keeps the still for the thumbnails below the slider.
      image_src: either(background('.et_pb_video_overlay'), property('', 'dataImage'))
    }
  },
  {
    name: 'et_pb_audio',
    root: '.et_pb_audio_module',
    attributes: {
      title: markup(
        '.et_pb_audio_module_content .et_pb_module_header, .et_pb_audio_module_content h2'
      ),
      title_level: level('.et_pb_audio_module_content .et_pb_module_header'),
      artist_name: markup('.et_audio_module_meta strong'),
      album_name: markup('.et_audio_module_meta span'),
      image_url: either(
        background('.et_pb_audio_cover_art'),
        address('.et_pb_audio_cover_art img', 'src')
      ),
      audio: film('audio')
    },
    controls: '.et_audio_module_meta'
  },
  {name: 'et_pb_gallery', root: '.et_pb_gallery', compose: gallery, isHtml: true},
  {name: 'et_pb_map', root: '.et_pb_map_container', content: '', controls: '.et_pb_map'},
  {
    name: 'et_pb_map_pin',
    root: '.et_pb_map_pin',
    inside: 'et_pb_map',
    content: '.infowindow',
    attributes: {
      title: markup('h3'),
      pin_address_lat: property('', 'dataLat'),
      pin_address_lng: property('', 'dataLng')
    }
  }
]

/** The address of what is played below an element: the first file, or what a frame shows. */
export function film(selector: string): Reading {
  return ({module}) => {
    const box = select(module, selector)
    if (!box) return undefined
    const player = select(box, 'iframe') ?? select(box, 'source') ?? select(box, 'video') ?? box
    const value = sourceOf(player)
    // MediaElement counts the players of a page.
    return value ? {value: value.replace(/\?_=\d+$/, ''), element: box, takes: 'all'} : undefined
  }
}

/** The second file of a film. */
function webm(selector: string): Reading {
  return ({module}) => {
    const box = select(module, selector)
    const [, second] = box ? selectAll(box, 'source') : []
    const value = second && sourceOf(second)
    return second && value ? {value, element: second, takes: 'nothing'} : undefined
  }
}

const pictureAddress = /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i

/** Each picture links to itself in full size, in front of its title and caption (Gallery.php). */
function gallery({module, inner}: ReadingPlace): Composed | undefined {
  const pictures = selectAll(module, '.et_pb_gallery_item')
  const figures = pictures.map((item): string => {
    const image = select(item, 'img')
    const link = select(item, 'a')
    const large = link && propertyOf(link, 'href')
    const src = large && pictureAddress.test(large) ? large : image && sourceOf(image)
    const alt = (image && propertyOf(image, 'alt')) ?? ''
    const title = select(item, '.et_pb_gallery_title')
    const caption = select(item, '.et_pb_gallery_caption')
    const texts = [title, caption].flatMap((element) => (element && inner(element).trim()) || [])
    const [first = '', second] = texts
    const line = second === undefined ? first : `<strong>${first}</strong><br>${second}`
    const words = line === '' ? '' : `<figcaption>${line}</figcaption>`
    if (src === undefined) return words === '' ? '' : `<p>${line}</p>`
    return `<figure><img src="${escapeText(src)}" alt="${escapeText(alt)}">${words}</figure>`
  })
  return pictures.length > 0 ? {html: figures.join(''), takes: pictures} : undefined
}
