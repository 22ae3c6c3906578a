import type {RenderedModule} from '../rendered-module.ts'

/** Sections, rows and columns: what they hold stands in its order. */
export const structure: readonly RenderedModule[] = [
  {name: 'et_pb_section', root: '.et_pb_section', content: ''},
  {name: 'et_pb_row', root: '.et_pb_row', content: ''},
  {name: 'et_pb_row_inner', root: '.et_pb_row_inner', content: ''},
  {name: 'et_pb_column', root: '.et_pb_column', content: ''}
]
