import {toMessage} from '../messages.ts'
import type {Finding, Message, Options, Report, Root} from '../types.ts'
import {fromTokens} from './from-tokens.ts'
import {createPositionOf} from './places.ts'
import {tokenize} from './tokenize.ts'

/** Deep enough for anything a builder made, and no danger to the stack. */
const defaultMaxDepth = 200

/** What is asked for, or the default; never so deep that functions which walk the tree would overflow the stack. */
export function depthLimit(maxDepth = defaultMaxDepth): number {
  return Math.min(maxDepth, deepest)
}

const deepest = 300

/**
 * Reads a document into a shortcode tree. Never throws: what is missing or too much becomes a message,
 * in the order of the source.
 */
export function parse(
  value: string,
  options: Pick<Options, 'from' | 'maxDepth' | 'shortcodes'> = {}
): {tree: Root; messages: Message[]} {
  const findings: Finding[] = []
  const report: Report = (finding) => findings.push(finding)
  const positionOf = createPositionOf(value)
  const maxDepth = depthLimit(options.maxDepth)
  const tokens = tokenize(value, options)
  const tree = fromTokens(tokens, {source: value, positionOf, report, maxDepth})
  const messages = findings
    .sort((a, b) => a.start - b.start)
    .map((finding) => toMessage(finding, positionOf))
  return {tree, messages}
}
