import {defineModule} from '../mapping/define-module.ts'

export const instagramFeed = defineModule({
  names: ['divi/instagram-feed'],
  description: 'The newest pictures of an account at Instagram. All of it came from there.',
  content: 'none',
  attributes: {
    feed_account_id: 'setting',
    feed_post_count: 'setting',
    follow_button: 'text',
    follow_button_text: 'text'
  },
  parts: [{type: 'text', texts: [{text: 'follow_button'}, {text: 'follow_button_text'}]}],
  dynamic: 'pictures of an account at Instagram'
})
