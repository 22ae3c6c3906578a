import type {AttributeKind} from '../types.ts'

const behindText = 'it lies behind the text for decoration'
const readerDecides = 'the reader decides where a link opens'

/** Content that any module may have. */
export const commonAttributes: Readonly<Record<string, AttributeKind>> = {
  link_option_url: 'url',
  background_image: 'image',
  background_video_mp4: 'url',
  background_video_webm: 'url'
}

/** Why the result does not show what many modules have, where their mappings say nothing else. */
export const commonReasons: Readonly<Record<string, string>> = {
  background_image: behindText,
  background_video_mp4: behindText,
  background_video_webm: behindText,
  url_new_window: readerDecides,
  newwindow: readerDecides,
  window: readerDecides
}
