import {defineModule} from '../mapping/define-module.ts'

export const group = defineModule({
  names: ['divi/group', 'divi/group-carousel', 'divi/dropdown'],
  description: 'Holds modules. Only what it holds is in the result.',
  content: 'modules',
  lost: 'That a carousel shows one group at a time, and that a dropdown opens.'
})
