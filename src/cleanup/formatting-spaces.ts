import type {Element, ElementContent, Parents} from 'hast'
import {isBreak} from '../hast/tree/breaks.ts'
import {contentOf} from '../hast/tree/content-of.ts'
import type {CleanUp} from './clean-up.ts'

/** Inline elements at whose edges a space is no part of what they say. */
const formatting = new Set('a b del em i ins mark s small strong sub sup u'.split(' '))

/** Code, whose spaces are its own, and whose line breaks at the edges are those of how it was typed. */
const code = 'code'

/** Puts the spaces and breaks at the edges of formatting and links beside it, where a person would type them. */
export const formattingSpaces: CleanUp = {
  name: 'formatting-spaces',
  description:
    'Spaces and line breaks at the edges of bold text, links and the like stand beside them, as do line breaks at those of code.',
  looksFor: {elements: [...formatting, code], where: hasLooseEdge},
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
    const {before, after} = edgesIn(child, parent)
    for (const node of before) children.push(node)
    children.push(child)
    for (const node of after) children.push(node)
  }
  parent.children = children
}

function edgesIn(element: Element, parent: Parents): Edges {
  if (formatting.has(element.tagName)) return edgesOf(element)
  const isLine =
    element.tagName === code && !(parent.type === 'element' && parent.tagName === 'pre')
  return isLine ? breaksOf(element) : none
}

interface Edges {
  before: readonly ElementContent[]
  after: readonly ElementContent[]
}

const none: Edges = {before: [], after: []}

/** Whether white space or a break stands at an end, and something between them. */
function hasLooseEdge({tagName, children}: Element): boolean {
  const [first] = children
  const last = children.at(-1)
  if (!first || !last) return false
  if (tagName === code) return children.some(isBreak) && (isBlank(first) || isBlank(last))
  const isLoose =
    isBlank(first) ||
    isBlank(last) ||
    (first.type === 'text' && startOf(first.value) > 0) ||
    (last.type === 'text' && endOf(last.value) < last.value.length)
  return isLoose && !children.every(isBlank)
}

/** Takes breaks off both ends, with the white space beside them; where there is nothing else, they stay. */
function breaksOf(element: Element): Edges {
  const {children} = element
  const start = children.findIndex((child) => !isBlank(child))
  if (start === -1) return none
  const end = children.findLastIndex((child) => !isBlank(child)) + 1
  const before = children.slice(0, start).filter(isBreak)
  const after = children.slice(end).filter(isBreak)
  element.children = children.slice(
    before.length > 0 ? start : 0,
    after.length > 0 ? end : undefined
  )
  const [first] = element.children
  const last = element.children.at(-1)
  if (before.length > 0 && first?.type === 'text')
    first.value = first.value.slice(startOf(first.value))
  if (after.length > 0 && last?.type === 'text') last.value = last.value.slice(0, endOf(last.value))
  return {before, after}
}

/** Takes white space and breaks off both ends; where there is nothing else, they stay. */
function edgesOf(element: Element): Edges {
  const {children} = element
  const start = children.findIndex((child) => !isBlank(child))
  if (start === -1) return none
  const end = children.findLastIndex((child) => !isBlank(child)) + 1
  const before = children.slice(0, start)
  const after = children.slice(end)
  element.children = children.slice(start, end)
  const [first] = element.children
  const last = element.children.at(-1)
  if (first?.type === 'text') {
    const length = startOf(first.value)
    if (length > 0) before.push({type: 'text', value: first.value.slice(0, length)})
    first.value = first.value.slice(length)
  }
  if (last?.type === 'text') {
    const length = endOf(last.value)
    if (length < last.value.length) after.unshift({type: 'text', value: last.value.slice(length)})
    last.value = last.value.slice(0, length)
  }
  return {before, after}
}

function isBlank(node: ElementContent): boolean {
  if (node.type === 'text') return startOf(node.value) === node.value.length
  return isBreak(node)
}

const space = '\t\n\f\r \u00a0'

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
