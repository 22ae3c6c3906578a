import {h} from 'hastscript'
import {defineModule} from '../mapping/define-module.ts'
import {isRecord} from '../records.ts'

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

export const coreFootnotes = defineModule({
  names: ['core/footnotes'],
  description: 'The footnotes of the post, which WordPress keeps in a field of it.',
  content: 'none',
  handle(state, node) {
    const notes = readFootnotes(state.moduleOptions.post?.fields?.footnotes)
    if (notes.length === 0) {
      const reason = 'Unexpected `core/footnotes`: it showed the footnotes of the post'
      state.message(node, 'dynamic-module', reason)
      return []
    }
    const items = notes.map(({id, content}) => h('li', {id}, state.markup(content)))
    return [h('ol', items)]
  }
})

interface Footnote {
  /** Links in the text lead to it. */
  id: string
  content: string
}

/** The field `footnotes`: a list in JSON (wp-includes/blocks/footnotes.php). */
function readFootnotes(field = '[]'): Footnote[] {
  const list = parseJson(field)
  if (!Array.isArray(list)) return []
  return list.flatMap((note: unknown): Footnote[] => {
    if (!isRecord(note) || typeof note.id !== 'string' || typeof note.content !== 'string')
      return []
    return [{id: note.id, content: note.content}]
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
