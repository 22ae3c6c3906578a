import type {Element} from 'hast'
import {listNumbers} from '../../hast/tree/list-numbers.ts'
import {taskBox} from '../../hast/tree/task-box.ts'
import {apart, blockBefore, followsItsKind} from './blocks.ts'
import {wholeElement} from './html.ts'
import {blockNames, listNames} from './names.ts'
import {anchor, blocks, type Context, type MarkdownRule, trimBlock} from './rule.ts'
import type {ElementView} from './view.ts'

/** Lists. One in which an item holds blocks has blank lines between all items; one with letters, or with numbers that do not count up, is HTML. */
export const list: MarkdownRule = {
  names: listNames,
  write(content, node, context) {
    const items = node.children.filter(({nodeName}) => nodeName === 'LI')
    if (items.length === 0) return blocks(content)
    const {parentNode} = node
    const isInTight = parentNode?.nodeName === 'LI' && !isLoose(parentNode)
    if (isHtml(node, context)) {
      const html = wholeElement(node)
      return isInTight ? `\n${html}\n` : blocks(html)
    }
    const isSpread = items.some(isLoose)
    const markOf = marks(node, context)
    const lines = items.map((item, index) => itemLines(item.markdown, markOf(index)))
    const text = lines.join(isSpread ? '\n\n' : '\n')
    const previous = blockBefore(node)
    const before = previous && isHtml(previous, context) ? '' : apart(node, context)
    const target = anchor(node, context.rawHtml)
    return isInTight && before + target === '' ? `\n${text}\n` : blocks(before, target, text)
  }
}

/** Items leave what they hold to their list, which knows their marks. */
export const listItem: MarkdownRule = {
  names: ['LI'],
  write(content, node, {rawHtml}) {
    const text = trimBlock(anchor(node, rawHtml) + content)
    const mark = taskMark(node)
    node.markdown = mark === undefined ? text : `${mark} ${text.trimStart()}`
    return node.parentNode && listNames.has(node.parentNode.nodeName) ? '' : blocks(text)
  }
}

/** The mark of an item that has a box, which stands before its words. */
function taskMark({node}: ElementView): string | undefined {
  const box = node?.type === 'element' ? taskBox(node) : undefined
  if (!box) return undefined
  return box.properties.checked ? '[x]' : '[ ]'
}

/** An item: as far in as its mark is long. */
function itemLines(text: string, mark: string): string {
  const indent = ' '.repeat(mark.length)
  return (mark + text.replace(/\n(?=[^\n])/g, `\n${indent}`)).trimEnd()
}

function marks(node: ElementView, context: Context): (index: number) => string {
  const isOther = context.rawHtml === 'none' && isOtherKind(node)
  if (node.nodeName !== 'OL') return () => (isOther ? '* ' : '- ')
  const first = firstNumber(node)
  return (index) => `${first + index}${isOther ? ')' : '.'} `
}

function firstNumber(node: ElementView): number {
  const said = [node.children[0]?.attribute('value'), node.attribute('start')]
  const numbers = said.map((text = '') => Number.parseInt(text, 10))
  const start = numbers.find((number) => !Number.isNaN(number)) ?? 1
  return Math.min(Math.max(0, start), largestNumber)
}

/** Whether a list is one that shows something before its items that no mark of Markdown does, and is written as HTML. */
function isHtml({node}: ElementView, {rawHtml}: Context): boolean {
  return rawHtml !== 'none' && node?.type === 'element' && (isLettered(node) || isOutOfOrder(node))
}

/** Whether a list shows letters or Roman numbers, by which the text may name its items. */
export function isLettered({tagName, properties}: Element): boolean {
  return tagName === 'ol' && ['a', 'A', 'i', 'I'].some((type) => type === properties.type)
}

/** Whether a list shows numbers that Markdown, which counts up from the first one, does not give. */
export function isOutOfOrder(list: Element): boolean {
  if (list.tagName !== 'ol') return false
  const numbers = listNumbers(list)
  const [first = 0] = numbers
  const isMarkable = first >= 0 && first <= largestNumber
  return !isMarkable || numbers.some((number, index) => number !== first + index)
}

/** More digits are no number of an item. */
const largestNumber = 900_000_000

/** Lists that have the other mark, since one of their kind stands right before them. */
const others = new WeakSet<ElementView>()

function isOtherKind(node: ElementView): boolean {
  const before = blockBefore(node)
  const isOther = before !== undefined && followsItsKind(node) && !others.has(before)
  if (isOther) others.add(node)
  return isOther
}

function isLoose(item: ElementView): boolean {
  item.isLoose ??= holdsBlocks(item)
  return item.isLoose
}

/** Whether an item holds more than text with a list below it. */
function holdsBlocks(item: ElementView): boolean {
  let isBehindList = false
  for (const child of item.childNodes) {
    const isList = child.nodeType === 1 && listNames.has(child.nodeName)
    if (isBehindList || (!isList && blockNames.has(child.nodeName))) return true
    if (child.nodeType === 1 && child.isOwnLine && item.childNodes.length > 1) return true
    if (isList && child.previousSibling && !mayInterrupt(child)) return true
    isBehindList = isList
  }
  return false
}

/** Whether a list is one right below a line of text: with a number other than 1 it is text, or without words. */
function mayInterrupt(node: ElementView): boolean {
  const [item] = node.children
  const first = item?.childNodes[0]
  return first !== undefined && !blockNames.has(first.nodeName) && firstNumber(node) === 1
}
