import type {Element, ElementContent, Root as HastRoot, Parents} from 'hast'
import {
  isPlaceholder,
  lateAddress,
  lateProperties,
  lateSourceSet
} from '../hast/media/late-media.ts'
import {pictureName} from '../hast/media/srcset.ts'
import {replaceChild} from '../hast/tree/replace-child.ts'
import {declarationsOf} from '../hast/tree/style.ts'
import {visitElements} from '../hast/tree/walk.ts'
import {isBlank} from '../hast/tree/words.ts'
import type {CleanUp} from './clean-up.ts'

const late = new Set(['img', 'iframe', 'source', 'video'])

/** Puts the picture in the place of what stood for it until a script loaded it. */
export const lazyImages: CleanUp = {
  name: 'lazy-images',
  description:
    'Pictures and frames that a script was to load get their address; their `<noscript>` twins go.',
  looksFor: {elements: ['noscript'], attributes: lateProperties},
  run(tree) {
    visitElements(tree, (node) => {
      if (late.has(node.tagName)) restore(node)
    })
    settleTwins(tree)
  }
}

function restore(element: Element): void {
  const {properties} = element
  const address = lateAddress(element)
  const sourceSet = lateSourceSet(element)
  if (address) properties.src = address.value
  if (sourceSet) properties.srcSet = sourceSet.value
  for (const name of lateProperties) if (name in properties) delete properties[name]
}

/** A <noscript> with nothing but a picture or frame shows it to whoever has no scripts, beside the one for all others. */
function settleTwins(tree: HastRoot): void {
  visitElements(tree, (node, index, parent) => {
    if (node.tagName !== 'noscript') return undefined
    const shown = onlyMedia(node)
    const [only] = shown
    if (!only || shown.some(isTracker)) return undefined
    const twin = shown.length === 1 ? findTwin(only, parent, index) : undefined
    if (twin) {
      if (isPlaceholder(twin.properties.src)) twin.properties.src = only.properties.src
      if (!twin.properties.alt && only.properties.alt) twin.properties.alt = only.properties.alt
      // Without the blank beside it, so that none is looked at twice.
      parent.children.splice(index, isBlank(parent.children[index + 1]) ? 2 : 1)
    } else replaceChild(parent, index, node.children)
    return index
  })
}

/** The pictures and frames in an element that holds nothing else. */
function onlyMedia(element: Element): Element[] {
  const media: Element[] = []
  const isAll = element.children.every((child): boolean => {
    if (child.type === 'text') return child.value.trim() === ''
    if (child.type !== 'element') return true
    if (child.tagName === 'a' || child.tagName === 'picture') {
      const inside = onlyMedia(child)
      for (const one of inside) media.push(one)
      return inside.length > 0
    }
    if (child.tagName === 'img' || child.tagName === 'iframe') media.push(child)
    return ['img', 'iframe', 'source'].includes(child.tagName)
  })
  return isAll ? media : []
}

/** Pictures of one pixel, or hidden ones, count visits. */
function isTracker(element: Element): boolean {
  const {width, height} = element.properties
  const style = declarationsOf(element)
  return (
    [width, height].some((size) => size !== undefined && Number(size) <= 1) ||
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden'
  )
}

function findTwin(media: Element, parent: Parents, index: number): Element | undefined {
  for (const step of [-1, 1]) {
    let at = index + step
    while (isBlank(parent.children[at])) at += step
    const neighbour = parent.children[at]
    const found = neighbour?.type === 'element' ? firstOf(media.tagName, neighbour) : undefined
    if (found && isTwin(found, media)) return found
  }
  return undefined
}

/** The element itself, or the first of its kind in the links around it. */
function firstOf(tagName: string, element: Element): Element | undefined {
  if (element.tagName === tagName) return element
  if (!['a', 'picture', 'span'].includes(element.tagName)) return undefined
  const inside = element.children.find(
    (child): child is Extract<ElementContent, Element> =>
      child.type === 'element' && child.tagName !== 'source'
  )
  return inside && firstOf(tagName, inside)
}

function isTwin({properties: {src}}: Element, {properties: {src: other}}: Element): boolean {
  if (isPlaceholder(src)) return true
  return typeof other === 'string' && pictureName(String(src)) === pictureName(other)
}
