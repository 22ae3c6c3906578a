import {defineModule} from '../mapping/define-module.ts'

export const blog = defineModule({
  names: ['et_pb_blog'],
  description: 'Posts, newest first. All of it came from the site.',
  content: 'none',
  attributes: {
    posts_number: 'setting',
    post_type: 'setting',
    include_categories: 'setting',
    offset_number: 'setting',
    use_current_loop: 'setting',
    meta_date: 'setting',
    show_content: 'setting',
    excerpt_length: 'setting',
    show_thumbnail: 'setting',
    show_author: 'setting',
    show_date: 'setting',
    show_categories: 'setting',
    show_comments: 'setting',
    show_excerpt: 'setting',
    show_more: 'setting',
    show_pagination: 'setting',
    header_level: 'setting'
  },
  dynamic: 'posts of the site'
})
