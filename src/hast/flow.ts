import type {Element, ElementContent, Text} from 'hast'
import {between} from '../shortcode/places.ts'
import {containerOf, isFlow, isUnshown} from './categories.ts'
import {shortcodeOf} from './fragment.ts'
import {withoutId} from './without-id.ts'
import {isBlank} from './words.ts'

/**
 * WordPress's paragraph rules (wpautop) on a tree. `on`: as WordPress applies them, everywhere. `auto`: in
 * bare text only, since text in a paragraph element was laid out by whoever wrote that element. `off`: bare
 * text is a paragraph, but blank lines and line ends mean nothing.
 */
export type ParagraphRules = 'on' | 'auto' | 'off'

/** `blank-lines`: paragraphs, but no breaks. What `auto` means inside an element. */
type Rules = ParagraphRules | 'blank-lines'

const blankLine = /\n[^\S\n\u00a0]*\n/

/** Turns the content of a document, module or block into blocks. */
export function toFlow(nodes: readonly ElementContent[], rules: Rules): ElementContent[] {
  const result: ElementContent[] = []
  let run: ElementContent[] = []
  const flush = (): void => {
    for (const paragraph of paragraphs(run, rules)) result.push(paragraph)
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
  if (node.type !== 'element') return node
  const inner = rules === 'auto' ? 'blank-lines' : rules
  switch (containerOf(node.tagName)) {
    case 'paragraphs':
      return {...node, children: toFlow(node.children, inner)}
    case 'item': {
      const several =
        rules !== 'off' && node.children.some((child) => !isFlow(child) && hasBlankLine(child))
      const children = several ? toFlow(node.children, inner) : itemContent(node.children, inner)
      return {...node, children}
    }
    case 'list':
      return {...node, children: node.children.map((child) => inside(child, inner))}
    case 'phrasing':
      return {...node, children: withLineBreaks(node.children, inner)}
    case 'other':
      return node.tagName === 'a' ? {...node, children: toFlow(node.children, rules)} : node
    default:
      return node
  }
}

/** Phrasing content with blocks in between, such as a list item with a list. */
function itemContent(nodes: readonly ElementContent[], rules: Rules): ElementContent[] {
  const result: ElementContent[] = []
  let run: ElementContent[] = []
  const flush = (): void => {
    for (const child of withLineBreaks(trim(run), rules)) result.push(child)
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

function paragraphs(run: readonly ElementContent[], rules: Rules): ElementContent[] {
  const pieces = rules === 'off' ? [run] : splitAtBlankLines(run)
  return pieces.flatMap((piece): ElementContent[] => {
    const children = trim(piece)
    if (children.every((child) => isRemark(child) || isBlank(child)))
      return children.filter(isRemark)
    const broken = withLineBreaks(children, rules)
    return [{type: 'element', tagName: 'p', properties: {}, children: broken, ...placeOf(children)}]
  })
}

/** A comment that stands for nothing, or an element that shows nothing. */
function isRemark(node: ElementContent): boolean {
  if (node.type === 'element') return isUnshown(node.tagName)
  return node.type === 'comment' && !shortcodeOf(node) && !node.data?.isInline
}

function placeOf(nodes: readonly ElementContent[]): Pick<Element, 'position'> {
  const first = nodes[0]?.position
  const last = nodes.at(-1)?.position
  return first && last ? {position: between(first, last)} : {}
}

function hasBlankLine(node: ElementContent): boolean {
  if (node.type === 'text') return blankLine.test(node.value)
  if (node.type !== 'element' || containerOf(node.tagName) === 'verbatim') return false
  return node.children.some(hasBlankLine)
}

/** Splits phrasing content at blank lines, also inside inline elements. */
function splitAtBlankLines(nodes: readonly ElementContent[]): ElementContent[][] {
  const pieces: ElementContent[][] = [[]]
  for (const node of nodes) {
    const [first = [], ...rest] = splitNode(node)
    for (const child of first) pieces.at(-1)?.push(child)
    for (const piece of rest) pieces.push(piece)
  }
  return pieces
}

function splitNode(node: ElementContent): ElementContent[][] {
  if (!hasBlankLine(node)) return [[node]]
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

/** Takes white space off both ends. No-break spaces are the author's. */
function trim(nodes: readonly ElementContent[]): ElementContent[] {
  const result = [...nodes]
  for (let first = result[0]; first?.type === 'text'; first = result[0]) {
    const value = first.value.replace(/^[\t\n\f\r ]+/, '')
    if (value) {
      result[0] = {...first, value}
      break
    }
    result.shift()
  }
  for (let last = result.at(-1); last?.type === 'text'; last = result.at(-1)) {
    const value = trimEnd(last.value)
    if (value) {
      result[result.length - 1] = {...last, value}
      break
    }
    result.pop()
  }
  return result
}

function trimEnd(value: string): string {
  let end = value.length
  while (end > 0 && '\t\n\f\r '.includes(value[end - 1] ?? 'x')) end--
  return value.slice(0, end)
}

/** Turns line ends into breaks, except after a break that is there already. */
function withLineBreaks(nodes: readonly ElementContent[], rules: Rules): ElementContent[] {
  if (rules === 'off' || rules === 'blank-lines') return [...nodes]
  const result: ElementContent[] = []
  for (const node of nodes) {
    const previous = result.at(-1)
    const afterBreak = previous?.type === 'element' && previous.tagName === 'br'
    if (node.type === 'text') {
      for (const line of breakLines(node, afterBreak)) result.push(line)
    } else if (node.type === 'element' && mayBreak(node)) {
      result.push({...node, children: withLineBreaks(node.children, rules)})
    } else result.push(node)
  }
  return result
}

/** Elements whose lines wpautop() breaks: all but those in which every space counts. */
function mayBreak({tagName}: Element): boolean {
  return ['phrasing', 'other'].includes(containerOf(tagName)) || inlineCode.has(tagName)
}

const inlineCode = new Set(['code', 'kbd', 'samp', 'tt'])

function breakLines(node: Text, afterBreak: boolean): ElementContent[] {
  if (!node.value.includes('\n')) return [node]
  const value = afterBreak ? node.value.replace(/^[\t\n ]+/, '') : node.value
  const lines = value.split('\n')
  return lines.flatMap((line, index): ElementContent[] => {
    const start = index > 0 ? line.replace(/^[\t ]+/, '') : line
    const text = index < lines.length - 1 ? trimEnd(start) : start
    const nodes: ElementContent[] = text ? [{...node, value: text}] : []
    if (index > 0) nodes.unshift({type: 'element', tagName: 'br', properties: {}, children: []})
    return nodes
  })
}
