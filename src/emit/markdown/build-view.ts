import type {Element, ElementContent, Root as HastRoot} from 'hast'
import {isFlow} from '../../hast/tree/categories.ts'
import {contentOf} from '../../hast/tree/content-of.ts'
import {linksIn} from './addresses.ts'
import {escapeText, mayNeedEscapes} from './escape.ts'
import {linkLines} from './link-lines.ts'
import {loneMarks} from './lone-marks.ts'
import {blockNames, codeNames, emphasisNames, listNames} from './names.ts'
import {startsLine, surroundingsOf} from './surroundings.ts'
import {ElementView, TextView, type View} from './view.ts'
import {isTarget, tidy} from './whitespace.ts'

/** Elements in which an address is no link, or is one already. */
const verbatimNames = new Set('A CODE KBD PRE SAMP SCRIPT STYLE TT TEXTAREA'.split(' '))

/** Inline elements that hold nothing that is written as text. */
const atomicNames = new Set('AUDIO IFRAME IMG INPUT OBJECT VIDEO WBR'.split(' '))

interface Place {
  isVerbatim: boolean
  isPreformatted: boolean
}

/**
 * The tree as Turndown reads it, with white space where it counts, and inline elements that begin and end with
 * something to read. Addresses in the text are links; a link around blocks is one around each of their lines.
 * `isPart`: its lines may go on in other Markdown.
 */
export function buildView(tree: HastRoot, {isPart = false} = {}): ElementView {
  const root = new ElementView('#document-fragment', undefined, null)
  append(root, contentOf(tree), {isVerbatim: false, isPreformatted: false})
  tidy(root)
  settle(root, isPart ? () => '' : loneMarks)
  return root
}

/** HTML at the start of a line makes HTML of the whole line. */
const htmlLines = new Set(['#comment', 'IFRAME'])

/** Decides, in the order of the text, what depends on what stands before, or in the block around it. */
function settle(
  parent: ElementView,
  loneIn: (block: ElementView) => string,
  around: () => string = () => ''
): void {
  let known: string | undefined
  const lone = blockNames.has(parent.nodeName) ? () => (known ??= loneIn(parent)) : around
  for (const child of parent.childNodes) {
    if (child instanceof TextView) {
      const {value} = child
      child.nodeValue = mayNeedEscapes(value)
        ? escapeText(value, surroundingsOf(child, lone()))
        : value
    } else {
      if (htmlLines.has(child.nodeName)) child.isOwnLine ||= startsLine(child)
      settle(child, loneIn, lone)
    }
  }
}

function append(parent: ElementView, nodes: readonly ElementContent[], place: Place): void {
  for (const node of nodes) appendNode(parent, node, place)
}

function appendNode(parent: ElementView, node: ElementContent, place: Place): void {
  if (node.type === 'text') {
    const texts = place.isVerbatim ? [node] : linksIn(node)
    for (const part of texts) {
      if (part.type === 'text') appendText(parent, part.value)
      else appendElement(parent, part, place)
    }
  } else if (node.type === 'comment') {
    parent.childNodes.push(new ElementView('#comment', node, parent))
  } else appendElement(parent, node, place)
}

function appendText(parent: ElementView, value: string): void {
  const last = parent.childNodes.at(-1)
  if (last instanceof TextView) last.value += value
  else parent.childNodes.push(new TextView(value, parent))
}

function appendElement(parent: ElementView, element: Element, place: Place): void {
  const nodeName = nameOf(element, parent)
  if (nodeName === 'A' && isFlow(element)) {
    append(parent, linkLines(element), place)
    return
  }
  const view = new ElementView(nodeName, element, parent)
  append(view, element.children, {
    isVerbatim: place.isVerbatim || verbatimNames.has(nodeName),
    isPreformatted: place.isPreformatted || nodeName === 'PRE'
  })
  if (listNames.has(nodeName)) giveToItems(view)
  else if (nodeName === 'FIGURE') giveToQuotation(view)
  const isInline = !blockNames.has(nodeName) && !place.isPreformatted
  if (!isInline || atomicNames.has(nodeName) || nodeName === 'BR') parent.childNodes.push(view)
  else appendInline(parent, view)
}

/** What only one element gives its meaning, the first of it alone: anywhere else it is shown as a paragraph is. */
const homes: ReadonlyMap<string, string> = new Map([
  ['SUMMARY', 'DETAILS'],
  ['CAPTION', 'TABLE']
])

/** The names that most elements have; each element would make a text of its own. */
const upperCase: ReadonlyMap<string, string> = new Map(
  [...blockNames, ...emphasisNames.keys(), ...codeNames, 'A', 'BR', 'IMG', 'SPAN'].map((name) => [
    name.toLowerCase(),
    name
  ])
)

