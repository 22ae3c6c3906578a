import type {Element, Parents} from 'hast'
import {classesOf} from '../hast/tree/style.ts'

/** One step of a selector: a tag name, or any, with classes. */
interface Step {
  tagName: string | undefined
  classes: readonly string[]
}

const parsed = new Map<string, ReadonlyArray<readonly Step[]>>()

/** The names of tags and classes of a selector: `div.a.b span, p` is two ways of one or two steps. */
function parse(selector: string): ReadonlyArray<readonly Step[]> {
  const known = parsed.get(selector)
  if (known) return known
  const ways = selector.split(',').map((way) =>
    way
      .trim()
      .split(' ')
      .map((step): Step => {
        const [tagName = '', ...classes] = step.split('.')
        return {tagName: tagName === '' ? undefined : tagName, classes}
      })
  )
  parsed.set(selector, ways)
  return ways
}

function isStep(element: Element, {tagName, classes}: Step): boolean {
  if (tagName !== undefined && tagName !== element.tagName) return false
  if (classes.length === 0) return true
  const own = classesOf(element)
  return classes.every((name) => own.includes(name))
}

/** Whether an element is what the last step of a selector of single steps says. */
export function matches(element: Element, selector: string): boolean {
  return parse(selector).some(([step]) => step !== undefined && isStep(element, step))
}

/**
 * The first element below a node, in the order of the source, that the selector leads to: tag names and classes, a space
 * for anything below, commas for other ways, of which the first one that leads somewhere counts.
 */
export function select(node: Parents, selector: string): Element | undefined {
  for (const steps of parse(selector)) {
    const found = follow(node, steps, 0)
    if (found) return found
  }
  return undefined
}

function follow(node: Parents, steps: readonly Step[], index: number): Element | undefined {
  const step = steps[index]
  if (!step) return undefined
  for (const child of node.children) {
    if (child.type !== 'element') continue
    if (isStep(child, step)) {
      if (index === steps.length - 1) return child
      const found = follow(child, steps, index + 1)
      if (found) return found
    }
    const found = follow(child, steps, index)
    if (found) return found
  }
  return undefined
}

/** All elements below a node that the selector, of single steps, leads to; none within another one. */
export function selectAll(node: Parents, selector: string): Element[] {
  return node.children.flatMap((child): Element[] => {
    if (child.type !== 'element') return []
    return matches(child, selector) ? [child] : selectAll(child, selector)
  })
}
