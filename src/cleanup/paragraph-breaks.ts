import type {Element, ElementContent} from 'hast'
import {divideParagraphs} from '../hast/flow/divide-paragraphs.ts'
import {isBreak, isGap} from '../hast/tree/breaks.ts'
import {withoutId} from '../hast/tree/without-id.ts'
import type {CleanUp} from './clean-up.ts'

/**
 * Ends a paragraph where two breaks or more stand in a row, as WordPress does before it shows a text (wpautop in
 * wp-includes/formatting.php).
 */
export const paragraphBreaks: CleanUp = {
  name: 'paragraph-breaks',
  description: 'Two or more line breaks in a row begin a new paragraph.',
  looksFor: {elements: ['p'], where: (paragraph) => divided(paragraph).length > 1},
  run: (tree) => divideParagraphs(tree, divided)
}

function divided(paragraph: Element): Element[] {
  const breaks = paragraph.children.filter(isBreak)
  const parts = breaks.length < 2 ? [] : partsOf(paragraph)
  if (parts.length < 2) return [paragraph]
  return parts.map((children, index) => {
    const {properties} = paragraph
    return {...paragraph, properties: index === 0 ? properties : withoutId(properties), children}
  })
}

/** What stands between breaks that follow each other, without those breaks. */
function partsOf({children}: Element): ElementContent[][] {
  const parts: ElementContent[][] = []
  let part: ElementContent[] = []
  /** Breaks, and spaces beside them, since the last thing to read. */
  let gap: ElementContent[] = []
  for (const child of children) {
    if (isGap(child)) {
      gap.push(child)
      continue
    }
    if (gap.filter(isBreak).length < 2) for (const node of gap) part.push(node)
    else if (part.length > 0) {
      parts.push(part)
      part = []
    }
    gap = []
    part.push(child)
  }
  return part.length > 0 ? [...parts, part] : parts
}
