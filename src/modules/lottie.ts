import {defineModule} from '../mapping/define-module.ts'

export const lottie = defineModule({
  names: ['divi/lottie'],
  description: 'A drawing that moves. Only a script can show it.',
  content: 'none',
  attributes: {lottie_src: 'url'},
  unused: {lottie_src: 'only a script can show it'},
  lost: 'The drawing; its address is reported.'
})
