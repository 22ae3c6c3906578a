import {defineModule} from '../mapping/define-module.ts'

export const svg = defineModule({
  names: ['divi/svg'],
  description: 'A drawing in a file, with its link.',
  content: 'none',
  attributes: {
    svg_source_type: 'setting',
    svg_src: 'image',
    svg_code: 'html',
    svg_link_url: 'url'
  },
  // A drawing has either an address or its code; the other may be left from before.
  parts: [
    {
      type: 'image',
      src: 'svg_src',
      url: 'svg_link_url',
      when: {attribute: 'svg_source_type', not: 'code'}
    }
  ],
  unused: {
    svg_code: 'drawings in code are taken for decoration',
    svg_src: 'a drawing in code took its place',
    svg_link_url: 'the drawing in it is not there'
  },
  lost: 'Drawings in code, which are reported.'
})
