import type {Element, ElementContent, Parents} from 'hast'
import {contentOf} from '../hast/tree/content-of.ts'
import type {CleanUp} from './clean-up.ts'

/** Elements that show something without text. */
const shown = new Set(
  'img iframe video audio source track hr input canvas picture td th col colgroup wbr'.split(' ')
)

/** Takes out elements that show nothing: padding, leftovers of the editor, formatting around nothing. */
export const emptyElements: CleanUp = {
  name: 'empty-elements',
  description: 'Elements without text, picture or player go, unless a link may lead to them.',
  looksFor: {
    elements: 'any',
    where: (element) => element.tagName !== 'br' && (!isShown(element) || isSilentHeading(element))
  },
  run(tree) {
    dropEmptyIn(tree)
  }
}

function dropEmptyIn(parent: Parents): void {
  const children: ElementContent[] = []
  for (const child of contentOf(parent)) {
    if (child.type !== 'element' || child.tagName === 'br') {
      children.push(child)
      continue
    }
    dropEmptyIn(child)
    if (isShown(child)) {
      // A heading without words is the target of links alone, which needs no level.
      if (isSilentHeading(child)) child.tagName = 'p'
      children.push(child)
    } else children.push(...spaceOf(child))
  }
  parent.children = children
}

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

function isSilentHeading(element: Element): boolean {
  return headings.has(element.tagName) && !showsMore(element)
}

/** Whether readers see anything of an element, or a link may lead to it. */
export function isShown(element: Element): boolean {
  const {tagName, properties} = element
  if (shown.has(tagName)) return tagName !== 'img' || Boolean(properties.src)
  if (properties.id !== undefined || (tagName === 'a' && properties.name !== undefined)) return true
  return showsMore(element) || element.children.some((child) => child.type === 'comment')
}

/** The same, once what shows nothing has gone out of it. */
export function staysShown(element: Element): boolean {
  const children = element.children.filter(
    (child) => child.type !== 'element' || child.tagName === 'br' || staysShown(child)
  )
  return isShown({...element, children})
}

/** Whether there is an element or a word in it. */
function showsMore({children}: Element): boolean {
  return children.some(
    (child) =>
      (child.type === 'element' && child.tagName !== 'br') ||
      (child.type === 'text' && /[^\s\u00a0\u200b\ufeff]/.test(child.value))
  )
}

/** What an inline element around nothing but space leaves between the words beside it: its breaks, else a space. */
function spaceOf({tagName, children}: Element): ElementContent[] {
  if (!inline.has(tagName)) return []
  const breaks = children.filter(({type}) => type === 'element')
  if (breaks.length > 0) return breaks
  const isSpace = children.some((child) => child.type === 'text' && child.value)
  return isSpace ? [{type: 'text', value: ' '}] : []
}

const inline = new Set('a b strong i em u s span font small sub sup del ins mark code'.split(' '))
