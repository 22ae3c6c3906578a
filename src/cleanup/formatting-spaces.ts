import type {Element, ElementContent, Parents} from 'hast'
import {contentOf} from '../hast/content-of.ts'
import type {CleanUp} from './clean-up.ts'

/** Inline elements at whose edges a space is no part of what they say. */
const formatting = new Set('a b del em i ins mark s small strong sub sup u'.split(' '))

/** Puts the spaces at the edges of formatting and links beside it, where a person would type them. */
export const formattingSpaces: CleanUp = {
  name: 'formatting-spaces',
  description: 'Spaces at the edges of bold text, links and the like stand beside them.',
  run: moveOut
}

function moveOut(parent: Parents): void {
  const children: ElementContent[] = []
  for (const child of contentOf(parent)) {
    if (child.type !== 'element') {
      children.push(child)
      continue
    }
    moveOut(child)
    const [before, after] = formatting.has(child.tagName) ? edgesOf(child) : ['', '']
    if (before) children.push({type: 'text', value: before})
    children.push(child)
    if (after) children.push({type: 'text', value: after})
  }
  parent.children = children
}

/** Takes the white space off both ends; where there is nothing else, it stays. */
function edgesOf(element: Element): [before: string, after: string] {
  const first = element.children[0]
  const last = element.children.at(-1)
  const isOne = first === last
  if (isOne && first?.type === 'text' && isBlank(first.value)) return ['', '']
  const before = first?.type === 'text' ? first.value.slice(0, startOf(first.value)) : ''
  if (before && first?.type === 'text') first.value = first.value.slice(before.length)
  const after = last?.type === 'text' ? last.value.slice(endOf(last.value)) : ''
  if (after && last?.type === 'text') last.value = last.value.slice(0, -after.length)
  element.children = element.children.filter((child) => child.type !== 'text' || child.value !== '')
  return [before, after]
}

const space = '\t\n\f\r \u00a0'

function isBlank(value: string): boolean {
  return startOf(value) === value.length
}

function startOf(value: string): number {
  let start = 0
  while (start < value.length && space.includes(value.charAt(start))) start++
  return start
}

function endOf(value: string): number {
  let end = value.length
  while (end > 0 && space.includes(value.charAt(end - 1))) end--
  return end
}
