import type {Element, ElementContent} from 'hast'
import {isGap} from '../hast/tree/breaks.ts'
import {visitElements} from '../hast/tree/walk.ts'
import type {CleanUp} from './clean-up.ts'

/** Elements that are a block themselves: one paragraph in them says nothing more. */
const blocks = new Set('li td th dd dt figcaption caption summary'.split(' '))

/** Takes away the paragraph around all that a list item, a cell or a caption holds. */
export const onlyParagraphs: CleanUp = {
  name: 'only-paragraphs',
  description: 'A paragraph that is all a list item, cell or caption holds leaves its content.',
  looksFor: {elements: blocks, where: (block) => onlyParagraph(block) !== undefined},
  run(tree) {
    visitElements(tree, (node) => {
      const paragraph = blocks.has(node.tagName) ? onlyParagraph(node) : undefined
      if (paragraph) node.children = paragraph.children
    })
  }
}

function onlyParagraph(parent: Element): Element | undefined {
  let only: ElementContent | undefined
  for (const child of parent.children) {
    if (isGap(child)) continue
    if (only) return undefined
    only = child
  }
  if (only?.type !== 'element' || only.tagName !== 'p') return undefined
  return Object.keys(only.properties).length === 0 ? only : undefined
}
