import {defineModule} from '../mapping/define-module.ts'
import type {Shortcode, State} from '../types.ts'

const withoutForm = 'no mailing list was chosen, so that the page had no form'

export const signup = defineModule({
  names: ['et_pb_signup'],
  description:
    'An invitation to a mailing list: title, text, the labels of its own fields and of its button, and what stood below.',
  content: 'flow',
  attributes: {
    title: 'text',
    header_level: 'setting',
    description: 'html',
    button_text: 'text',
    footer_content: 'html',
    use_custom_fields: 'setting',
    success_action: 'setting',
    success_message: 'text',
    success_redirect_url: 'url',
    provider: 'setting',
    feedburner_uri: 'private',
    mailchimp_list: 'private',
    aweber_list: 'private',
    name_field: 'setting',
    first_name_field: 'setting',
    last_name_field: 'setting'
  },
  handle(state, node) {
    return [
      ...state.parts(node, [
        {type: 'heading', text: 'title', level: 'header_level', depth: 2},
        {type: 'html', html: 'description'},
        // The text stood between the tags before Divi 3.4, where the fields are now.
        {type: 'content'}
      ]),
      ...(hasForm(state, node)
        ? state.parts(node, [
            {type: 'text', texts: [{text: 'button_text'}]},
            {type: 'html', html: 'footer_content'}
          ])
        : [])
    ]
  },
  dynamic: 'a form that signs up for a mailing list',
  unused: {
    button_text: withoutForm,
    footer_content: withoutForm,
    success_message: 'a visitor saw it once the form was sent',
    success_redirect_url: 'a visitor came there once the form was sent'
  },
  lost: 'The form itself, and the labels that Divi prints for name and address.'
})

/**
 * Signup.php prints the form, its button and what stands below only where a list is chosen. Shortcodes have an attribute
 * for the list of each provider, blocks one for all, which bears the name of the first.
 */
export function hasForm(state: State, node: Shortcode): boolean {
  const provider = state.peek(node, 'provider') ?? 'mailchimp'
  if (provider === 'feedburner') return true
  const list = state.peek(node, `${provider}_list`) ?? state.peek(node, 'mailchimp_list')
  return list !== undefined && list !== 'none'
}
