import {escapeText} from './escape.ts'
import {anchor, anchorOf, type MarkdownNode, type MarkdownRule} from './rule.ts'

/**
 * Stands in front of a link until the text before it is known: `!` before a link would make a picture of it.
 * A noncharacter, which no HTML document may hold.
 */
const linkStart = '\ufdd0'

/** Settles what stands before links, once the whole text is written. */
export function settleLinks(markdown: string): string {
  return markdown.replaceAll(`!${linkStart}[`, '\\![').replaceAll(`${linkStart}[`, '[')
}

/** Links; around blocks the link goes into each of them. */
export const link: MarkdownRule = {
  names: ['A'],
  write(content, node) {
    const href = node.getAttribute('href')
    const target = anchor(node) || namedAnchor(node)
    if (href === null || content.trim() === '') return target + content
    if (isAutomatic(href, node)) return `${target}<${href}>`
    const destination = `(${address(href)}${title(node)})`
    const blocks = content.trim().split(/\n{2,}/)
    const [only = ''] = blocks
    if (blocks.length === 1 && !/^#{1,6} /.test(only)) {
      return `${target}${linkStart}[${only}]${destination}`
    }
    return `\n\n${target}${blocks.map((part) => linked(part, destination)).join('\n\n')}\n\n`
  }
}

/** Pictures. */
export const image: MarkdownRule = {
  names: ['IMG'],
  write(_, node) {
    const src = node.getAttribute('src')
    if (!src) return ''
    const alt = escapeText(oneLine(node.getAttribute('alt') ?? ''))
    return `![${alt}](${address(src)}${title(node)})`
  }
}

function linked(content: string, destination: string): string {
  const [, mark = '', text = ''] = /^(#{1,6} )?([\s\S]*)$/.exec(content) ?? []
  if (/^(?:[-*>|] |\d+\. |```|<)/.test(text)) return content
  return `${mark}${linkStart}[${text}]${destination}`
}

/** A link whose text is its address. */
function isAutomatic(href: string, node: MarkdownNode): boolean {
  return (
    /^https?:\/\/[^\s<>]+$/i.test(href) &&
    node.textContent === href &&
    node.getAttribute('title') === null &&
    node.childNodes.length === 1
  )
}

/** An address as Markdown can hold it: no spaces, brackets in pairs. */
function address(value: string): string {
  const encoded = value
    .trim()
    .replace(/[\s<>\\]/g, (character) => encodeURIComponent(character))
    .replace(/&(?=#?\w+;)/g, '&amp;')
  return hasPairedBrackets(encoded) ? encoded : encoded.replace(/[()]/g, '\\$&')
}

function hasPairedBrackets(value: string): boolean {
  let depth = 0
  for (const character of value) {
    if (character === '(') depth++
    if (character === ')') depth--
    if (depth < 0) return false
  }
  return depth === 0
}

function title(node: MarkdownNode): string {
  const value = oneLine(node.getAttribute('title') ?? '')
  if (value === '') return ''
  return ` "${value.replace(/[\\"]/g, '\\$&').replace(/&(?=#?\w+;)/g, '&amp;')}"`
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim()
}

function namedAnchor(node: MarkdownNode): string {
  const name = node.getAttribute('name')
  return name ? anchorOf(name) : ''
}
