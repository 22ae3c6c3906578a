import type {Element, Root as HastRoot} from 'hast'
import {isListItem} from '../hast/tree/list-items.ts'
import {declarationsOf} from '../hast/tree/style.ts'
import {visitElements} from '../hast/tree/walk.ts'
import type {CleanUp} from './clean-up.ts'

/** What a style calls the letters and numbers of a list, and the `type` that shows the same without it. */
const types: ReadonlyMap<string, string> = new Map([
  ['decimal', '1'],
  ['lower-alpha', 'a'],
  ['lower-latin', 'a'],
  ['upper-alpha', 'A'],
  ['upper-latin', 'A'],
  ['lower-roman', 'i'],
  ['upper-roman', 'I']
])

/** Lets a list keep letters and Roman numbers that only a style gave it, or its items: the text may name them. */
export const listTypes: CleanUp = {
  name: 'list-types',
  description:
    'Letters and Roman numbers that only a style gave to the items of a list are its type.',
  looksFor: {elements: ['ol'], where: (element) => typeOf(element) !== undefined},
  run(tree: HastRoot) {
    visitElements(tree, (element) => {
      if (element.tagName !== 'ol') return
      const type = typeOf(element)
      if (type === '1') delete element.properties.type
      else if (type !== undefined) element.properties.type = type
    })
  }
}

/** The type that other things than the list’s own attribute give it: all of its items, or its style. */
function typeOf(list: Element): string | undefined {
  const items = list.children.filter(isListItem)
  const [first] = items
  const ofItems = first && typeOfItem(first)
  if (ofItems !== undefined && items.every((item) => typeOfItem(item) === ofItems)) return ofItems
  return styledType(list)
}

function typeOfItem(item: Element): string | undefined {
  const {type} = item.properties
  const own = [...types.values()].find((known) => known === type)
  return styledType(item) ?? own
}

function styledType(element: Element): string | undefined {
  if (element.properties.style === undefined) return undefined
  const style = declarationsOf(element)
  const words = [style.get('list-style-type'), ...(style.get('list-style')?.split(/\s+/) ?? [])]
  return words.map((word = '') => types.get(word)).find((type) => type !== undefined)
}
