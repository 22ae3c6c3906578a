import type {Element, ElementContent} from 'hast'

/** The numbers of a list’s items as browsers show them (HTML, section 4.4.5): from `start`, a `value` sets it anew, `reversed` counts down. */
export function listNumbers(list: Element): number[] {
  const items = list.children.filter(isItem)
  const {start, reversed = false} = list.properties
  const isReversed = reversed !== false && reversed !== null
  const step = isReversed ? -1 : 1
  let next = wholeNumber(start) ?? (isReversed ? items.length : 1)
  return items.map(({properties}) => {
    const number = wholeNumber(properties.value) ?? next
    next = number + step
    return number
  })
}

function isItem(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'li'
}

/** A number as HTML reads it: what stands behind the digits means nothing. */
function wholeNumber(value: unknown): number | undefined {
  const number = Number.parseInt(String(value), 10)
  return Number.isNaN(number) ? undefined : number
}
