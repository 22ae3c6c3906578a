import {reportAt} from './blocks/embedded.ts'
import {cleanUntilStable} from './clean-until-stable.ts'
import {rewriteAddresses} from './emit/addresses.ts'
import {toHtml} from './emit/html.ts'
import {toMarkdown} from './emit/markdown/index.ts'
import {reportDuplicates} from './hast/duplicate-modules.ts'
import {convert} from './hast/to-hast.ts'
import {countContent, countMarkdown, countModules, drawUpLedger} from './ledger.ts'
import {cleanMarkdown, type MarkdownContext} from './markdown/clean-markdown.ts'
import {rewriteMarkdownAddresses} from './markdown/rewrite-addresses.ts'
import {toMessages} from './messages.ts'
import {indexModules} from './modules/index.ts'
import {readContent} from './page/read-content.ts'
import {findDamage} from './repair/index.ts'
import {requireRules} from './rule-settings.ts'
import {depthLimit} from './shortcode/depth-limit.ts'
import {createLazyPositionOf} from './shortcode/places.ts'
import {findWrapping, type Wrapping, wrappingFinding} from './shortcode/wrapping.ts'
import type {
  Finding,
  Ledger,
  Options,
  Report,
  Result,
  Root,
  SourceFormat,
  TargetFormat,
  Token
} from './types.ts'

/**
 * Turns content with Divi shortcodes into clean HTML (default) or Markdown, or gives its tree as JSON
 * (`to: 'ast'`). Markdown (`from: 'markdown'`) stays Markdown. Of a whole page the article is taken, and what the page
 * says of itself is `post`; what Divi made of shortcodes for a page is read as they are. Pure and synchronous. Never throws on content: whatever
 * is damaged, unknown or left out is in `messages`, in the order of the source, and counted in `stats`. Throws a
 * `TypeError` when Markdown is to become HTML, or for `rules` that there are not.
 */
export function clean(value: string, options: Options = {}): Result {
  const {from = 'auto'} = options
  const maxDepth = depthLimit(options.maxDepth)
  const isMarkdown = from === 'markdown'
  const {to = isMarkdown ? 'markdown' : 'html'} = options
  if (isMarkdown && to === 'html') throw new TypeError('Markdown is cleaned, not turned into HTML')
  requireRules(options.rules)
  const findings: Finding[] = []
  const report: Report = (finding) => findings.push(finding)
  const positionOf = createLazyPositionOf(value)
  const modules = indexModules(options.modules)
  const content = readContent(value, {...options, from, positionOf, report, maxDepth})
  const {tree, tokens, texts, tags, post} = content
  let repaired = reportDamage(tokens, value, report)
  for (const text of texts) {
    repaired += reportDamage(text.tokens, text.source, reportAt(text.position, report))
  }
  reportDuplicates(tree, modules, report)
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
  const {result, ledger} = isMarkdown ? cleanText(tree, context) : cleanHtml(tree, context, to)
  return {
    value: to === 'ast' ? `${JSON.stringify(tree, undefined, 2)}\n` : result,
    messages: toMessages(findings, positionOf, options.rules),
    stats: {
      shortcodes: tags,
      ...countModules(tree, modules),
      repaired,
      leftover: findings.filter(({ruleId}) => ruleId === 'leftover-shortcode').length,
      ledger: ledger(findings)
    },
    ...(post && {post})
  }
}

interface Context extends MarkdownContext {
  from: SourceFormat
  wrapping: Wrapping | undefined
  rewriteUrl: Options['rewriteUrl']
}

/** The result, and how its account is drawn up once all findings are there. */
interface Cleaned {
  result: string
  ledger: (findings: readonly Finding[]) => Ledger
}

function cleanHtml(tree: Root, context: Context, to: TargetFormat): Cleaned {
  const {tree: hast, attributesKept} = convert(tree, context)
  const cleaned = cleanUntilStable(hast, context.report, context.moduleOptions)
  if (context.rewriteUrl) rewriteAddresses(cleaned, context.rewriteUrl, context.report)
  return {
    result: to === 'markdown' ? toMarkdown(cleaned, context) : toHtml(cleaned),
    ledger: (findings) => drawUpLedger(countContent(cleaned), attributesKept, findings)
  }
}

function cleanText(tree: Root, context: Context): Cleaned {
  const {value: made, attributesKept} = cleanMarkdown(tree, context)
  const {source, rewriteUrl, report} = context
  const value = rewriteUrl ? rewriteMarkdownAddresses(made, source, rewriteUrl, report) : made
  return {
    result: value,
    ledger: (findings) => drawUpLedger(countMarkdown(value), attributesKept, findings)
  }
}

/** Reports the damage of every tag; gives the number of attributes of which something needs mending. */
function reportDamage(tokens: readonly Token[], source: string, report: Report): number {
  const attributes = new Set<number>()
  for (const token of tokens) {
    if (token.type === 'text') continue
    const damage = findDamage(token, source)
    if (damage.length === 0) continue
    const starts = new Set(token.attributes.map(({start}) => start))
    for (const finding of damage) {
      report(finding)
      if (finding.fix && starts.has(finding.fix.start)) attributes.add(finding.fix.start)
    }
  }
  return attributes.size
}
