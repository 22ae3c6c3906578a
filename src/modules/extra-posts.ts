import {defineModule} from '../mapping/define-module.ts'

/** Switches of all lists of posts. */
const settings = {
  category_id: 'setting',
  display_featured_posts_only: 'setting',
  posts_per_page: 'setting',
  orderby: 'setting',
  order: 'setting',
  date_format: 'setting',
  show_author: 'setting',
  show_categories: 'setting',
  show_comments: 'setting',
  show_rating: 'setting',
  show_date: 'setting',
  show_thumbnails: 'setting'
} as const

const headings = {heading_primary: 'text', heading_sub: 'text', heading_style: 'setting'} as const

export const posts = defineModule({
  names: ['et_pb_posts', 'et_pb_posts_carousel'],
  description:
    'Posts of the theme Extra, as a list or in turn. All but a heading came from the site.',
  content: 'none',
  attributes: {...settings, ...headings},
  // Extra's modules.php: any other style prints the names of category and order.
  parts: [
    {
      type: 'heading',
      text: 'heading_primary',
      depth: 1,
      when: {attribute: 'heading_style', is: 'custom'}
    },
    {
      type: 'text',
      texts: [{text: 'heading_sub'}],
      when: {attribute: 'heading_style', is: 'custom'}
    }
  ],
  dynamic: 'posts',
  unused: {
    heading_primary: 'the page showed it with heading_style="custom" only',
    heading_sub: 'the page showed it with heading_style="custom" only'
  }
})

export const tabbedPosts = defineModule({
  names: ['et_pb_tabbed_posts'],
  description: 'Tabs with posts of the theme Extra. All of it came from the site.',
  content: 'modules',
  attributes: settings,
  dynamic: 'tabs with posts'
})

export const tabbedPostsTab = defineModule({
  names: ['et_pb_tabbed_posts_tab'],
  description: 'One tab with posts of a category. Its label came from the site, too.',
  content: 'none',
  attributes: {...settings, category_name: 'setting'},
  dynamic: 'the posts of a category under its name'
})

export const featuredPostsSlider = defineModule({
  names: ['et_pb_featured_posts_slider'],
  description: 'Posts of the theme Extra that are shown in turn. All of it came from the site.',
  content: 'none',
  attributes: {...settings, ...headings},
  dynamic: 'featured posts in turn',
  unused: {
    heading_primary: 'this module never prints it',
    heading_sub: 'this module never prints it'
  }
})

export const postsBlogFeed = defineModule({
  names: ['et_pb_posts_blog_feed_standard', 'et_pb_posts_blog_feed_masonry'],
  description: 'The blog of a site with the theme Extra. All but a heading came from the site.',
  content: 'none',
  attributes: {
    ...settings,
    ...headings,
    feed_title: 'text',
    show_featured_image: 'setting',
    show_pagination: 'setting',
    show_more: 'setting',
    content_length: 'setting'
  },
  parts: [{type: 'heading', text: 'feed_title', depth: 1}],
  dynamic: 'posts of the blog',
  unused: {
    heading_primary: 'this module never prints it',
    heading_sub: 'this module never prints it'
  }
})
