import {blocks, childElements, type MarkdownNode, type MarkdownRule} from './rule.ts'

/** The element as HTML, with attributes that are switches written as such. */
function htmlOf(node: MarkdownNode): string {
  return node.outerHTML.replace(/ (allowfullscreen|controls|loop|muted|open|reversed)=""/g, ' $1')
}

/** The opening tag of an element. */
function openingTag(node: MarkdownNode): string {
  return htmlOf(node.cloneNode(false)).replace(/<\/[^>]*>$/, '')
}

/** Tags behind which a line ends. */
const lineEnds = /<(?:\/?(?:table|thead|tbody|tfoot|tr|dl)|\/(?:td|th|caption|dt|dd))>/g

/** An element and all it holds, on lines without a blank one, which would end the HTML. */
export function wholeElement(node: MarkdownNode): string {
  return htmlOf(node).replace(lineEnds, '$&\n').replace(/\n\s*/g, '\n')
}

/** Inline elements that Markdown has no mark for. */
export const inlineHtml: MarkdownRule = {
  names: ['SUP', 'SUB', 'KBD', 'MARK', 'ABBR', 'U', 'INS', 'Q', 'VAR', 'DFN', 'RUBY', 'RT', 'RP'],
  write(content, node) {
    if (content.trim() === '') return content
    return `${openingTag(node)}${content}</${node.nodeName.toLowerCase()}>`
  }
}

/** Players and frames. */
export const embedded: MarkdownRule = {
  names: ['IFRAME', 'VIDEO', 'AUDIO', 'PICTURE'],
  write: (_, node) => htmlOf(node).replace(/\s*\n\s*/g, '')
}

/** Lists of terms. */
export const descriptionList: MarkdownRule = {
  names: ['DL'],
  write: (_, node) => blocks(wholeElement(node))
}

/** The blank line behind the summary makes Markdown of what follows. */
export const details: MarkdownRule = {
  names: ['DETAILS'],
  write(content, node) {
    const summary = childElements(node).find(({nodeName}) => nodeName === 'SUMMARY')
    const head = `${openingTag(node)}\n${summary ? `<summary>${oneLine(summary.innerHTML)}</summary>` : ''}`
    return blocks(head, content, '</details>')
  }
}

/** Written by the rule for its disclosure. */
export const summary: MarkdownRule = {names: ['SUMMARY'], write: () => ''}

/** Comments do not reach the rules, so they come as this element, encoded: nothing in them may come alive. */
export const comment: MarkdownRule = {
  names: ['UNDIVI-COMMENT'],
  write: (_, node) => blocks(`<!--${decodeURIComponent(node.textContent ?? '')}-->`)
}

/** Puts an element in the place of each comment on a line of its own. */
export function keepComments(html: string): string {
  return html.replace(
    /^<!--([^<>]*)-->(?:\n|$)/gm,
    (_, value: string) => `<undivi-comment>${encodeURIComponent(value)}</undivi-comment>`
  )
}

function oneLine(value: string): string {
  return value.replace(/\s*\n\s*/g, ' ')
}
