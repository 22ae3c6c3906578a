import type {Element, ElementContent, Text} from 'hast'
import type {Position} from 'unist'
import {between} from '../../shortcode/places.ts'
import {containerOf, isFlow, isUnshown} from '../tree/categories.ts'
import {shortcodeOf} from '../tree/stand-in.ts'
import {withoutId} from '../tree/without-id.ts'
import {isBlank} from '../tree/words.ts'

/**
 * WordPress's paragraph rules (wpautop) on a tree. `on`: as WordPress applies them, everywhere. `auto`: in
 * bare text only, since text in a paragraph element was laid out by whoever wrote that element. `off`: bare
 * text is a paragraph, but blank lines and line ends mean nothing.
 */
export type ParagraphRules = 'on' | 'auto' | 'off'

/** `blank-lines`: paragraphs, but no breaks. What `auto` means inside an element. */
type Rules = ParagraphRules | 'blank-lines'

const blankLine = /\n[^\S\n\u00a0]*\n/

/** Turns the content of a document, module or block into blocks. Changes the nodes. */
export function toFlow(nodes: readonly ElementContent[], rules: Rules): ElementContent[] {
  return aroundBlocks(nodes, rules, (run) => paragraphs(run, rules))
}

/** Applies the rules to blocks, and in between makes something of each run of other nodes. */
function aroundBlocks(
  nodes: readonly ElementContent[],
  rules: Rules,
  make: (run: ElementContent[]) => readonly ElementContent[]
): ElementContent[] {
  const result: ElementContent[] = []
  let run: ElementContent[] = []
  const flush = (): void => {
    if (run.length === 0) return
    for (const made of make(run)) result.push(made)
    run = []
  }
  for (const node of nodes) {
    if (isFlow(node)) {
      flush()
      result.push(inside(node, rules))
    } else run.push(node)
  }
  flush()
  return result
}

/** Applies the rules to what a block holds. */
function inside(node: ElementContent, rules: Rules): ElementContent {
  if (node.type === 'element') node.children = contentInside(node, rules)
  return node
}

function contentInside({tagName, children}: Element, rules: Rules): ElementContent[] {
  const inner = rules === 'auto' ? 'blank-lines' : rules
  switch (containerOf(tagName)) {
    case 'paragraphs':
      return toFlow(children, inner)
    case 'item': {
      const several =
        rules !== 'off' && children.some((child) => !isFlow(child) && hasBlankLine(child))
      return several ? toFlow(children, inner) : itemContent(children, inner)
    }
    case 'list':
      return children.map((child) => inside(child, inner))
    case 'phrasing':
      return withLineBreaks(children, inner)
    case 'other':
      return tagName === 'a' ? toFlow(children, rules) : children
    default:
      return children
  }
}

/** Phrasing content with blocks in between, such as a list item with a list. */
function itemContent(nodes: readonly ElementContent[], rules: Rules): ElementContent[] {
  return aroundBlocks(nodes, rules, (run) => withLineBreaks(trim(run), rules))
}

function paragraphs(run: ElementContent[], rules: Rules): ElementContent[] {
  const result: ElementContent[] = []
  for (const piece of rules === 'off' ? [run] : splitAtBlankLines(run)) {
    const children = trim(piece)
    if (children.every((child) => isRemark(child) || isBlank(child))) {
      for (const child of children) if (isRemark(child)) result.push(child)
      continue
    }
    const position = positionOf(children)
    const broken = withLineBreaks(children, rules)
    result.push({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: broken,
      ...(position && {position})
    })
  }
  return result
}

/** A comment that stands for nothing, or an element that shows nothing. */
function isRemark(node: ElementContent): boolean {
  if (node.type === 'element') return isUnshown(node.tagName)
  return node.type === 'comment' && !shortcodeOf(node) && !node.data?.isInline
}

function positionOf(nodes: readonly ElementContent[]): Position | undefined {
  const first = nodes[0]?.position
  const last = nodes.at(-1)?.position
  return first && last && between(first, last)
}

