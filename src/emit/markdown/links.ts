import {mailAddress} from './addresses.ts'
import {escapeText} from './escape.ts'
import {anchor, attributeValue, type MarkdownRule} from './rule.ts'
import type {ElementView} from './view.ts'

/** `[words](address "title")`, and `<address>` where the words are the address. */
export const link: MarkdownRule = {
  names: ['A'],
  write(content, node, {rawHtml}) {
    const href = node.attribute('href')
    const target = anchor(node, rawHtml) || (rawHtml === 'none' ? '' : namedAnchor(node))
    if (href === undefined || content === '') return target + content
    const automatic = automaticLink(href, node)
    return target + (automatic ?? `[${content}](${address(href)}${title(node)})`)
  }
}

/** `![alt](address "title")`. */
export const image: MarkdownRule = {
  names: ['IMG'],
  write(_, node, {rawHtml}) {
    const src = node.attribute('src')
    if (!src) return ''
    const alt = escapeText(oneLine(node.attribute('alt') ?? ''), inBrackets)
    return `${anchor(node, rawHtml)}![${alt}](${address(src)}${title(node)})`
  }
}

const inBrackets = {
  before: ')',
  after: ')',
  start: undefined,
  isBeforeLink: false,
  isInLink: false,
  isBeforeBreak: false,
  lone: ''
}

/** A link whose text is its address. */
function automaticLink(href: string, node: ElementView): string | undefined {
  const [only] = node.childNodes
  if (node.childNodes.length !== 1 || only?.nodeType !== 3) return undefined
  if (node.attribute('title') !== undefined || href.includes('|')) return undefined
  if (only.value === href && /^https?:\/\/[^\s<>]+$/i.test(href)) return `<${href}>`
  const isMail = href === `mailto:${only.value}` && mailAddress.test(only.value)
  return isMail ? `<${only.value}>` : undefined
}

/** An address as Markdown can hold it: no spaces, brackets in pairs. */
function address(value: string): string {
  const encoded = value
    .trim()
    .replace(/[\s<>\\|]/g, (character) => encodeURIComponent(character))
    .replace(/&(?=#?\w+;)/g, '&amp;')
  return hasPairedBrackets(encoded) ? encoded : encoded.replace(/[()]/g, '\\$&')
}

function hasPairedBrackets(value: string): boolean {
  if (!value.includes('(') && !value.includes(')')) return true
  let depth = 0
  for (const character of value) {
    if (character === '(') depth++
    if (character === ')') depth--
    if (depth < 0 || depth > deepestBrackets) return false
  }
  return depth === 0
}

/** Readers stop counting at some depth. */
const deepestBrackets = 20

function title(node: ElementView): string {
  const value = oneLine(node.attribute('title') ?? '')
  if (value === '') return ''
  return ` "${value.replace(/[\\"]/g, '\\$&').replace(/&(?=#?\w+;)/g, '&amp;')}"`
}

function oneLine(value: string): string {
  return value === '' ? '' : value.replace(/\s+/g, ' ').trim()
}

function namedAnchor(node: ElementView): string {
  const name = node.attribute('name')
  return name ? `<a id="${attributeValue(name)}"></a>` : ''
}
