import {h} from 'hastscript'
import {defineModule} from '../mapping/define-module.ts'
import {isRecord} from '../records.ts'

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
