import type {Element, ElementContent, Root as HastRoot} from 'hast'
import {lateAddress} from '../hast/media/late-media.ts'
import {type Range, rangeOf} from '../hast/tree/ranges.ts'
import {visitElements} from '../hast/tree/walk.ts'

const loaded = new Set(['img', 'iframe'])

/**
 * Stretches of a page without which pictures that were to be loaded late have their addresses: what stands in their
 * place until then, and in front of `src` in the name of the attribute. Copies for readers without scripts go.
 */
export function latePictures(tree: HastRoot): Range[] {
  const ranges: Range[] = []
  visitElements(tree, (element, index, parent) => {
    if (loaded.has(element.tagName)) ranges.push(...revealed(element))
    if (element.tagName !== 'noscript' || parent.type === 'root') return undefined
    const range = rangeOf(element)
    if (!range || !isCopy(element, parent.children.slice(Math.max(0, index - 2), index)))
      return undefined
    ranges.push(range)
    return index + 1
  })
  return ranges
}

function revealed(element: Element): Range[] {
  const late = lateAddress(element)
  const places = element.data?.tags?.properties ?? {}
  const place = late && places[late.name]
  // Only a name that ends in `src` can be cut to it.
  if (!late || !place || !/src$/i.test(late.name)) return []
  const cut = {
    start: place.start,
    end: place.start + attributeName(late.name).length - 'src'.length
  }
  return places.src ? [places.src, cut] : [cut]
}

/** A property as HTML writes it: `data-lazy-src` for `dataLazySrc`. */
function attributeName(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** Whether an element holds but the picture that one right in front of it loads late. */
function isCopy(noscript: Element, before: readonly ElementContent[]): boolean {
  const copies = noscript.children.filter((child) => child.type === 'element')
  const [copy] = copies
  if (copies.length !== 1 || !copy || !loaded.has(copy.tagName)) return false
  const {src} = copy.properties
  return before.some(
    (node) =>
      node.type === 'element' && node.tagName === copy.tagName && lateAddress(node)?.value === src
  )
}
