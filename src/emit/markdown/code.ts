import {breakIn} from './blocks.ts'
import {escapeHtml, wholeElement} from './html.ts'
import {codeNames} from './names.ts'
import {anchor, blocks, type MarkdownRule} from './rule.ts'
import {blockAround} from './surroundings.ts'
import type {ElementView, View} from './view.ts'

/** Longest run of backticks in a text. */
function longestRun(text: string): number {
  let longest = 0
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  return longest
}

/** Code in a line, between more backticks than it holds. */
export const inlineCode: MarkdownRule = {
  names: codeNames,
  write(content, node, {rawHtml}) {
    if (node.parentNode?.nodeName === 'PRE') return content
    const target = anchor(node, rawHtml)
    if (rawHtml !== 'none' && node.children.some(({nodeName}) => nodeName !== 'BR')) {
      return `${target}<code>${content}</code>`
    }
    const name = blockAround(node)?.nodeName
    const isCell = name === 'TD' || name === 'TH'
    const {previousSibling} = node
    // Two spans of code side by side would be read as one.
    const isBeside = previousSibling !== null && codeNames.has(previousSibling.nodeName)
    const lines = textOf(node).split('\n')
    const spans = lines.map((line, index) => {
      const needsHtml = (isBeside && index === 0) || (isCell && /\\\||\\$/.test(line))
      return needsHtml && rawHtml !== 'none' && line.trim() !== ''
        ? `<code>${escapeHtml(line)}</code>`
        : span(line)
    })
    return target + spans.join(breakIn(node, rawHtml))
  }
}

function span(text: string): string {
  if (text.trim() === '') return text
  const fence = '`'.repeat(longestRun(text) + 1)
  const padding = /^`|`$|^ .* $/.test(text) ? ' ' : ''
  return fence + padding + text + padding + fence
}

/** Code of several lines, between fences, with its language where a class tells it. */
export const codeBlock: MarkdownRule = {
  names: ['PRE', 'LISTING', 'XMP', 'PLAINTEXT'],
  write(_, node, {rawHtml}) {
    const text = textOf(node).replace(/\n$/, '')
    if (rawHtml !== 'none' && !isPlain(node)) return blocks(wholeElement(node))
    if (text.trim() === '') return ''
    const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
    return blocks(anchor(node, rawHtml), `${fence}${language(node)}\n${text}\n${fence}`)
  }
}

/** Whether a code block holds text alone. */
function isPlain(node: ElementView): boolean {
  return node.children.every((child) => {
    if (child.nodeName === 'BR') return true
    return codeNames.has(child.nodeName) && isPlain(child)
  })
}

/** The text with its breaks as lines. */
function textOf(view: View): string {
  if (view.nodeType === 3) return view.value
  if (view.nodeName === 'BR') return '\n'
  return view.childNodes.map(textOf).join('')
}

function language(node: ElementView): string {
  const classes = [node, ...node.children].map((element) => element.attribute('className') ?? '')
  return /(?:^|\s)lang(?:uage)?-([\w+#-]+)/.exec(classes.join(' '))?.[1] ?? ''
}
