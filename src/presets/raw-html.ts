import {createCodeTest} from '../shortcode/code-test.ts'

/** An element or a comment, no address in angle brackets. */
const html = /<(?:\/?[a-z][a-z\d-]*(?=[\s/>])|!--)/gi

/** Whether Markdown holds HTML outside of its code. */
export function hasRawHtml(markdown: string): boolean {
  const isCode = createCodeTest(markdown)
  for (const {index} of markdown.matchAll(html)) {
    if (!isCode(index) && markdown[index - 1] !== '\\') return true
  }
  return false
}
