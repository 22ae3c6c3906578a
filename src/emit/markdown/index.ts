import type {Root as HastRoot} from 'hast'
import TurndownService from 'turndown'
import {restoreTags} from '../../hast/tree/stand-in.ts'
import type {RawHtml, Report} from '../../types.ts'
import {blockquote, container, heading, lineBreak, paragraph, thematicBreak} from './blocks.ts'
import {buildView} from './build-view.ts'
import {codeBlock, inlineCode} from './code.ts'
import {emphasis} from './emphasis.ts'
import {
  comment,
  details,
  embedded,
  figure,
  inlineHtml,
  semantic,
  summary,
  wholeHtml
} from './html.ts'
import {image, link} from './links.ts'
import {list, listItem} from './lists.ts'
import {blockNames} from './names.ts'
import {anchor, blocks, type Context, type MarkdownRule, trimBlock} from './rule.ts'
import {caption, cell, table, tablePart} from './tables.ts'
import {holdTrusted} from './trusted.ts'
import {ElementView} from './view.ts'
import {withoutHtml} from './without-html.ts'

const rules: readonly MarkdownRule[] = [
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
  semantic,
  embedded,
  wholeHtml,
  figure,
  details,
  summary,
  comment,
  table,
  tablePart,
  cell,
  caption
]

const ruleByName = new Map(rules.flatMap((rule) => Array.from(rule.names, (name) => [name, rule])))

/**
 * The views come with escapes, since those depend on what stands beside a text. It is a function of the module, since
 * V8 keeps what is set on an instance so for a while, and with one made here all views would live on with it.
 */
const escapedAlready = (text: string): string => text

/**
 * What Turndown with our rules alone writes. It asks each rule about each node, so there is one for all names, and takes
 * white space off the end of its result in a time that grows with the square of it, so the result is that of a node.
 */
function write(view: ElementView, context: Context): string {
  let written = ''
  const turndown = new TurndownService({
    // Nothing to read, but maybe the target of a link.
    blankReplacement: (_, node: ElementView) => {
      const target = anchor(node, context.rawHtml)
      return blockNames.has(node.nodeName) ? blocks(target) : target
    },
    defaultReplacement: (content) => content
  })
  turndown.escape = escapedAlready
  turndown.addRule('byName', {
    filter: () => true,
    replacement(content: string, node: ElementView) {
      if (node !== view)
        return ruleByName.get(node.nodeName)?.write(content, node, context) ?? content
      written = content
      return ''
    }
  })
  const around = new ElementView('#document', undefined, null)
  around.childNodes = [view]
  view.parentNode = around
  turndown.turndown(around)
  return written
}

/** How Markdown is written, and where it is said what is lost by that. */
export interface MarkdownOptions {
  rawHtml?: RawHtml | undefined
  /** The Markdown is put into other Markdown, maybe within a line. */
  isPart?: boolean
  report: Report
}

/**
 * Turns a clean tree into Markdown (CommonMark with GFM's tables and strikethrough), with one line end at the
 * end. What Markdown has no mark for stays HTML, or goes with a message.
 */
export function toMarkdown(
  tree: HastRoot,
  {rawHtml = 'minimal', isPart = false, report}: MarkdownOptions
): string {
  const held = holdTrusted(tree)
  const readable = rawHtml === 'none' ? withoutHtml(held.tree, report) : held.tree
  const view = buildView(readable, {isPart})
  const written = write(view, {rawHtml, thematicBreak: thematicBreakOf(view)})
  const markdown = trimBlock(held.fill(restoreTags(written)))
  return markdown === '' ? '' : `${markdown}\n`
}

/** Dashes, unless they could be read as front matter or as the mark of an item. One document has one kind. */
function thematicBreakOf(view: ElementView): string {
  return startsWithBreak(view) ? '***' : '---'
}

function startsWithBreak(view: ElementView): boolean {
  const isStart = view.nodeName === '#document-fragment' || view.nodeName === 'LI'
  if (isStart && view.childNodes[0]?.nodeName === 'HR') return true
  for (const child of view.childNodes)
    if (child.nodeType === 1 && startsWithBreak(child)) return true
  return false
}
