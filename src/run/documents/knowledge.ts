import {readPage} from '../../page/read-page.ts'
import type {Knowledge} from '../../presets/site.ts'
import {splitFrontMatter} from '../../read/front-matter.ts'
import type {Document} from './transform-document.ts'

/** What decides the name and the address of a document, without cleaning it: the same that its way through the pipeline gives. */
export function knowledgeOf({text, from, post: around = {}, name = ''}: Document): Knowledge {
  const existing = splitFrontMatter(text)
  const isHtml = from === 'auto' || from === 'html'
  const page = isHtml ? readPage(existing.body, () => undefined)?.post : undefined
  return {existing, around, page, name}
}
