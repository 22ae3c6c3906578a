import type {Element, ElementContent, Properties} from 'hast'
import {isFlow} from './categories.ts'
import {isBlank, visibleText} from './words.ts'

/** Elements that the box may stand in with the words of its item. */
const holders = new Set(['p', 'label'])

/**
 * The box of an item of a task list, as GFM is shown: a checkbox that nobody may tick, with words right behind it.
 * `undefined` for any other item.
 */
export function taskBox({children}: Element): Element | undefined {
  const [first, second] = children.filter((child) => child.type !== 'comment' && !isBlank(child))
  if (first?.type !== 'element') return undefined
  if (holders.has(first.tagName)) return taskBox(first)
  const {type, disabled} = first.properties
  const isBox = first.tagName === 'input' && type === 'checkbox' && Boolean(disabled)
  return isBox && second && !isFlow(second) && holdsWords(second) ? first : undefined
}

/** What a box has that says something. */
export function taskBoxProperties({checked}: Properties): Properties {
  return {type: 'checkbox', ...(checked && {checked: true}), disabled: true}
}

function holdsWords(node: ElementContent): boolean {
  return visibleText([node]).trim() !== ''
}
