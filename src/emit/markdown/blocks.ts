import {anchor, blocks, type MarkdownRule} from './rule.ts'

/** Paragraphs, and blocks that are nothing but their content. */
export const paragraph: MarkdownRule = {
  names: ['P', 'FIGCAPTION', 'CAPTION'],
  write: (content, node) => blocks(anchor(node) + content.trim())
}

/** Containers: what they hold, below the target of links to them. */
export const container: MarkdownRule = {
  names: [
    'SECTION',
    'ARTICLE',
    'ASIDE',
    'DIV',
    'FIGURE',
    'FOOTER',
    'HEADER',
    'MAIN',
    'NAV',
    'ADDRESS'
  ],
  write: (content, node) => blocks(anchor(node), content)
}

/** Headings of one line. */
export const heading: MarkdownRule = {
  names: ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'],
  write(content, node) {
    const text = content
      .replace(/\\\n/g, ' ')
      .replace(/\s*\n\s*/g, ' ')
      .trim()
    // Number signs at the end would be taken for the closing of the heading.
    const closed = text.replace(/(^|\s)(#+)$/, '$1\\$2')
    return closed === ''
      ? ''
      : blocks(`${'#'.repeat(Number(node.nodeName[1]))} ${anchor(node)}${closed}`)
  }
}

/** Quotations: a mark on every line. */
export const blockquote: MarkdownRule = {
  names: ['BLOCKQUOTE'],
  write(content, node) {
    const text = blocks(anchor(node), content).trim()
    return text === '' ? '' : blocks(text.replace(/^/gm, '> ').replace(/^> $/gm, '>'))
  }
}

/** Breaks between lines: a backslash survives editors that trim spaces. */
export const lineBreak: MarkdownRule = {names: ['BR'], write: () => '\\\n'}

/** Breaks between parts. */
export const thematicBreak: MarkdownRule = {names: ['HR'], write: () => '\n\n---\n\n'}
