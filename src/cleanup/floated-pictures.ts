import type {Element, ElementContent} from 'hast'
import {divideParagraphs} from '../hast/flow/divide-paragraphs.ts'
import {isGap} from '../hast/tree/breaks.ts'
import {makeElement} from '../hast/tree/make-element.ts'
import {declarationsOf, hasClass} from '../hast/tree/style.ts'
import type {CleanUp} from './clean-up.ts'

/** What WordPress's editors give a picture that stands beside its text, or in a line of its own. */
const alignments = ['alignleft', 'alignright', 'aligncenter']
const sides = ['left', 'right']

/**
 * Gives pictures that stood beside the text of a paragraph one of their own. In the middle of a text they stay: which of its words
 * they stood beside, nobody can say.
 */
export const floatedPictures: CleanUp = {
  name: 'floated-pictures',
  description:
    'Pictures that a class or style put beside a paragraph get one of their own, before or behind it.',
  looksFor: {elements: ['p'], where: (paragraph) => divided(paragraph).length > 1},
  run: (tree) => divideParagraphs(tree, divided)
}

/** The pictures at the beginning of a paragraph, what stands between, and those at its end. */
function divided(paragraph: Element): Element[] {
  const {children} = paragraph
  const start = children.findIndex((child) => !isFloated(child) && !isGap(child))
  const end = children.findLastIndex((child) => !isFloated(child) && !isGap(child)) + 1
  const before = children.slice(0, Math.max(start, 0)).filter(isFloated)
  const behind = children.slice(end).filter(isFloated)
  if (start === -1 || before.length + behind.length === 0) return [paragraph]
  const between = {...paragraph, children: children.slice(start, end)}
  return [...pictures(before), between, ...pictures(behind)]
}

function pictures(children: ElementContent[]): Element[] {
  return children.length === 0 ? [] : [makeElement('p', {}, children)]
}

/** A picture beside the text, or a link that holds nothing else. */
function isFloated(node: ElementContent): boolean {
  if (node.type !== 'element') return false
  if (node.tagName === 'img') return isAligned(node)
  if (node.tagName !== 'a') return false
  const [only, ...others] = node.children.filter((child) => !isGap(child))
  return (
    only?.type === 'element' &&
    only.tagName === 'img' &&
    others.length === 0 &&
    (isAligned(node) || isAligned(only))
  )
}

function isAligned(element: Element): boolean {
  const {align} = element.properties
  return (
    hasClass(element, ...alignments) ||
    sides.includes(String(align).toLowerCase()) ||
    sides.includes(declarationsOf(element).get('float') ?? '')
  )
}
