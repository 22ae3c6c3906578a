import type {Element, ElementContent, Root as HastRoot} from 'hast'
import {type Range, rangeOf} from '../hast/document.ts'
import {visitElements} from '../hast/walk.ts'

/** Names under which plug-ins that load pictures late keep their addresses, as hast and as HTML write them. */
const lateNames: ReadonlyMap<string, string> = new Map([
  ['dataSrc', 'data-src'],
  ['dataLazySrc', 'data-lazy-src'],
  ['dataOriginal', 'data-original']
])

const loaded = new Set(['img', 'iframe'])

/** The address that a script was to set; `undefined` where there is none, or where the real one is there too. */
export function lateAddress(element: Element): string | undefined {
  const {src} = element.properties
  const isPlaceholder = src === undefined || src === '' || /^(?:data:|about:)/.test(String(src))
  if (!isPlaceholder) return undefined
  for (const name of lateNames.keys()) {
    const value = element.properties[name]
    if (typeof value === 'string' && value !== '') return value
  }
  return undefined
}

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
  if (lateAddress(element) === undefined) return []
  const places = element.data?.position?.properties ?? {}
  const late = [...lateNames].find(([name]) => places[name] !== undefined)
  const name = late && placeOf(places[late[0]])
  const placeholder = placeOf(places.src)
  // Only a name that ends in `src` can be cut to it.
  if (!late || !name || !late[1].endsWith('-src')) return []
  const cut = {start: name.start, end: name.start + late[1].length - 'src'.length}
  return placeholder ? [placeholder, cut] : [cut]
}

function placeOf(position: Element['position']): Range | undefined {
  const start = position?.start.offset
  const end = position?.end.offset
  return start === undefined || end === undefined ? undefined : {start, end}
}

/** Whether an element holds but the picture that one right in front of it loads late. */
function isCopy(noscript: Element, before: readonly ElementContent[]): boolean {
  const copies = noscript.children.filter((child) => child.type === 'element')
  const [copy] = copies
  if (copies.length !== 1 || !copy || !loaded.has(copy.tagName)) return false
  const {src} = copy.properties
  return before.some(
    (node) => node.type === 'element' && node.tagName === copy.tagName && lateAddress(node) === src
  )
}
