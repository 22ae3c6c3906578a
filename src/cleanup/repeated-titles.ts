import type {Element} from 'hast'
import {visitElements} from '../hast/tree/walk.ts'
import {plainText} from '../hast/tree/words.ts'
import type {CleanUp} from './clean-up.ts'

/** Takes off titles, which show when a mouse rests on something, where they say what is read there anyway. */
export const repeatedTitles: CleanUp = {
  name: 'repeated-titles',
  description:
    'Titles of links and pictures that repeat their text, alternative text or caption go.',
  looksFor: {attributes: ['title']},
  run(tree) {
    visitElements(tree, (node) => {
      if (node.tagName === 'figure') dropRepeated(picturesIn(node), captionOf(node))
      else if (node.tagName === 'img') dropRepeated([node], oneLine(node.properties.alt))
      else if (node.tagName === 'a') dropRepeated([node], textOf(node))
    })
  }
}

function dropRepeated(elements: readonly Element[], text: string): void {
  for (const {properties} of elements) {
    if (text !== '' && oneLine(properties.title) === text) delete properties.title
  }
}

function picturesIn(figure: Element): Element[] {
  const pictures: Element[] = []
  visitElements(figure, (element) => {
    if (element.tagName === 'img' || element.tagName === 'a') pictures.push(element)
  })
  return pictures
}

function captionOf({children}: Element): string {
  const caption = children.find(
    (child) => child.type === 'element' && child.tagName === 'figcaption'
  )
  return caption ? plainText([caption]) : ''
}

/** The words of a link, or what stands for its only picture. */
function textOf(link: Element): string {
  const [only] = link.children
  const isPicture = link.children.length === 1 && only?.type === 'element' && only.tagName === 'img'
  return isPicture ? oneLine(only.properties.alt) : oneLine(plainText([link]))
}

function oneLine(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
}
