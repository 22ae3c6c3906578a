import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {isFlow} from './categories.ts'
import {visitElements} from './walk.ts'
import {visibleText} from './words.ts'

/**
 * Puts the link of a whole module (`link_option_url`, which a script of Divi's follows) where a person would: around
 * the heading, else around the picture, else around the only paragraph; where none of these is there, or all is
 * linked already, it stands below by itself.
 */
export function withModuleLink(children: ElementContent[], url: string): ElementContent[] {
  if (hasLink(children, url)) return children
  const place = findPlace(children)
  if (!place) return [...children, h('p', [h('a', {href: url}, url)])]
  if (place.tagName === 'img') {
    const image: Element = {...place}
    Object.assign(place, h('a', {href: url}, [image]))
  } else place.children = [h('a', {href: url}, place.children)]
  return children
}

function hasLink(children: readonly ElementContent[], url?: string): boolean {
  return children.some((child) => {
    if (child.type !== 'element') return false
    const isLink = child.tagName === 'a' && (url === undefined || child.properties.href === url)
    return isLink || hasLink(child.children, url)
  })
}

function findPlace(children: ElementContent[]): Element | undefined {
  const isHeading = (element: Element): boolean =>
    /^h[1-6]$/.test(element.tagName) && visibleText([element]).trim() !== ''
  const heading = find(children, isHeading)
  if (heading) return heading
  if (hasLink(children)) return undefined
  const image = find(children, ({tagName}) => tagName === 'img')
  if (image) return image
  const paragraphs = children.filter((child) => child.type === 'element')
  const [only] = paragraphs
  if (paragraphs.length !== 1 || !only) return undefined
  if (only.tagName === 'li') return only.children.some(isFlow) ? findPlace(only.children) : only
  return only.tagName === 'p' && visibleText([only]).trim() !== '' ? only : undefined
}

/** The first of its kind that holds no link. */
function find(
  children: ElementContent[],
  test: (element: Element) => boolean
): Element | undefined {
  let result: Element | undefined
  visitElements({type: 'root', children}, (element) => {
    if (!result && test(element) && !hasLink(element.children)) result = element
  })
  return result
}
