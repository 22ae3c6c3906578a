import type {Element, ElementContent, Nodes, Parents, Text} from 'hast'
import {containerOf, isFlow} from '../hast/categories.ts'
import {contentOf} from '../hast/content-of.ts'
import {visitElements, visitNodes} from '../hast/walk.ts'
import {isBlank} from '../hast/words.ts'
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
    visitNodes(parent, asReadBack)
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

/** To the HTML parser a carriage return is a line end; one by a character reference is written as such. */
function asReadBack(node: Nodes): void {
  if (node.type === 'text' && node.value.includes('\r')) {
    node.value = node.value.replace(/\r\n?/g, '\n')
  }
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
  const container = parent.type === 'element' ? containerOf(parent.tagName) : undefined
  return container === 'paragraphs' || container === 'list'
}

/** Whether there is white space other than one space. Looked for one by one, which takes less time than a pattern. */
function hasMoreThanSpaces(text: string): boolean {
  return (
    text.includes('\n') ||
    text.includes('  ') ||
    text.includes('\t') ||
    text.includes('\r') ||
    text.includes('\f')
  )
}

/** One space for any white space, none beside breaks and blocks. */
function collapse(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = []
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index]
    if (!node) continue
    if (node.type === 'text') {
      if (hasMoreThanSpaces(node.value)) node.value = node.value.replace(/[\t\n\f\r ]+/g, ' ')
      if (isEdge(nodes[index - 1])) trimStart(node)
      if (isEdge(nodes[index + 1])) trimEnd(node)
      if (node.value === '') continue
    }
    result.push(node)
  }
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
  if (first > 0) nodes.splice(0, first)
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
  if (!nodes.some(isFlow) && !(ownLines && nodes.some((node) => node.type === 'comment')))
    return nodes
  const lines = linesOf(nodes)
  // A lone heading in a summary reads as its line does.
  const [only = []] = lines
  if (lines.length === 1 && !ownLines && isHeading(only[0])) return only
  const result: ElementContent[] = []
  lines.forEach((line, index) => {
    if (index > 0 || ownLines || line.some(isFlow)) result.push(lineEnd())
    for (const node of line) result.push(node)
  })
  result.push(lineEnd())
  return result
}

/** Each block is a line, and what stands between two; so is a comment, unless it stands in the midst of words. */
function linesOf(nodes: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = []
  let between: ElementContent[] = []
  const flush = (): void => {
    if (between.length === 0) return
    const [first, last] = [between[0], between.at(-1)]
    if (first?.type === 'text') trimStart(first)
    if (last?.type === 'text') trimEnd(last)
    // Nothing is seen of a space of whatever breadth on a line between blocks.
    const shown = between.filter((node) => node.type === 'comment' || !isBlank(node))
    if (shown.every((node) => node.type === 'comment')) {
      for (const node of shown) lines.push([node])
    } else lines.push(between)
    between = []
  }
  for (const node of nodes) {
    if (isFlow(node)) {
      flush()
      lines.push([node])
    } else between.push(node)
  }
  flush()
  return lines
}

function lineEnd(): Text {
  return {type: 'text', value: '\n'}
}

function isHeading(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && /^h[1-6]$/.test(node.tagName)
}
