import type {Element, ElementContent} from 'hast'
import {isGap} from '../tree/breaks.ts'
import {containerOf, holdsOnlyPhrasing, isFlow, isHtmlElement} from '../tree/categories.ts'
import {withoutId} from '../tree/without-id.ts'
import {visibleText} from '../tree/words.ts'

/**
 * Takes blocks out of elements that may not hold them: what stands before and after such a block goes into
 * copies of the element. `<p>a [module] b</p>` becomes `<p>a</p> [module] <p>b</p>`. Formatting goes on in the lines of
 * the blocks, as it does in a browser: `<b><p>a</p></b>` becomes `<p><b>a</b></p>`. Elements that are not HTML, such as
 * an editor's `<o:p>`, leave their content. Changes the nodes.
 */
export function lift(nodes: readonly ElementContent[]): ElementContent[] {
  return liftInto(nodes, new Set())
}

/** The same; notes the blocks whose lines have as much formatting as there may be, so that none is looked at once more. */
function liftInto(nodes: readonly ElementContent[], full: Set<Element>): ElementContent[] {
  const result: ElementContent[] = []
  for (const node of nodes) {
    if (node.type !== 'element' || languages.has(node.tagName)) {
      result.push(node)
      continue
    }
    const children = liftInto(node.children, full)
    const isSplit = holdsOnlyPhrasing(node.tagName) && children.some(isFlow)
    if (!isHtmlElement(node.tagName)) for (const child of children) result.push(child)
    else if (isSplit) for (const part of split(node, children, full)) result.push(part)
    else {
      node.children = children
      result.push(node)
    }
  }
  return result
}

/** What these hold is of a language of its own. */
const languages = new Set(['math', 'svg'])

function split(
  element: Element,
  children: readonly ElementContent[],
  full: Set<Element>
): ElementContent[] {
  const result: ElementContent[] = []
  let run: ElementContent[] = []
  let properties = element.properties
  const flush = (): void => {
    if (run.length === 0) return
    result.push({...element, properties: {...properties}, children: run})
    properties = withoutId(properties)
    run = []
  }
  const isFormatting = changesLook(element)
  for (const child of children) {
    if (isFlow(child)) {
      flush()
      if (isFormatting && child.type === 'element') formatLines(child, element, full)
      result.push(child)
    } else run.push(child)
  }
  flush()
  return result
}

/** Elements that change how all lines in them look. */
const formatting = new Set(
  'strong b em i u s strike del ins small sub sup mark code kbd samp var tt'.split(' ')
)

/** What of a style means something once styles are gone. */
const meaningfulStyle = /font-(?:weight|style)|text-decoration|vertical-align/i

function changesLook({tagName, properties: {style}}: Element): boolean {
  if (tagName === 'span') return typeof style === 'string' && meaningfulStyle.test(style)
  return formatting.has(tagName)
}

/** Puts copies of the formatting around the lines of a block, and of the blocks in it. */
function formatLines(block: Element, element: Element, full: Set<Element>): void {
  if (full.has(block) || containerOf(block.tagName) === 'verbatim') return
  let isFull = true
  const children: ElementContent[] = []
  let line: ElementContent[] = []
  const flush = (): void => {
    const found = formattingOf(line, element)
    if (found !== 'full') isFull = false
    if (found !== 'other') for (const node of line) children.push(node)
    else {
      // White space at the beginning of a line shows nothing, but would in code.
      const [first] = line
      if (first?.type === 'text') first.value = first.value.replace(/^[ \t\r\n\f]+/, '')
      children.push({...element, properties: withoutId(element.properties), children: line})
    }
    line = []
  }
  for (const child of block.children) {
    if (isFlow(child)) {
      flush()
      if (child.type === 'element') {
        formatLines(child, element, full)
        if (!full.has(child)) isFull = false
      }
      children.push(child)
    } else line.push(child)
  }
  flush()
  block.children = children
  if (isFull) full.add(block)
}

/** More formatting than this around one line is none that somebody saw, and would make much of little. */
const mostFormatting = 5

/** Whether a line is formatted so, or can take no more: nothing in it shows it, or there is enough around it. */
function formattingOf(
  line: readonly ElementContent[],
  {tagName, properties}: Element
): 'same' | 'full' | 'other' {
  if (visibleText(line).trim() === '') return 'full'
  const isPlain = Object.keys(properties).length === 0
  let around = 0
  let nodes = line
  for (;;) {
    const [only, ...others] = nodes.filter((node) => !isGap(node))
    if (only?.type !== 'element' || others.length > 0) return 'other'
    if (isPlain && only.tagName === tagName) return 'same'
    if (++around === mostFormatting) return 'full'
    nodes = only.children
  }
}
