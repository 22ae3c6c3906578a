import {defineModule} from './define-module.ts'

export const video = defineModule({
  names: ['et_pb_video'],
  description: 'A film: a player for files and for YouTube and Vimeo, a link for other pages.',
  content: 'none',
  attributes: {src: 'url', src_webm: 'url', image_src: 'image'},
  parts: [{type: 'video', sources: ['src', 'src_webm'], poster: 'image_src'}],
  lost: 'The picture laid over a film of another site, which is reported.'
})
