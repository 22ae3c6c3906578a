import type {Element} from 'hast'
import {h} from 'hastscript'
import {hasClass} from '../hast/tree/style.ts'
import {visitElements} from '../hast/tree/walk.ts'
import {visibleText} from '../hast/tree/words.ts'
import type {CleanUp} from './clean-up.ts'

/** What WordPress and Blogger wrote around a picture and the text below it, and the class of that text. */
const boxClasses = ['wp-caption', 'tr-caption-container']
const captionClasses = ['wp-caption-text', 'wp-caption-dd', 'tr-caption', 'wp-element-caption']

/** Makes figures of pictures with the captions that a class says they have. */
export const captions: CleanUp = {
  name: 'captions',
  description:
    'A picture and its caption, in boxes that only a class tells apart, become a figure.',
  looksFor: {attributes: ['className'], where: isBox},
  run(tree) {
    visitElements(tree, (node, index, parent) => {
      const figure = isBox(node) ? figureOf(node) : undefined
      if (!figure) return undefined
      parent.children[index] = figure
      return index + 1
    })
  }
}

function isBox(element: Element): boolean {
  return element.tagName !== 'figure' && hasClass(element, ...boxClasses)
}

/** `undefined` where something else stands in the box, which is left as it is then. */
function figureOf(box: Element): Element | undefined {
  const pictures: Element[] = []
  const texts: Element[] = []
  visitElements(box, (node, index, parent) => {
    if (hasClass(node, ...captionClasses)) {
      texts.push(node)
      return index + 1
    }
    if (node.tagName === 'img') pictures.push(isLink(parent) ? parent : node)
    return undefined
  })
  const [picture] = pictures
  const [text] = texts
  if (pictures.length !== 1 || !picture || texts.length !== 1 || !text) return undefined
  const caption = visibleText([text]).trim()
  if (caption === '' || visibleText([box]).trim() !== caption) return undefined
  return {
    ...h('figure', [picture, h('figcaption', text.children)]),
    ...(box.position && {position: box.position})
  }
}

function isLink(node: {type: string; tagName?: string}): node is Element {
  return node.type === 'element' && node.tagName === 'a'
}
