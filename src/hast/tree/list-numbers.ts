import type {Element} from 'hast'
import {isListItem} from './list-items.ts'

/** The numbers of a list’s items as browsers show them (HTML, section 4.4.5): from `start`, a `value` sets it anew, `reversed` counts down. */
export function listNumbers(list: Element): number[] {
  const items = list.children.filter(isListItem)
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

/** A number as HTML reads it: what stands behind the digits means nothing. */
function wholeNumber(value: unknown): number | undefined {
  const number = Number.parseInt(String(value), 10)
  return Number.isNaN(number) ? undefined : number
}
