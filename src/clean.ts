import type {Root as HastRoot} from 'hast'
import {cleanUntilStable} from './clean-until-stable.ts'
import {toHtml} from './emit/html.ts'
import {toMarkdown} from './emit/markdown/index.ts'
import {convert} from './hast/to-hast.ts'
import {drawUpLedger} from './ledger.ts'
import {toMessage} from './messages.ts'
import {indexModules} from './modules/index.ts'
import {findDamage} from './repair/index.ts'
import {fromTokens} from './shortcode/from-tokens.ts'
import {defaultMaxDepth} from './shortcode/parse.ts'
import {createPositionOf} from './shortcode/places.ts'
import {tokenize} from './shortcode/tokenize.ts'
import type {
  Finding,
  ModuleMapping,
  Options,
  Report,
  Result,
  Root,
  Stats,
  TargetFormat,
  Token
} from './types.ts'

/**
 * Turns content with Divi shortcodes into clean HTML (default) or Markdown, or gives its tree as JSON
 * (`to: 'ast'`). Pure and synchronous. Never throws on content: whatever is damaged, unknown or left out is in
 * `messages`, in the order of the source, and counted in `stats`.
 */
export function clean(value: string, options: Options = {}): Result {
  const findings: Finding[] = []
  const report: Report = (finding) => findings.push(finding)
  const positionOf = createPositionOf(value)
  const modules = indexModules(options.modules)
  const tokens = tokenize(value)
  const repaired = reportDamage(tokens, value, report)
  const maxDepth = options.maxDepth ?? defaultMaxDepth
  const tree = fromTokens(tokens, {source: value, positionOf, report, maxDepth})
  const from = options.from ?? 'auto'
  const {tree: hast, attributesKept} = convert(tree, {modules, from, positionOf, report})
  const cleaned = cleanUntilStable(hast, report)
  return {
    value: emit(options.to ?? 'html', tree, cleaned),
    messages: findings
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map((finding) => toMessage(finding, positionOf)),
    stats: {
      shortcodes: tokens.filter((token) => token.type !== 'text').length,
      ...countModules(tree, modules),
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

function emit(to: TargetFormat, tree: Root, cleaned: HastRoot): string {
  if (to === 'ast') return `${JSON.stringify(tree, undefined, 2)}\n`
  return to === 'markdown' ? toMarkdown(cleaned) : toHtml(cleaned)
}

function countModules(
  tree: Root,
  mappings: ReadonlyMap<string, ModuleMapping>
): Pick<Stats, 'modules' | 'unknown'> {
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
