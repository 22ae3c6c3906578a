import type {Root as HastRoot} from 'hast'
import {cleanUps} from './cleanup/index.ts'
import {toHtml} from './emit/html.ts'
import {toMarkdown} from './emit/markdown/index.ts'
import {isPlain} from './hast/content-model.ts'
import {contentOf} from './hast/content-of.ts'
import {limitDepth} from './hast/depth.ts'
import {type ParagraphRules, toFlow} from './hast/flow.ts'
import {parseHtml} from './hast/html.ts'
import {lift} from './hast/lift.ts'
import {treeToHast} from './hast/to-hast.ts'
import {drawUpLedger} from './ledger.ts'
import {toMessage} from './messages.ts'
import {indexModules} from './modules/index.ts'
import {findDamage} from './repair/index.ts'
import {fromTokens} from './shortcode/from-tokens.ts'
import {defaultMaxDepth} from './shortcode/parse.ts'
import {createPositionOf} from './shortcode/places.ts'
import {tokenize} from './shortcode/tokenize.ts'
import type {Finding, Options, Report, Result, Root, SourceFormat, Stats, Token} from './types.ts'

const paragraphRules: Readonly<Record<SourceFormat, ParagraphRules>> = {
  auto: 'auto',
  text: 'on',
  html: 'off'
}

/**
 * Turns content with Divi shortcodes into clean HTML (default) or Markdown, or gives its tree as JSON
 * (`to: 'ast'`). Pure and synchronous. Never throws on content: whatever is damaged, unknown or left out is in
 * `messages`, in the order of the source, and counted in `stats`.
 */
export function clean(value: string, options: Options = {}): Result {
  const findings: Finding[] = []
  const report: Report = (finding) => findings.push(finding)
  const positionOf = createPositionOf(value)
  const tokens = tokenize(value)
  const repaired = reportDamage(tokens, value, report)
  const maxDepth = options.maxDepth ?? defaultMaxDepth
  const tree = fromTokens(tokens, {source: value, positionOf, report, maxDepth})
  const {tree: hast, attributesKept} = treeToHast(tree, {
    rules: paragraphRules[options.from ?? 'auto'],
    positionOf,
    report,
    ...(options.modules && {modules: options.modules})
  })
  if (limitDepth(hast)) {
    const reason = 'Unexpected depth of HTML elements, kept the text of the deepest alone'
    report({ruleId: 'limit', reason, source: 'html', start: 0, end: value.length})
  }
  const {html, cleaned} = cleanUntilStable(hast, report)
  return {
    value: emit(tree, cleaned, html, options),
    messages: findings
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map((finding) => toMessage(finding, positionOf)),
    stats: {
      ...countModules(tree, options),
      shortcodes: tokens.filter((token) => token.type !== 'text').length,
      repaired,
      leftover: findings.filter(({ruleId}) => ruleId === 'leftover-shortcode').length,
      ledger: drawUpLedger(cleaned, attributesKept, findings)
    }
  }
}

/** Reports the damage of every tag; gives the number of attributes whose delimiters need mending. */
function reportDamage(tokens: readonly Token[], source: string, report: Report): number {
  const attributes = new Set<number>()
  for (const token of tokens) {
    if (token.type === 'text') continue
    const starts = new Set(token.attributes.map(({start}) => start))
    for (const finding of findDamage(token, source)) {
      report(finding)
      if (finding.fix && starts.has(finding.fix.start)) attributes.add(finding.fix.start)
    }
  }
  return attributes.size
}

/** Passes of the HTML parser after which even the oddest nesting has settled. */
const mostPasses = 8

/**
 * Runs the clean-ups. Where elements stand in ways that a browser would rearrange, the result is parsed and
 * cleaned again, until what is written is what a browser reads.
 */
function cleanUntilStable(tree: HastRoot, report: Report): {html: string; cleaned: HastRoot} {
  let cleaned = tree
  for (const cleanUp of cleanUps) cleanUp.run(cleaned, report)
  let html = toHtml(cleaned)
  for (let pass = 0; pass < mostPasses && !isPlain(cleaned); pass++) {
    const reread = parseHtml(html)
    if (!reread) break
    reread.children = toFlow(lift(contentOf(reread)), 'off')
    for (const cleanUp of cleanUps) cleanUp.run(reread, report)
    const written = toHtml(reread)
    cleaned = reread
    if (written === html) break
    html = written
  }
  return {html, cleaned}
}

function emit(tree: Root, cleaned: HastRoot, html: string, {to = 'html'}: Options): string {
  if (to === 'ast') return `${JSON.stringify(tree, undefined, 2)}\n`
  return to === 'markdown' ? toMarkdown(cleaned) : html
}

function countModules(tree: Root, options: Options): Pick<Stats, 'modules' | 'unknown'> {
  const mappings = indexModules(options.modules)
  const modules: Record<string, number> = {}
  const unknown: Record<string, number> = {}
  const stack = [...tree.children]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type !== 'shortcode') continue
    modules[node.name] = (modules[node.name] ?? 0) + 1
    if (!mappings.has(node.name)) unknown[node.name] = (unknown[node.name] ?? 0) + 1
    stack.push(...node.children)
  }
  return {modules, unknown}
}
