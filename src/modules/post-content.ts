import {defineModule} from '../mapping/define-module.ts'

export const postContent = defineModule({
  names: ['et_pb_post_content', 'et_pb_fullwidth_post_content'],
  description: 'The text of the post in a template for posts. All of it came from the site.',
  content: 'none',
  dynamic: 'the text of the post'
})
