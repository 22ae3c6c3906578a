import type {Element, ElementContent, Parents} from 'hast'
import {contentOf} from '../hast/tree/content-of.ts'
import {declarationsOf, hasClass} from '../hast/tree/style.ts'
import {visitElements} from '../hast/tree/walk.ts'
import {visibleText} from '../hast/tree/words.ts'
import type {CleanUp} from './clean-up.ts'

/** Undoes what Word, Google Docs and WebKit put around text that is copied out of them. */
export const officeMarkup: CleanUp = {
  name: 'office-markup',
  description:
    'Text pasted from Word, Google Docs or a browser loses their marks; bulleted paragraphs of Word become lists.',
  looksFor: {attributes: ['lang', 'dir', 'className', 'style'], where: isMarked},
  run(tree) {
    dropDirections(tree, false)
    visitElements(tree, (node, index, parent) => {
      if (isWordLanguage(node)) delete node.properties.lang
      // WebKit writes a no-break space where two spaces would meet at the edge of an element.
      if (!hasClass(node, spaceClass)) return undefined
      parent.children[index] = {type: 'text', value: ' '}
      return index + 1
    })
    listsIn(tree)
  }
}

function isMarked(element: Element): boolean {
  return (
    isWordLanguage(element) ||
    element.properties.dir === 'ltr' ||
    hasClass(element, spaceClass) ||
    declarationsOf(element).has('mso-list')
  )
}

const spaceClass = 'Apple-converted-space'

/** Word marks each run with the language of its spelling, right or not, in capitals. People write `en` or `en-US`. */
const wordLanguage = /^[A-Z]{2,3}(?:-[A-Z]{2,4})*$/

function isWordLanguage({properties: {lang}}: Element): boolean {
  return typeof lang === 'string' && wordLanguage.test(lang)
}

/** Google Docs says of each paragraph that it runs from left to right, which it does anyway. */
function dropDirections(parent: Parents, isRightToLeft: boolean): void {
  for (const child of contentOf(parent)) {
    if (child.type !== 'element') continue
    const {dir} = child.properties
    if (dir === 'ltr' && !isRightToLeft) delete child.properties.dir
    dropDirections(child, dir === undefined ? isRightToLeft : dir !== 'ltr')
  }
}

/** A bullet that is no letter. */
const bullet = /^[·•▪◦‣–-]$/

/** Fonts whose letters Word takes for bullets: `o` for a circle, `§` for a square. */
const bulletFont = /symbol|wingdings|webdings|courier new/i

interface Item {
  level: number
  element: Element
}

/** Makes lists of neighbouring paragraphs that Word knew as items of one (`mso-list`), with a bullet each. */
function listsIn(parent: Parents): void {
  let items: Item[] = []
  const children: ElementContent[] = []
  const flush = (): void => {
    if (items.length > 0) children.push(listOf(items))
    items = []
  }
  for (const child of contentOf(parent)) {
    if (child.type === 'element') listsIn(child)
    const item = child.type === 'element' ? itemOf(child) : undefined
    if (item) items.push(item)
    else if (child.type !== 'text' || child.value.trim() !== '') {
      flush()
      children.push(child)
    }
    // White space between items goes, any other means nothing either way.
    else if (items.length === 0) children.push(child)
  }
  flush()
  parent.children = children
}

function itemOf(paragraph: Element): Item | undefined {
  if (paragraph.tagName !== 'p') return undefined
  const level = /\blevel([1-9])\b/.exec(declarationsOf(paragraph).get('mso-list') ?? '')?.[1]
  if (level === undefined) return undefined
  const marker = paragraph.children.findIndex(
    (child) => child.type !== 'text' || child.value.trim() !== ''
  )
  const first = paragraph.children[marker]
  if (first?.type !== 'element' || first.tagName !== 'span') return undefined
  if (!isBullet(first)) return undefined
  const children = paragraph.children.slice(marker + 1)
  return {
    level: Number(level),
    element: {type: 'element', tagName: 'li', properties: {}, children}
  }
}

/** Whether a marker is a bullet: a character by itself, and no number or letter that counts. */
function isBullet(marker: Element): boolean {
  const text = visibleText([marker]).trim()
  if (bullet.test(text)) return true
  return /^\S$/u.test(text) && bulletFont.test(declarationsOf(marker).get('font-family') ?? '')
}

function listOf(items: readonly Item[]): Element {
  const list = (): Element => ({type: 'element', tagName: 'ul', properties: {}, children: []})
  const top = list()
  const open: Array<{level: number; list: Element}> = [{level: items[0]?.level ?? 1, list: top}]
  for (const {level, element} of items) {
    let last = open.at(-1)
    while (open.length > 1 && last && level < last.level) {
      open.pop()
      last = open.at(-1)
    }
    const above = last?.list.children.at(-1)
    if (last && level > last.level && above?.type === 'element') {
      last = {level, list: list()}
      above.children.push(last.list)
      open.push(last)
    }
    last?.list.children.push(element)
  }
  return top
}
