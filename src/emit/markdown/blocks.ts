import type {RawHtml} from '../../types.ts'
import {openingTag} from './html.ts'
import {headingNames, lineNames} from './names.ts'
import {anchor, blocks, type Context, type MarkdownRule, trimBlock} from './rule.ts'
import {blockAround} from './surroundings.ts'
import type {ElementView, View} from './view.ts'

/** Paragraphs, and blocks that are nothing but their content. */
export const paragraph: MarkdownRule = {
  names: ['P', 'FIGCAPTION', 'LEGEND'],
  write: (content, node, {rawHtml}) => blocks(anchor(node, rawHtml) + content)
}

/** Containers: what they hold, below the target of links to them. */
export const container: MarkdownRule = {
  names: [
    'ADDRESS',
    'ARTICLE',
    'ASIDE',
    'DIV',
    'FIELDSET',
    'FOOTER',
    'FORM',
    'HEADER',
    'HGROUP',
    'MAIN',
    'NAV',
    'SEARCH',
    'SECTION'
  ],
  write(content, node, {rawHtml}) {
    if (rawHtml !== 'keep' || !partNames.has(node.nodeName)) {
      return blocks(anchor(node, rawHtml), content)
    }
    return blocks(openingTag(node.node), content, `</${node.nodeName.toLowerCase()}>`)
  }
}

/** Containers that say what part of a page they are. */
const partNames = new Set('ADDRESS ARTICLE ASIDE FOOTER HEADER MAIN NAV SECTION'.split(' '))

/** Headings of one line. */
export const heading: MarkdownRule = {
  names: headingNames,
  write(content, node, {rawHtml}) {
    // Number signs at the end would be taken for the closing of the heading.
    const closed = content.replace(/\n\s*/g, ' ').replace(/(^| )(#+)$/, '$1\\$2')
    const mark = '#'.repeat(Number(node.nodeName[1]))
    return closed === '' ? '' : blocks(`${mark} ${anchor(node, rawHtml)}${closed}`)
  }
}

/** Quotations: a mark on every line. */
export const blockquote: MarkdownRule = {
  names: ['BLOCKQUOTE'],
  write(content, node, context) {
    const text = trimBlock(blocks(anchor(node, context.rawHtml), content))
    if (text === '') return ''
    const quoted = text.replace(/^/gm, '> ').replace(/^> $/gm, '>')
    return blocks(apart(node, context), quoted)
  }
}

/**
 * What keeps a block from running into one of its own kind before it: an empty comment, which shows nothing and
 * which editors leave alone. Without HTML a list has its other mark instead.
 */
export function apart(node: ElementView, {rawHtml}: Context): string {
  return rawHtml !== 'none' && followsItsKind(node) ? '<!-- -->' : ''
}

/** Whether the block that is written before this one has the same name. */
export function followsItsKind(node: ElementView): boolean {
  if (node.attribute('id') !== undefined) return false
  const previous = blockBefore(node)
  return previous?.nodeName === node.nodeName
}

const transparent = new Set([...container.names, 'FIGCAPTION', 'FIGURE', 'P', '#comment'])

/** The block that is written before another one: its neighbour, or the last one in that or before what holds it. */
export function blockBefore(node: ElementView): ElementView | undefined {
  let current: ElementView = node
  while (!current.previousSibling) {
    const {parentNode} = current
    if (!parentNode || !transparent.has(parentNode.nodeName)) return undefined
    current = parentNode
  }
  let previous: View | undefined = current.previousSibling
  while (previous?.nodeType === 1 && transparent.has(previous.nodeName)) {
    if (previous.childNodes.length === 0) break
    previous = previous.childNodes.at(-1)
  }
  return previous?.nodeType === 1 ? previous : undefined
}

/** Breaks between lines, in the form that the block around them can hold. */
export const lineBreak: MarkdownRule = {
  names: ['BR'],
  write: (_, node, {rawHtml}) => breakIn(node, rawHtml)
}

/** A break where the node stands: a backslash survives editors that trim spaces; one line knows no such thing. */
export function breakIn(node: ElementView, rawHtml: RawHtml): string {
  const name = blockAround(node)?.nodeName ?? ''
  if (name === 'TD' || name === 'TH') return rawHtml === 'none' ? ' ' : '<br>'
  return lineNames.has(name) ? ' ' : '\\\n'
}

/** Thematic breaks: one document has one mark for all of them. */
export const thematicBreak: MarkdownRule = {
  names: ['HR'],
  write: (_, _node, context) => `\n\n${context.thematicBreak}\n\n`
}
