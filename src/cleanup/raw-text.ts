import {rewriteElements} from '../hast/tree/rewrite.ts'
import type {CleanUp} from './clean-up.ts'

const preformatted = new Set(['xmp', 'listing', 'plaintext'])
/** What browsers show to nobody; the text in it cannot be written again as it was. */
const unseen = new Set(['noembed', 'noframes'])

/** Old elements, in which a browser reads markup as text, become ones of today. */
export const rawText: CleanUp = {
  name: 'raw-text',
  description:
    'Old elements for text as it is typed (`<xmp>`, `<listing>`, `<plaintext>`) become `<pre>`.',
  looksFor: {elements: [...preformatted, ...unseen]},
  run(tree) {
    rewriteElements(tree, (element) => {
      if (unseen.has(element.tagName)) return []
      if (preformatted.has(element.tagName)) element.tagName = 'pre'
      return undefined
    })
  }
}
