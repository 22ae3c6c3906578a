import type {Root as HastRoot} from 'hast'
import {reportAt} from './blocks/embedded.ts'
import {findToldLeftovers} from './check/markup-leftovers.ts'
import {cleanUntilStable} from './clean-until-stable.ts'
import {rewriteAddresses} from './emit/addresses.ts'
import {toHtml} from './emit/html.ts'
import {toMarkdown} from './emit/markdown/index.ts'
import {reportDuplicates} from './hast/convert/duplicate-modules.ts'
import {convert} from './hast/to-hast.ts'
import {visitElements} from './hast/tree/walk.ts'
import {countModules} from './inspect/count-modules.ts'
import {countContent, countMarkdown, drawUpLedger} from './ledger.ts'
import {cleanMarkdown, type MarkdownContext} from './markdown/clean-markdown.ts'
import {rewriteMarkdownAddresses} from './markdown/rewrite-addresses.ts'
import {toMessages} from './messages.ts'
import {indexModules} from './modules/index.ts'
import {requireChoices, requireText} from './option-values.ts'
import {type ContentRead, readContent} from './page/read-content.ts'
import {reportDamage} from './repair/report-damage.ts'
import {requireRules} from './rule-settings.ts'
import {depthLimit} from './shortcode/depth-limit.ts'
import {createLazyPositionOf} from './shortcode/places.ts'
import {unreadFindings} from './shortcode/unread-shortcodes.ts'
import {findWrapping, type Wrapping, wrappingFinding} from './shortcode/wrapping.ts'
import type {
  Finding,
  Ledger,
  Options,
  Report,
  Result,
  Root,
  SourceFormat,
  TargetFormat
} from './types.ts'

/**
 * Turns content with Divi shortcodes into clean HTML (default) or Markdown, or gives its tree as JSON
 * (`to: 'ast'`). Markdown (`from: 'markdown'`) stays Markdown. Of a whole page the article is taken, and what the page
 * says of itself is `post`; what Divi made of shortcodes for a page is read as they are. Pure and synchronous. Never throws on content: whatever
 * is damaged, unknown or left out is in `messages`, in the order of the source, and counted in `stats`. Throws a
 * `TypeError` when Markdown is to become HTML, or for a value that is no text, or that an option or a rule cannot have.
 */
export function clean(value: string, options: Options = {}): Result {
  const {to = options.from === 'markdown' ? 'markdown' : 'html'} = options
  const {result, tree, messages, stats, post} = cleanTo(to, value, options)
  const written = to === 'ast' ? `${JSON.stringify(tree, undefined, 2)}\n` : result
  return {value: written, messages, stats, ...(post && {post})}
}

/** What `clean` says of a document, and finds out on its way. */
export interface Examined extends Pick<Result, 'messages' | 'stats'> {
  /** What is read where WordPress stores content; absent of pages and of what was made for them. */
  stored: Root | undefined
  /** Whether the result shows nothing; what is no word, such as a rule, does not count. */
  isEmpty: boolean
}

/** Says what `clean` would, and writes no HTML for it. */
export function examine(value: string, options: Omit<Options, 'to'>): Examined {
  const {tree, isStored, hasPlayer, messages, stats} = cleanTo(undefined, value, options)
  const {textKept, imagesKept, linksKept} = stats.ledger
  const isEmpty = textKept + imagesKept + linksKept === 0 && !hasPlayer()
  return {messages, stats, stored: isStored ? tree : undefined, isEmpty}
}

/** A document after all that is said of it. */
interface Made
  extends Pick<Result, 'messages' | 'stats' | 'post'>,
    Pick<ContentRead, 'tree' | 'isStored'>,
    Pick<Cleaned, 'result' | 'hasPlayer'> {}

