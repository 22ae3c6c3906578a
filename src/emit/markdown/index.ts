import type {Root as HastRoot} from 'hast'
import TurndownService from 'turndown'
import {restoreTags} from '../../hast/stand-in.ts'
import {stringify} from '../html.ts'
import {linkAddresses} from './addresses.ts'
import {blockquote, container, heading, lineBreak, paragraph, thematicBreak} from './blocks.ts'
import {codeBlock, inlineCode} from './code.ts'
import {emphasis} from './emphasis.ts'
import {escapeText, settleEscapes} from './escape.ts'
import {image, link, settleLinks} from './links.ts'
import {list, listItem} from './lists.ts'
import {
  comment,
  descriptionList,
  details,
  embedded,
  inlineHtml,
  keepComments,
  summary
} from './raw-html.ts'
import {anchor, blocks, isBlock, type MarkdownNode, type MarkdownRule} from './rule.ts'
import {cell, row, table, tablePart} from './tables.ts'
import {holdTrusted} from './trusted.ts'

const rules: Readonly<Record<string, MarkdownRule>> = {
  paragraph,
  container,
  heading,
  blockquote,
  lineBreak,
  thematicBreak,
  list,
  listItem,
  inlineCode,
  codeBlock,
  emphasis,
  link,
  image,
  inlineHtml,
  embedded,
  descriptionList,
  details,
  summary,
  comment,
  table,
  tablePart,
  row,
  cell
}

const service = createService()

function createService(): TurndownService {
  const turndown = new TurndownService({
    // Nothing to read, but maybe the target of a link.
    blankReplacement: (_, node: MarkdownNode) =>
      isBlock(node) ? blocks(anchor(node)) : anchor(node) || (node.textContent ? ' ' : '')
  })
  turndown.escape = escapeText
  for (const [name, rule] of Object.entries(rules)) {
    turndown.addRule(name, {
      filter: (node: MarkdownNode) =>
        rule.names.includes(node.nodeName) && (rule.matches?.(node) ?? true),
      replacement: (content: string, node: MarkdownNode) => rule.write(content, node)
    })
  }
  return turndown
}

/**
 * Turns a clean tree into Markdown (CommonMark with GFM's tables and strikethrough), with one line end at the
 * end. What Markdown has no mark for stays HTML.
 */
export function toMarkdown(tree: HastRoot): string {
  const held = holdTrusted(tree)
  const html = keepComments(stringify(linkAddresses(held.tree)))
  const markdown = held.fill(restoreTags(settleEscapes(settleLinks(service.turndown(html))))).trim()
  if (markdown === '') return ''
  // A line of dashes at the very start would be read as front matter.
  return `${markdown.replace(/^---(?=\n|$)/, '***')}\n`
}
