import type {Comment, Element, ElementContent, Root as HastRoot, Parents, Text} from 'hast'
import {lossOf, visibleText} from '../hast/tree/words.ts'
import type {Options, Report, UnplacedFinding} from '../types.ts'

/** What of the options matters to the clean-ups. */
export type CleanUpOptions = Pick<
  Options,
  'shortcodes' | 'embeds' | 'headings' | 'sanitize' | 'embedHosts'
>

/** Nodes that a clean-up acts on. Rather names too many; where none is named, the clean-up would change nothing. */
export interface Signs {
  /** Names of elements, or any. */
  elements?: Iterable<string> | 'any'
  /** Names of attributes of elements, as hast has them. */
  attributes?: Iterable<string>
  /** Which of those elements; absent: all of them. */
  where?: NodeTest<Element>
  texts?: NodeTest<Text>
  comments?: NodeTest<Comment>
}

/** Asks about a node and its place, and changes nothing. */
export type NodeTest<Node> = (node: Node, index: number, parent: Parents) => boolean

/** One small change of the tree that leaves every word of it in place or reports it. */
export interface CleanUp {
  name: string
  description: string
  /** It is done only when asked for, and reports what it does under a rule of its own name. */
  isOnRequest?: true
  /** Whether the options leave it anything to do. Absent: always. */
  isWanted?(options: CleanUpOptions): boolean
  /** A tree without any of these has nothing for it. Absent: any tree may have. */
  looksFor?: Signs
  run(tree: HastRoot, report: Report, options?: CleanUpOptions): void
}

/** The finding for a node that is left out: its words, and what the ledger loses. */
export function dropped(node: ElementContent, reason: string): UnplacedFinding {
  const text = visibleText([node]).trim()
  return {ruleId: 'content-dropped', reason, ...(text && {actual: text}), loss: lossOf([node])}
}
