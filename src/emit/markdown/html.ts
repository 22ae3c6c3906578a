import type {Comment, Element, ElementContent} from 'hast'
import {stringify} from '../html.ts'
import {inlineHtmlNames, semanticNames} from './names.ts'
import {anchor, blocks, type MarkdownRule} from './rule.ts'
import type {ElementView} from './view.ts'

/** Elements behind whose tags a line ends. */
const lineEnds =
  /<(?:\/?(?:table|thead|tbody|tfoot|tr|dl|figure)|\/(?:td|th|caption|dt|dd|figcaption))(?: [^<>]*)?>/g

/** An element and all it holds, on lines without a blank one, which would end the HTML. */
export function wholeElement({node}: ElementView): string {
  if (!node) return ''
  const html = stringify({type: 'root', children: [node]})
  return splitAtCode(html)
    .map((part, index) =>
      index % 2 === 1
        ? part.replaceAll('\n', '&#10;')
        : part.replace(lineEnds, '$&\n').replace(/\n\s*/g, '\n')
    )
    .join('')
    .trim()
}

/** The HTML, in turns what stands outside and inside of preformatted elements. */
function splitAtCode(html: string): string[] {
  const parts: string[] = []
  let done = 0
  for (const {index} of html.matchAll(/<pre[ >]/g)) {
    if (index < done) continue
    const close = html.indexOf('</pre>', index)
    const end = close === -1 ? html.length : close
    parts.push(html.slice(done, index), html.slice(index, end))
    done = end
  }
  return [...parts, html.slice(done)]
}

/** An element and all it holds, within a line, where Markdown still counts between the tags. */
function inLine(node: ElementContent | undefined): string {
  if (!node) return ''
  if (node.type === 'text') {
    const isBetweenTags = node.value.startsWith('\n') && node.value.trim() === ''
    return isBetweenTags ? '' : escapeHtml(node.value.replace(/\n\s*/g, ' '))
  }
  if (node.type === 'comment') return ''
  const closing = `</${node.tagName}>`
  const isVoid = !stringify({type: 'root', children: [{...node, children: []}]}).includes(closing)
  return openingTag(node) + node.children.map(inLine).join('') + (isVoid ? '' : closing)
}

/** Text between HTML tags, where Markdown still counts. */
export function escapeHtml(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.codePointAt(0)};`)
}

/** The opening tag of an element without what Markdown would read in it: line ends, and the bars of tables. */
export function openingTag(element: Element | Comment | undefined): string {
  if (element?.type !== 'element') return ''
  const empty: Element = {...element, children: []}
  const html = stringify({type: 'root', children: [empty]}).trim()
  // A line end in an attribute could end the HTML, and what follows would begin to count.
  return html
    .replace(/<\/[^<>]*>$/, '')
    .replaceAll('|', '&#124;')
    .replaceAll('\n', '&#10;')
}

/** Inline elements that Markdown has no mark for. */
export const inlineHtml: MarkdownRule = {
  names: inlineHtmlNames,
  write(content, node, {rawHtml}) {
    if (content.trim() === '' || rawHtml === 'none') return content
    return `${openingTag(node.node)}${content}</${node.nodeName.toLowerCase()}>`
  }
}

/** Inline elements of which nothing shows; kept on request. */
export const semantic: MarkdownRule = {
  names: semanticNames,
  write(content, node, context) {
    if (context.rawHtml === 'keep') return inlineHtml.write(content, node, context)
    return anchor(node, context.rawHtml) + content
  }
}

/** Players and frames. A frame at the start of a line makes HTML of the whole line, so it has one to itself. */
export const embedded: MarkdownRule = {
  names: ['IFRAME', 'VIDEO', 'AUDIO'],
  write(_, node) {
    const html = inLine(node.node)
    return node.isOwnLine ? blocks(html) : html
  }
}

/** What is HTML as a whole: lists of terms. */
export const wholeHtml: MarkdownRule = {
  names: ['DL'],
  write: (_, node) => blocks(wholeElement(node))
}

/** Figures: HTML where a picture or player has a caption. What holds text, such as a quotation, stays Markdown. */
export const figure: MarkdownRule = {
  names: ['FIGURE'],
  write(content, node, {rawHtml}) {
    return isCaptioned(node) && rawHtml !== 'none'
      ? blocks(wholeElement(node))
      : blocks(anchor(node, rawHtml), content)
  }
}

function isCaptioned({children}: ElementView): boolean {
  const shown = children.filter(({nodeName}) => nodeName !== 'FIGCAPTION')
  return shown.length > 0 && shown.length < children.length && shown.every(isPicture)
}

function isPicture({nodeName, children, childNodes}: ElementView): boolean {
  if (pictureNames.has(nodeName)) return true
  return (
    nodeName === 'A' &&
    childNodes.length > 0 &&
    childNodes.length === children.length &&
    children.every(isPicture)
  )
}

const pictureNames = new Set('AUDIO IFRAME IMG PICTURE VIDEO'.split(' '))

/** The blank line behind the summary makes Markdown of what follows. */
export const details: MarkdownRule = {
  names: ['DETAILS'],
  write(content, node) {
    const summary = node.children.find(({nodeName}) => nodeName === 'SUMMARY')
    const head = summary ? `\n${wholeElement(summary).replace(/\n\s*/g, ' ')}` : ''
    return blocks(openingTag(node.node) + head, content, '</details>')
  }
}

/** Written by the rule for its disclosure. */
export const summary: MarkdownRule = {names: ['SUMMARY'], write: () => ''}

/** Comments. One at the start of a line makes HTML of the whole line, so it has one to itself. */
export const comment: MarkdownRule = {
  names: ['#comment'],
  write(_, view) {
    if (view.node?.type !== 'comment') return ''
    const html = `<!--${view.node.value}-->`
    return view.isOwnLine ? blocks(html) : html.replace(/\n\s*/g, ' ').replaceAll('|', '&#124;')
  }
}