function hasBlankLine(node: ElementContent): boolean {
  if (node.type === 'text') return blankLine.test(node.value)
  if (node.type !== 'element' || containerOf(node.tagName) === 'verbatim') return false
  return node.children.some(hasBlankLine)
}

/** Splits phrasing content at blank lines, also inside inline elements. */
function splitAtBlankLines(nodes: readonly ElementContent[]): ElementContent[][] {
  let last: ElementContent[] = []
  const pieces = [last]
  for (const node of nodes) {
    if (!hasBlankLine(node)) {
      last.push(node)
      continue
    }
    for (const [index, piece] of splitNode(node).entries()) {
      if (index === 0) {
        for (const child of piece) last.push(child)
      } else {
        last = piece
        pieces.push(piece)
      }
    }
  }
  return pieces
}

/** The pieces of a node with a blank line in it. */
function splitNode(node: ElementContent): ElementContent[][] {
  if (node.type === 'text') {
    return node.value
      .split(/\n[^\S\n\u00a0]*(?:\n[^\S\n\u00a0]*)+/)
      .map((value) => [{...node, value}])
  }
  if (node.type !== 'element') return [[node]]
  return splitAtBlankLines(node.children).map((children, index) => [
    {...node, properties: index === 0 ? node.properties : withoutId(node.properties), children}
  ])
}

/** Takes white space off both ends of nodes in an array of their own. No-break spaces are the author's. */
function trim(nodes: ElementContent[]): ElementContent[] {
  let blank = 0
  for (let first = nodes[0]; first?.type === 'text'; first = nodes[blank]) {
    first.value = first.value.replace(/^[\t\n\f\r ]+/, '')
    if (first.value) break
    blank++
  }
  if (blank > 0) nodes.splice(0, blank)
  for (let last = nodes.at(-1); last?.type === 'text'; last = nodes.at(-1)) {
    last.value = trimEnd(last.value)
    if (last.value) break
    nodes.pop()
  }
  return nodes
}

function trimEnd(value: string): string {
  let end = value.length
  while (end > 0 && '\t\n\f\r '.includes(value[end - 1] ?? 'x')) end--
  return value.slice(0, end)
}

/** Turns line ends into breaks, except after a break that is there already. */
function withLineBreaks(nodes: ElementContent[], rules: Rules): ElementContent[] {
  if (rules === 'off' || rules === 'blank-lines') return nodes
  const result: ElementContent[] = []
  for (const node of nodes) {
    const previous = result.at(-1)
    const afterBreak = previous?.type === 'element' && previous.tagName === 'br'
    if (node.type === 'text' && node.value.includes('\n')) {
      for (const line of breakLines(node, afterBreak)) result.push(line)
      continue
    }
    if (node.type === 'element' && mayBreak(node)) {
      node.children = withLineBreaks(node.children, rules)
    }
    result.push(node)
  }
  return result
}

/** Elements whose lines wpautop() breaks: all but those in which every space counts. */
function mayBreak({tagName}: Element): boolean {
  const container = containerOf(tagName)
  return container === 'phrasing' || container === 'other' || inlineCode.has(tagName)
}

const inlineCode = new Set(['code', 'kbd', 'samp', 'tt'])

function breakLines(node: Text, afterBreak: boolean): ElementContent[] {
  const value = afterBreak ? node.value.replace(/^[\t\n ]+/, '') : node.value
  const lines = value.split('\n')
  return lines.flatMap((line, index): ElementContent[] => {
    const start = index > 0 ? line.replace(/^[\t ]+/, '') : line
    const text = index < lines.length - 1 ? trimEnd(start) : start
    const nodes: ElementContent[] = text ? [{...node, value: text}] : []
    if (index > 0) nodes.unshift(breakAt(node.position))
    return nodes
  })
}

function breakAt(position: Position | undefined): Element {
  return {
    type: 'element',
    tagName: 'br',
    properties: {},
    children: [],
    ...(position && {position})
  }
}
