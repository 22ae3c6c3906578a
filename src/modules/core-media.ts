import {defineModule} from '../mapping/define-module.ts'

const settings = {
  id: 'setting',
  class: 'setting',
  style: 'setting',
  width: 'setting',
  height: 'setting',
  loop: 'setting',
  autoplay: 'setting',
  preload: 'setting',
  muted: 'setting'
} as const

const sounds = ['src', 'mp3', 'm4a', 'ogg', 'oga', 'wav', 'flac', 'wma'] as const
const films = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'flv', 'wmv'] as const

/** wp_audio_shortcode() in wp-includes/media.php. */
export const coreAudio = defineModule({
  names: ['audio'],
  description: 'WordPress’s own: a player for a sound file, in one or more formats.',
  content: 'none',
  attributes: {...addresses(sounds), ...settings},
  parts: [{type: 'audio', sources: sounds}],
  lost: 'That it plays by itself or again and again. Without an address it showed a file that was uploaded to the post.'
})

/** wp_video_shortcode() in wp-includes/media.php. */
export const coreVideo = defineModule({
  names: ['video'],
  description:
    'WordPress’s own: a player for a film, in one or more formats, or of YouTube and Vimeo.',
  content: 'none',
  attributes: {...addresses(films), poster: 'image', ...settings},
  parts: [{type: 'video', sources: films, poster: 'poster'}],
  lost: 'That it plays by itself or again and again, and subtitles. Without an address it showed a file that was uploaded to the post.'
})

function addresses(names: readonly string[]): Record<string, 'url'> {
  return Object.fromEntries(names.map((name) => [name, 'url'] as const))
}
