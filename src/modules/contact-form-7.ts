import {defineModule} from '../mapping/define-module.ts'

export const contactForm7 = defineModule({
  names: ['divi/contact-form-7'],
  description: 'A form of the plugin Contact Form 7. Its fields are in the plugin.',
  content: 'flow',
  dynamic: 'a form of Contact Form 7'
})
