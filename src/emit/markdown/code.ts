import {blocks, childElements, type MarkdownNode, type MarkdownRule} from './rule.ts'

/** Longest run of backticks in a text. */
function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))
}

const codeNames = ['CODE', 'SAMP', 'TT']

/** Text between HTML tags, where Markdown still counts. */
function escapeHtml(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.codePointAt(0)};`)
}

/** Code in a line, between more backticks than it holds. */
export const inlineCode: MarkdownRule = {
  names: codeNames,
  matches: (node) => node.parentNode?.nodeName !== 'PRE',
  write(_, node) {
    // Two spans of code side by side would be read as one.
    const isBeside = codeNames.includes(node.previousSibling?.nodeName ?? '')
    const lines = textOf(node, (value) => value.replace(/\s*\n\s*/g, ' ')).split('\n')
    return lines.map((line, index) => span(line, isBeside && index === 0)).join('\\\n')
  }
}

function span(text: string, isBeside: boolean): string {
  if (text.trim() === '') return text
  if (isBeside) return `<code>${escapeHtml(text)}</code>`
  const fence = '`'.repeat(longestRun(text) + 1)
  const padding = /^[` ]|[` ]$/.test(text) ? ' ' : ''
  return fence + padding + text + padding + fence
}

/** Code of several lines, between fences, with its language where a class tells it. */
export const codeBlock: MarkdownRule = {
  names: ['PRE'],
  write(_, node) {
    const text = textOf(node).replace(/\n$/, '')
    if (text.trim() === '') return ''
    const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
    return blocks(`${fence}${language(node)}\n${text}\n${fence}`)
  }
}

/** The text with its breaks as lines. */
function textOf(node: MarkdownNode, write = (value: string): string => value): string {
  return Array.from(node.childNodes, (child) => {
    if (child.nodeName === 'BR') return '\n'
    return child.nodeType === 1 ? textOf(child, write) : write(child.nodeValue ?? '')
  }).join('')
}

function language(node: MarkdownNode): string {
  const classes = [node, ...childElements(node)].map(
    (element) => element.getAttribute('class') ?? ''
  )
  return /(?:^|\s)lang(?:uage)?-([\w+#-]+)/.exec(classes.join(' '))?.[1] ?? ''
}