function nameOf({tagName}: Element, parent: ElementView): string {
  const name = upperCase.get(tagName) ?? tagName.toUpperCase()
  const home = homes.get(name)
  if (home === undefined) return name
  const isAtHome =
    parent.nodeName === home && !parent.childNodes.some(({nodeName}) => nodeName === name)
  return isAtHome ? name : 'P'
}

/** What stands in a list beside its items belongs to the item before it. */
function giveToItems(list: ElementView): void {
  const items: ElementView[] = []
  for (const child of list.childNodes) {
    const last = items.at(-1)
    if (child instanceof ElementView && child.nodeName === 'LI') items.push(child)
    else if (child instanceof TextView && child.value.trim() === '') continue
    else if (last) adopt(last, isBlock(child) ? child : paragraphOf(child, last))
    else {
      const item = new ElementView('LI', undefined, list)
      adopt(item, child)
      items.push(item)
    }
  }
  list.childNodes = items
}

/**
 * Who is quoted stands below the words in the quotation itself, where people write it in Markdown: below the mark of
 * the quotation it could be taken for the heading of what follows, be it the next quotation.
 */
function giveToQuotation(figure: ElementView): void {
  const shown = figure.childNodes.filter(
    (child) => child instanceof ElementView || child.value.trim() !== ''
  )
  const [quotation, caption] = shown
  if (shown.length !== 2 || !(quotation instanceof ElementView)) return
  if (quotation.nodeName !== 'BLOCKQUOTE' || caption?.nodeName !== 'FIGCAPTION') return
  adopt(quotation, caption)
  figure.childNodes = [quotation]
}

function isBlock(view: View): boolean {
  return blockNames.has(view.nodeName) || view.nodeName === '#comment'
}

function paragraphOf(child: View, parent: ElementView): ElementView {
  const paragraph = new ElementView('P', undefined, parent)
  adopt(paragraph, child)
  return paragraph
}

/** Puts the spaces and breaks at the edges of an inline element beside it, and leaves it out if that was all. */
function appendInline(parent: ElementView, view: ElementView): void {
  const kind = emphasisNames.get(view.nodeName)
  if (kind && isInside(kind, parent)) {
    for (const child of view.childNodes) adopt(parent, child)
    return
  }
  const leading = takeEdge(view, 'first')
  const trailing = takeEdge(view, 'last').reverse()
  for (const child of leading) adopt(parent, child)
  const last = parent.childNodes.at(-1)
  const isContinued =
    kind !== undefined &&
    last instanceof ElementView &&
    emphasisNames.get(last.nodeName) === kind &&
    view.attribute('id') === undefined
  if (isContinued) for (const child of view.childNodes) adopt(last, child)
  else if (view.childNodes.length > 0 || isTarget(view)) parent.childNodes.push(view)
  for (const child of trailing) adopt(parent, child)
}

/** Emphasis within emphasis of the same kind shows nothing more. */
function isInside(kind: string, parent: ElementView): boolean {
  let around: ElementView | null = parent
  while (around && !blockNames.has(around.nodeName)) {
    if (emphasisNames.get(around.nodeName) === kind) return true
    around = around.parentNode
  }
  return false
}

function adopt(parent: ElementView, child: View): void {
  if (child instanceof TextView) {
    appendText(parent, child.value)
    return
  }
  child.parentNode = parent
  parent.childNodes.push(child)
}

/** Takes what shows nothing off one end of an inline element, from the edge inwards. */
function takeEdge(view: ElementView, end: 'first' | 'last'): View[] {
  const taken: View[] = []
  const children = view.childNodes
  let count = 0
  for (; count < children.length; count++) {
    const child = end === 'first' ? children[count] : children.at(-1 - count)
    if (child instanceof ElementView) {
      if (!isMovable(child, view)) break
      taken.push(child)
    } else if (child) {
      const text = end === 'first' ? child.value.trimStart() : child.value.trimEnd()
      const size = child.value.length - text.length
      const space = end === 'first' ? child.value.slice(0, size) : child.value.slice(text.length)
      if (space !== '') taken.push(new TextView(space, view))
      child.value = text
      if (text !== '') break
    }
  }
  children.splice(end === 'first' ? 0 : children.length - count, count)
  return taken
}

/** Nothing around it shows on it. */
function isMovable({nodeName}: ElementView, around: ElementView): boolean {
  if (nodeName === 'IFRAME') return around.nodeName !== 'A'
  return nodeName === 'BR' || nodeName === '#comment'
}
