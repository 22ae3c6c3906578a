import {defineModule} from '../mapping/define-module.ts'

export const postSlider = defineModule({
  names: ['et_pb_post_slider', 'et_pb_fullwidth_post_slider'],
  description: 'Posts, one at a time. All of it came from the site.',
  content: 'none',
  attributes: {
    posts_number: 'setting',
    include_categories: 'setting',
    orderby: 'setting',
    offset_number: 'setting',
    use_current_loop: 'setting',
    more_text: 'text',
    show_more_button: 'setting',
    show_meta: 'setting',
    show_image: 'setting',
    excerpt_length: 'setting',
    header_level: 'setting'
  },
  dynamic: 'posts of the site',
  unused: {more_text: 'it stood in the link to each of the posts'}
})
