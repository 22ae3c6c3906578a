import {defineModule} from '../mapping/define-module.ts'

export const postTitle = defineModule({
  names: ['et_pb_post_title', 'et_pb_fullwidth_post_title'],
  description:
    'The title, date, author, categories and picture of the post. All of it came from the site.',
  content: 'none',
  // Switches, not texts: `title="on"` shows the title of the post.
  attributes: {
    title: 'setting',
    meta: 'setting',
    author: 'setting',
    date: 'setting',
    date_format: 'setting',
    categories: 'setting',
    comments: 'setting',
    featured_image: 'setting',
    featured_placement: 'setting',
    title_level: 'setting'
  },
  dynamic: 'the title, date, author, categories and picture of the post',
  shows: 'title'
})
