import {defineModule} from '../mapping/define-module.ts'

/** epanel/shortcodes/shortcodes.php, as are all of these names. */
export const epanelColumns = defineModule({
  names: [
    'one_half',
    'one_half_last',
    'one_third',
    'one_third_last',
    'one_fourth',
    'one_fourth_last',
    'two_third',
    'two_third_last',
    'three_fourth',
    'three_fourth_last'
  ],
  description:
    'A column of old themes of Elegant Themes. Columns follow each other in the order of the source.',
  content: 'flow',
  attributes: {id: 'setting', class: 'setting'},
  parts: [{type: 'content'}],
  lost: 'The layout.'
})