/** Cleans; without a format that it is to become, no HTML is written. */
function cleanTo(to: TargetFormat | undefined, value: string, options: Options): Made {
  requireText(value)
  requireChoices(options)
  requireRules(options.rules)
  const {from = 'auto'} = options
  const maxDepth = depthLimit(options.maxDepth)
  const isMarkdown = from === 'markdown'
  if (isMarkdown && to === 'html') throw new TypeError('Markdown is cleaned, not turned into HTML')
  const findings: Finding[] = []
  const modules = indexModules(options.modules)
  const report: Report = (finding) => findings.push(finding)
  const positionOf = createLazyPositionOf(value)
  const content = readContent(value, {...options, from, positionOf, report, maxDepth})
  const {tree, tokens, texts, tags, post, isStored} = content
  let repaired = reportDamage(tokens, {source: value, report, modules})
  for (const text of texts) {
    const {source, position} = text
    repaired += reportDamage(text.tokens, {source, report: reportAt(position, report), modules})
  }
  if (to !== undefined) reportUnread(content, options, report)
  reportDuplicates(tree, modules, report)
  findings.push(...findToldLeftovers(value, isMarkdown ? 'markdown' : 'html'))
  const wrapping = isMarkdown ? undefined : findWrapping(content.content, tokens)
  if (wrapping) report(wrappingFinding(wrapping, tokens))
  const context = {
    source: value,
    modules,
    from: content.from,
    positionOf,
    report,
    wrapping,
    moduleOptions: post ? {...options, post: {...post, ...options.post}} : options,
    rawHtml: options.rawHtml,
    rewriteUrl: options.rewriteUrl
  }
  const cleaned = isMarkdown ? cleanText(tree, context) : cleanHtml(tree, context, to)
  const {result, hasPlayer} = cleaned
  return {
    messages: toMessages(findings, positionOf, options),
    stats: {
      shortcodes: tags,
      ...countModules(tree, modules),
      repaired,
      leftover: findings.filter(({ruleId}) => ruleId === 'leftover-shortcode').length,
      ledger: cleaned.ledger(findings)
    },
    ...(post && {post}),
    tree,
    isStored,
    result,
    hasPlayer
  }
}

interface Context extends MarkdownContext {
  from: SourceFormat
  wrapping: Wrapping | undefined
  rewriteUrl: Options['rewriteUrl']
}

/** The result, and how its account is drawn up once all findings are there. */
interface Cleaned {
  /** Empty where no HTML was to be written. */
  result: string
  ledger: (findings: readonly Finding[]) => Ledger
  /** Whether it has something that plays, which the account does not count. */
  hasPlayer: () => boolean
}

function cleanHtml(tree: Root, context: Context, to: TargetFormat | undefined): Cleaned {
  const {tree: hast, attributesKept} = convert(tree, context)
  const cleaned = cleanUntilStable(hast, context.report, context.moduleOptions)
  if (context.rewriteUrl) rewriteAddresses(cleaned, context.rewriteUrl, context.report)
  return {
    result: write(cleaned, to, context),
    ledger: (findings) => drawUpLedger(countContent(cleaned), attributesKept, findings),
    hasPlayer: () => hasPlayer(cleaned)
  }
}

function hasPlayer(cleaned: HastRoot): boolean {
  let found = false
  visitElements(cleaned, ({tagName}) => {
    if (tagName === 'iframe' || tagName === 'video' || tagName === 'audio') found = true
  })
  return found
}

function write(cleaned: HastRoot, to: TargetFormat | undefined, context: Context): string {
  if (to === 'markdown') return toMarkdown(cleaned, context)
  return to === 'html' ? toHtml(cleaned) : ''
}

function cleanText(tree: Root, context: Context): Cleaned {
  const {value: made, attributesKept} = cleanMarkdown(tree, context)
  const {source, rewriteUrl, report} = context
  const value = rewriteUrl ? rewriteMarkdownAddresses(made, source, rewriteUrl, report) : made
  return {
    result: value,
    ledger: (findings) => drawUpLedger(countMarkdown(value), attributesKept, findings),
    hasPlayer: () => /<(?:iframe|video|audio)[\s>]/.test(value)
  }
}

/** Reports the shortcodes that are not read. `check` does not: content without Divi may have them. */
function reportUnread(
  {content, from, texts}: ContentRead,
  {shortcodes}: Options,
  report: Report
): void {
  for (const finding of unreadFindings(content, from, shortcodes)) report(finding)
  for (const {source, position} of texts) {
    for (const finding of unreadFindings(source, from, shortcodes)) {
      reportAt(position, report)(finding)
    }
  }
}
