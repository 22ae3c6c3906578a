import type {Element, ElementContent, Nodes} from 'hast'
import type {Loss} from '../types.ts'
import {visitElements} from './walk.ts'

/** Elements whose text no reader sees. */
const unseen = new Set(['script', 'style', 'template', 'noscript', 'title', 'head', 'iframe'])

/** The visible text of nodes, blocks and breaks apart by a space. */
export function visibleText(nodes: readonly Nodes[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'text') return node.value
      if (node.type === 'root') return visibleText(node.children)
      if (node.type !== 'element' || unseen.has(node.tagName)) return ''
      if (node.tagName === 'br') return ' '
      return joins.has(node.tagName)
        ? visibleText(node.children)
        : ` ${visibleText(node.children)} `
    })
    .join('')
}

/** The visible text of nodes with white space as a browser shows it. */
export function plainText(nodes: readonly Nodes[]): string {
  return visibleText(nodes)
    .replace(/[\t\n\f\r ]+/g, ' ')
    .trim()
}

/** Inline elements: their text runs on into what stands beside them. */
const joins = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike
  strong sub sup time tt u var`.split(/\s+/)
)

/** Number of words: stretches without white space. */
export function countWords(text: string): number {
  let words = 0
  let isInWord = false
  for (let index = 0; index < text.length; index++) {
    const isSpace = isWhitespace(text.charCodeAt(index))
    if (!isSpace && !isInWord) words++
    isInWord = !isSpace
  }
  return words
}

/** What `\s` means in a regular expression. */
function isWhitespace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  return code >= 0xa0 && /\s/.test(String.fromCharCode(code))
}

/** Whether the node is a text of nothing but white space. */
export function isBlank(node: Nodes | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === ''
}

/** What is lost when the nodes are left out. */
export function lossOf(nodes: readonly ElementContent[]): Loss {
  let links = 0
  let images = 0
  const count = ({tagName, properties}: Element): void => {
    if (tagName === 'a' && properties.href !== undefined) links++
    if (tagName === 'img') images++
  }
  for (const node of nodes) {
    if (node.type === 'element') count(node)
    visitElements(node, count)
  }
  return {text: countWords(visibleText(nodes)), links, images}
}
