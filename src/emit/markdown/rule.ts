import type {RawHtml} from '../../types.ts'
import type {ElementView} from './view.ts'

/** What the rules go by beside the element. */
export interface Context {
  rawHtml: RawHtml
  /** How a break between parts is written in this document. */
  thematicBreak: string
}

/** How elements of some names are written. */
export interface MarkdownRule {
  /** Upper-case element names. */
  names: Iterable<string>
  /** The Markdown of an element whose content has been written. */
  write(content: string, node: ElementView, context: Context): string
}

/** Blocks: apart from each other and from their neighbours by blank lines. Empty ones give nothing. */
export function blocks(...contents: string[]): string {
  let joined = ''
  for (const content of contents) {
    const part = trimBlock(content)
    if (part !== '') joined += `\n\n${part}`
  }
  return joined === '' ? '' : `${joined}\n\n`
}

/** A block without the line ends around it. No-break spaces are content. */
export function trimBlock(content: string): string {
  let start = 0
  let end = content.length
  while (content[start] === '\n') start++
  while (end > start && isSpace(content.charCodeAt(end - 1))) end--
  return content.slice(start, end)
}

function isSpace(code: number): boolean {
  return code === 10 || code === 32
}

/** The target of links to the element, where it has one. */
export function anchor(node: ElementView, rawHtml: RawHtml): string {
  const id = node.attribute('id')
  return id && rawHtml !== 'none' ? `<a id="${attributeValue(id)}"></a>` : ''
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  '<': '&lt;',
  ' ': ' '
}

/**
 * A text between double quotes in HTML that stands in Markdown, maybe in a cell of a table. A line end in it could end
 * the HTML.
 */
export function attributeValue(value: string): string {
  return value.replace(/[&"<|\s]/g, (found) => references[found] ?? `&#${found.charCodeAt(0)};`)
}
