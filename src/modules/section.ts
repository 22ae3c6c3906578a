import {defineModule} from '../mapping/define-module.ts'

export const section = defineModule({
  names: ['et_pb_section'],
  description:
    'Part of a page: ordinary with rows, fullwidth with modules, or specialty with columns.',
  content: 'modules',
  attributes: {
    fullwidth: 'setting',
    specialty: 'setting',
    background_image: 'image',
    background_video_mp4: 'url',
    background_video_webm: 'url'
  },
  unused: {
    fullwidth: 'what the section holds stands in its order either way',
    specialty: 'what the section holds stands in its order either way'
  },
  lost: 'Backgrounds and dividers; the addresses of background pictures and videos are reported.'
})
