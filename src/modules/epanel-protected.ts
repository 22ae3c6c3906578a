import {defineModule} from '../mapping/define-module.ts'

export const epanelProtected = defineModule({
  names: ['protected'],
  description:
    'Text for members who are logged in. No other reader saw it, so that it is left out and reported.',
  content: 'hidden',
  attributes: {id: 'setting', class: 'setting'},
  lost: 'The text, which the message gives, and the form to log in.'
})
