import type {ElementContent, Root as HastRoot} from 'hast'
import {lossOf, visibleText} from '../hast/words.ts'
import type {Finding, Options, Report} from '../types.ts'
import type {Signs} from './inventory.ts'

/** What of the options matters to the clean-ups. */
export type CleanUpOptions = Pick<
  Options,
  'shortcodes' | 'embeds' | 'headings' | 'sanitize' | 'embedHosts'
>

/** One small change of the tree that leaves every word of it in place or reports it. */
export interface CleanUp {
  name: string
  description: string
  /** It is done only when asked for, and reports what it does under a rule of its own name. */
  isOnRequest?: true
  /** A tree without one sign of each of these has nothing for it. Absent: any tree may have. */
  looksFor?: readonly Signs[]
  /** Elements and attributes that it may put into a tree that had none of them. */
  brings?: Pick<Signs, 'elements' | 'attributes'>
  /** It may make text, and elements, of what was none. */
  bringsText?: true
  run(tree: HastRoot, report: Report, options?: CleanUpOptions): void
}

/** Reports something about a node of the tree; the place is the one it had in the source. */
export function reportNode(
  report: Report,
  node: Pick<ElementContent, 'position'>,
  finding: Omit<Finding, 'source' | 'start' | 'end'>
): void {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  report({source: 'html', start, end, ...finding})
}

/** The finding for a node that is left out: its words, and what the ledger loses. */
export function dropped(
  node: ElementContent,
  reason: string
): Omit<Finding, 'source' | 'start' | 'end'> {
  const text = visibleText([node]).trim()
  return {ruleId: 'content-dropped', reason, ...(text && {actual: text}), loss: lossOf([node])}
}
