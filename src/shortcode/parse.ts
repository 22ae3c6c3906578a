import {toMessage} from '../messages.ts'
import type {Finding, Message, Options, Report, Root} from '../types.ts'
import {fromTokens} from './from-tokens.ts'
import {createPositionOf} from './places.ts'
import {tokenize} from './tokenize.ts'

/** Deep enough for anything a builder made, and no danger to the stack. */
export const defaultMaxDepth = 200

/**
 * Reads a document into a shortcode tree. Never throws: what is missing or too much becomes a message,
 * in the order of the source.
 */
export function parse(
  value: string,
  options: Pick<Options, 'from' | 'maxDepth'> = {}
): {tree: Root; messages: Message[]} {
  const findings: Finding[] = []
  const report: Report = (finding) => findings.push(finding)
  const positionOf = createPositionOf(value)
  const maxDepth = options.maxDepth ?? defaultMaxDepth
  const tokens = tokenize(value, {markdown: options.from === 'markdown'})
  const tree = fromTokens(tokens, {source: value, positionOf, report, maxDepth})
  const messages = findings
    .sort((a, b) => a.start - b.start)
    .map((finding) => toMessage(finding, positionOf))
  return {tree, messages}
}
