import type {Element, ElementContent, Parents} from 'hast'
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
  let children = collapse(contentOf(parent))
  for (const child of children) if (child.type === 'element') tidy(child)
  const isBlock = parent.type === 'root' || isFlow(parent)
  if (isBlock) children = separate(trimEdges(children), holdsBlocks(parent))
  parent.children = children
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

function collapse(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent[] => {
    if (node.type !== 'text') return [node]
    let value = node.value.replace(/[\t\n\f\r ]+/g, ' ')
    if (isEdge(nodes[index - 1])) value = value.replace(/^ /, '')
    if (isEdge(nodes[index + 1])) value = value.replace(/ $/, '')
    return value ? [{...node, value}] : []
  })
}

/** Breaks and blocks, beside which a space shows nothing. */
function isEdge(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && (node.tagName === 'br' || isFlow(node))
}

/** Takes spaces and breaks off both ends of a block, also inside the inline elements there. */
function trimEdges(nodes: readonly ElementContent[]): ElementContent[] {
  const result = [...nodes]
  while (result.length > 0) {
    const trimmed = trimEdge(result[0], /^ /)
    if (trimmed === undefined) result.shift()
    else {
      result[0] = trimmed
      break
    }
  }
  while (result.length > 0) {
    const trimmed = trimEdge(result.at(-1), / $/)
    if (trimmed === undefined) result.pop()
    else {
      result[result.length - 1] = trimmed
      break
    }
  }
  return result
}

function trimEdge(node: ElementContent | undefined, space: RegExp): ElementContent | undefined {
  if (node?.type === 'element' && node.tagName === 'br') return undefined
  if (node?.type !== 'text') return node
  const value = node.value.replace(space, '')
  return value ? {...node, value} : undefined
}

/** Puts each block on a line of its own. */
function separate(nodes: readonly ElementContent[], ownLines: boolean): ElementContent[] {
  // A lone heading in a summary reads as its line does.
  if (nodes.length === 1 && !ownLines && isHeading(nodes[0])) return [...nodes]
  if (!nodes.some(isFlow) && !(ownLines && nodes.some((node) => node.type === 'comment')))
    return [...nodes]
  const result: ElementContent[] = []
  const lineEnd = (): void => {
    result.push({type: 'text', value: '\n'})
  }
  nodes.forEach((node, index) => {
    const previous = nodes[index - 1]
    const apart = previous
      ? isFlow(node) || isFlow(previous) || node.type === 'comment'
      : ownLines || isFlow(node)
    if (apart) lineEnd()
    result.push(node)
  })
  lineEnd()
  return result
}

function isHeading(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && /^h[1-6]$/.test(node.tagName)
}
