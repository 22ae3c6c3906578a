import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Position} from 'unist'
import {isFlow} from '../tree/categories.ts'
import {visitElements} from '../tree/walk.ts'
import {visibleText} from '../tree/words.ts'

/**
 * Puts the link of a whole module (`link_option_url`, which a script of Divi's follows) where a person would: around
 * the heading, else around the picture, else around the only paragraph; where none of these is there, or all is
 * linked already, it stands below by itself. `position` is that of the attribute.
 */
export function withModuleLink(
  children: ElementContent[],
  url: string,
  position: Position
): ElementContent[] {
  if (hasLink(children, url)) return children
  const target = findTarget(children)
  if (!target) return [...children, h('p', [h('a', {href: url}, url)])]
  // What has no place yet gets that of the module, with all that is in it.
  const place = target.position && {position}
  if (target.tagName === 'img') Object.assign(target, h('a', {href: url}, [{...target}]), place)
  else target.children = [{...h('a', {href: url}, target.children), ...place}]
  return children
}

function hasLink(children: readonly ElementContent[], url?: string): boolean {
  return children.some((child) => {
    if (child.type !== 'element') return false
    const isLink = child.tagName === 'a' && (url === undefined || child.properties.href === url)
    return isLink || hasLink(child.children, url)
  })
}

function findTarget(children: ElementContent[]): Element | undefined {
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
  if (only.tagName === 'li') return only.children.some(isFlow) ? findTarget(only.children) : only
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
