import {defineModule} from '../mapping/define-module.ts'

export const comments = defineModule({
  names: ['et_pb_comments'],
  description: 'The comments on the post and a form for new ones. All of it came from the site.',
  content: 'none',
  attributes: {
    show_avatar: 'setting',
    show_reply: 'setting',
    show_count: 'setting',
    show_meta: 'setting',
    header_level: 'setting',
    title_level: 'setting'
  },
  dynamic: 'the comments on the post'
})
