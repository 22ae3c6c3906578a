import type {Element, ElementContent, Parents, Text} from 'hast'
import {containerOf, isFlow} from '../hast/categories.ts'
import {contentOf} from '../hast/content-of.ts'
import {visitElements} from '../hast/walk.ts'
import type {CleanUp} from './clean-up.ts'

/** Elements in which every space counts. */
const preformatted = new Set(['pre', 'textarea', 'xmp', 'listing'])

/** White space that HTML does not show: one space between words, one line end between blocks. */
export const whitespace: CleanUp = {
  name: 'whitespace',
  description:
    'One space between words, none at the edges of a block, each block on a line of its own.',
  run(tree) {
    tidy(tree)
  }
}

function tidy(parent: Parents): void {
  if (parent.type === 'element' && preformatted.has(parent.tagName)) {
    withoutFirstLineEnd(parent)
    visitElements(parent, withoutFirstLineEnd)
    return
  }
  const children = collapse(contentOf(parent))
  for (const child of children) if (child.type === 'element') tidy(child)
  const isBlock = parent.type === 'root' || isFlow(parent)
  if (isBlock) trimEdges(children)
  parent.children = isBlock ? separate(children, holdsBlocks(parent)) : children
}

/** The HTML parser skips a line end at the start of a <pre>, so there is none to write. */
function withoutFirstLineEnd(element: Element): void {
  const [first] = element.children
  if (preformatted.has(element.tagName) && first?.type === 'text')
    first.value = first.value.replace(/^\n+/, '')
}

/** Whether the parent holds blocks even where there is only one: each stands on its own line. */
function holdsBlocks(parent: Parents): boolean {
  if (parent.type === 'root') return true
  return parent.type === 'element' && ['paragraphs', 'list'].includes(containerOf(parent.tagName))
}

/** White space that is more than one space. */
const notOneSpace = /[\t\n\f\r]| {2}/

/** One space for any white space, none beside breaks and blocks. */
function collapse(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = []
  nodes.forEach((node, index) => {
    if (node.type === 'text') {
      if (notOneSpace.test(node.value)) node.value = node.value.replace(/[\t\n\f\r ]+/g, ' ')
      if (isEdge(nodes[index - 1])) trimStart(node)
      if (isEdge(nodes[index + 1])) trimEnd(node)
      if (node.value === '') return
    }
    result.push(node)
  })
  return result
}

function trimStart(text: Text): void {
  if (text.value.startsWith(' ')) text.value = text.value.slice(1)
}

function trimEnd(text: Text): void {
  if (text.value.endsWith(' ')) text.value = text.value.slice(0, -1)
}

/** Breaks and blocks, beside which a space shows nothing. */
function isEdge(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && (node.tagName === 'br' || isFlow(node))
}

/** Takes spaces and breaks off both ends of a block. */
function trimEdges(nodes: ElementContent[]): void {
  let first = 0
  while (first < nodes.length && isNothing(nodes[first], trimStart)) first++
  nodes.splice(0, first)
  while (nodes.length > 0 && isNothing(nodes.at(-1), trimEnd)) nodes.pop()
}

/** Whether nothing is left of a node at an edge: a break, or a text that is trimmed away. */
function isNothing(node: ElementContent | undefined, trim: (text: Text) => void): boolean {
  if (node?.type === 'text') {
    trim(node)
    return node.value === ''
  }
  return node?.type === 'element' && node.tagName === 'br'
}

/** Puts each block on a line of its own. */
function separate(nodes: ElementContent[], ownLines: boolean): ElementContent[] {
  // A lone heading in a summary reads as its line does.
  if (nodes.length === 1 && !ownLines && isHeading(nodes[0])) return nodes
  if (!nodes.some(isFlow) && !(ownLines && nodes.some((node) => node.type === 'comment')))
    return nodes
  const result: ElementContent[] = []
  let previous: ElementContent | undefined
  for (const node of nodes) {
    const isOwnLine = isFlow(node) || node.type === 'comment'
    const apart = previous ? isOwnLine || isFlow(previous) : ownLines || isFlow(node)
    if (apart) result.push(lineEnd())
    result.push(node)
    previous = node
  }
  result.push(lineEnd())
  return result
}

function lineEnd(): Text {
  return {type: 'text', value: '\n'}
}

function isHeading(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && /^h[1-6]$/.test(node.tagName)
}
