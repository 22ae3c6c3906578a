import {defineModule} from '../mapping/define-module.ts'

/** Blocks of the block editor that enclose nothing: the site made what they showed. */

export const corePattern = defineModule({
  names: ['core/block'],
  description:
    'A synced pattern, or reusable block. Where the export has it, its content stands in its place.',
  content: 'none',
  attributes: {ref: 'setting'},
  dynamic: 'a pattern of the site'
})

export const corePosts = defineModule({
  names: ['core/latest-posts', 'core/archives', 'core/calendar', 'core/page-list'],
  description: 'A list of posts, of months that have some, or of pages.',
  content: 'none',
  attributes: {posts_to_show: 'setting', order_by: 'setting', order: 'setting'},
  dynamic: 'a list of the site'
})

export const coreTerms = defineModule({
  names: ['core/categories', 'core/tag-cloud'],
  description: 'The categories or tags of the site.',
  content: 'none',
  attributes: {taxonomy: 'setting'},
  dynamic: 'categories or tags of the site'
})

export const coreLatestComments = defineModule({
  names: ['core/latest-comments'],
  description: 'The last comments of the site.',
  content: 'none',
  attributes: {comments_to_show: 'setting'},
  dynamic: 'comments of the site'
})

export const coreFeed = defineModule({
  names: ['core/rss'],
  description: 'The entries of a feed.',
  content: 'none',
  attributes: {feed_url: 'setting', items_to_show: 'setting'},
  dynamic: 'entries of a feed'
})

export const coreForms = defineModule({
  names: ['core/search', 'core/loginout', 'contact-form-7/contact-form-selector'],
  description: 'A form to search, to log in, or one of the plugin Contact Form 7.',
  content: 'none',
  attributes: {label: 'text', button_text: 'text', placeholder: 'text', title: 'setting'},
  unused: {
    label: 'there is no form that it belongs to',
    button_text: 'there is no form that it belongs to',
    placeholder: 'there is no form that it belongs to'
  },
  dynamic: 'a form of the site'
})
