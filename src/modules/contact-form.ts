import {defineModule} from '../mapping/define-module.ts'

export const contactForm = defineModule({
  names: ['et_pb_contact_form'],
  description: 'What a form asked for: its title, the labels of its fields and of its button.',
  content: 'modules',
  attributes: {
    title: 'text',
    title_level: 'setting',
    submit_button_text: 'text',
    success_message: 'text',
    redirect_url: 'url',
    use_redirect: 'setting',
    captcha: 'setting',
    // Who gets the mail and how it reads: no visitor saw either.
    email: 'private',
    custom_message: 'private'
  },
  parts: [
    {type: 'heading', text: 'title', level: 'title_level', depth: 1},
    {type: 'content'},
    {type: 'text', texts: [{text: 'submit_button_text'}]}
  ],
  dynamic: 'a form that the site sent by mail',
  unused: {
    success_message: 'a visitor saw it once the form was sent',
    redirect_url: 'a visitor came there once the form was sent'
  },
  lost: 'The form itself: fields to write in, the sum to solve, and the labels that Divi prints where none are given.'
})
