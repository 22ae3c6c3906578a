import type {Element, ElementContent, Root as HastRoot, Properties} from 'hast'
import {toHtml as write} from 'hast-util-to-html'
import {contentOf} from '../hast/tree/content-of.ts'
import {restoreTags} from '../hast/tree/stand-in.ts'
import {harmlessNames} from '../sanitize/schema.ts'

/** The tree as HTML, with one line end at the end; nothing for an empty tree. */
export function toHtml(tree: HastRoot): string {
  return restoreTags(stringify(tree))
}

/** The same with comments in the place of tags that are kept, for what reads it as HTML again. */
export function stringify(tree: HastRoot): string {
  const value = all(contentOf(tree)).trim()
  return value === '' ? '' : `${value}\n`
}

/** Elements without content, and without a closing tag. */
const voids = new Set('br col hr img input source track wbr'.split(' '))

/** Attributes that are called what hast calls them, and say what stands in them. */
const texts = new Set('alt cite height href id lang name src title width'.split(' '))

/**
 * Most of a tree is text without a character to escape and elements without attributes. These are put together here,
 * which takes a tenth of the time of asking the library about each; it has the word on all the rest.
 */
function all(nodes: readonly ElementContent[]): string {
  let html = ''
  for (const node of nodes) {
    if (node.type === 'text') html += isEscaped(node.value) ? ask(node) : node.value
    else if (node.type === 'element' && harmlessNames.has(node.tagName)) html += element(node)
    else html += ask(node)
  }
  return html
}

/** Looked for one by one, which takes less time than a pattern. */
function isEscaped(text: string): boolean {
  return text.includes('<') || text.includes('&')
}

function element(node: Element): string {
  const {tagName, properties, children} = node
  const opening = `<${tagName}${attributes(properties)}>`
  if (!voids.has(tagName)) return `${opening}${all(children)}</${tagName}>`
  return children.length === 0 ? opening : ask(node)
}

function attributes(properties: Properties): string {
  let html = ''
  for (const name in properties) {
    const value = properties[name]
    const isText = typeof value === 'string' && texts.has(name) && !/[\0"&'`]/.test(value)
    html += isText ? ` ${name}="${value}"` : attribute({[name]: value})
  }
  return html
}

/** What the library writes for an attribute, with the space before it. */
function attribute(properties: Properties): string {
  return ask({type: 'element', tagName: 'i', properties, children: []}).slice(
    '<i'.length,
    -'></i>'.length
  )
}

function ask(node: ElementContent): string {
  return write(node, {characterReferences: {useNamedReferences: true}})
}
