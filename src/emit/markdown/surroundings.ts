import {blockNames, codeNames, emphasisNames, inlineHtmlNames, lineNames} from './names.ts'
import type {ElementView, TextView, View} from './view.ts'
import {wholeCharacterAt, wholeCharacterBefore} from './whole-characters.ts'

/** What stands beside a text in the Markdown that is written. */
export interface Surroundings {
  /** The character before it: `''` at the edge of a block, `')'` for any markup. */
  before: string
  after: string
  /** A line begins with it: the first of its block, or one behind a break. */
  start: 'block' | 'line' | undefined
  /** A link comes behind it. */
  isBeforeLink: boolean
  /** It is a part of the words of a link, in which readers begin no other one. */
  isInLink: boolean
  /** A break comes behind it, whose backslash ends the line. */
  isBeforeBreak: boolean
  /** Marks that nothing in the block ends or begins, and that so mark nothing. */
  lone: string
}

/** Where a text stands, and which marks stand alone in its block. */
export function surroundingsOf(view: TextView, lone: string): Surroundings {
  const before = neighbour(view, 'previousSibling')
  const after = neighbour(view, 'nextSibling')
  return {
    before: characterOf(before, 'last'),
    after: characterOf(after, 'first'),
    start: startOf(before),
    isBeforeLink: isView(after) && after.nodeName === 'A',
    isInLink: isInLink(view),
    isBeforeBreak: isView(after) && after.nodeName === 'BR' && !isInLine(after),
    lone
  }
}

function isInLink(view: View): boolean {
  let parent = view.parentNode
  while (parent && !blockNames.has(parent.nodeName)) {
    if (parent.nodeName === 'A' && hasMarks(parent)) return true
    parent = parent.parentNode
  }
  return false
}

/** The character before an element, `''` at the edge of its block. */
export function characterBefore(view: ElementView): string {
  return characterOf(neighbour(view, 'previousSibling'), 'last')
}

/** The character behind an element, `''` at the edge of its block. */
export function characterAfter(view: ElementView): string {
  return characterOf(neighbour(view, 'nextSibling'), 'first')
}

/** What comes before the view in its line is emphasis, whose marks would run together with others. */
export function isBehindEmphasis(view: ElementView): boolean {
  const before = neighbour(view, 'previousSibling')
  return isView(before) && emphasisNames.has(before.nodeName)
}

/** The view is the first thing of a line, in a block that may begin there. */
export function startsLine(view: ElementView): boolean {
  return startOf(neighbour(view, 'previousSibling')) !== undefined
}

/** The nearest block around a view; `null` for the root, which is one itself. */
export function blockAround(view: View): ElementView | null {
  let parent = view.parentNode
  while (parent && !blockNames.has(parent.nodeName)) parent = parent.parentNode
  return parent
}

type Edge = 'block start' | 'line block' | 'markup'

/** The text or element beside a view, where elements without marks of their own show what they hold. */
function neighbour(view: View, side: 'previousSibling' | 'nextSibling'): View | Edge {
  let current: View = view
  for (;;) {
    const sibling: View | null = current[side]
    if (sibling) return edgeOf(sibling, side)
    const parent: ElementView | null = current.parentNode
    if (!parent || blockNames.has(parent.nodeName)) {
      return parent && lineNames.has(parent.nodeName) ? 'line block' : 'block start'
    }
    if (hasMarks(parent)) return 'markup'
    current = parent
  }
}

function edgeOf(view: View, side: 'previousSibling' | 'nextSibling'): View {
  let current = view
  while (current.nodeType === 1 && isTransparent(current)) {
    const inner = side === 'previousSibling' ? current.childNodes.at(-1) : current.childNodes[0]
    if (!inner) break
    current = inner
  }
  return current
}

/** Whether an element shows what it holds, and nothing else, within a line. */
function isTransparent(view: ElementView): boolean {
  return view.childNodes.length > 0 && !hasMarks(view) && !blockNames.has(view.nodeName)
}

/** Whether something is written around what the inline element holds. */
function hasMarks({nodeName, node}: ElementView): boolean {
  if (nodeName === 'A') return node?.type === 'element' && node.properties.href !== undefined
  return emphasisNames.has(nodeName) || inlineHtmlNames.has(nodeName) || codeNames.has(nodeName)
}

function isView(value: View | Edge): value is View {
  return typeof value !== 'string'
}

function characterOf(beside: View | Edge, end: 'first' | 'last'): string {
  if (!isView(beside)) return beside === 'markup' ? ')' : ''
  if (beside.nodeType === 1) {
    // A break is a backslash at the end of its line.
    const isBreak = beside.nodeName === 'BR' && end === 'last' && !isInLine(beside)
    const isEdge = isBreak || beside.isOwnLine || blockNames.has(beside.nodeName)
    return isEdge ? '' : ')'
  }
  const {value} = beside
  return end === 'first' ? wholeCharacterAt(value, 0) : wholeCharacterBefore(value, value.length)
}

function startOf(before: View | Edge): 'block' | 'line' | undefined {
  if (before === 'block start') return 'block'
  if (!isView(before) || before.nodeType === 3) return undefined
  if (before.nodeName === 'BR') return isInLine(before) ? undefined : 'line'
  return before.isOwnLine || blockNames.has(before.nodeName) ? 'block' : undefined
}

function isInLine(view: View): boolean {
  return lineNames.has(blockAround(view)?.nodeName ?? '')
}
