import type {ElementContent} from 'hast'

/** What a module in a line of text encloses: the content of its one paragraph, or blocks where there are several. */
export function withoutParagraph(content: ElementContent[]): ElementContent[] {
  const [only] = content
  const isOne = content.length === 1 && only?.type === 'element' && only.tagName === 'p'
  return isOne && Object.keys(only.properties).length === 0 ? only.children : content
}
