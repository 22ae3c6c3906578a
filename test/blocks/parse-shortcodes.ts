import {toMessages} from '../../src/messages.ts'
import {depthLimit} from '../../src/shortcode/depth-limit.ts'
import {fromTokens} from '../../src/shortcode/from-tokens.ts'
import {createPositionOf} from '../../src/shortcode/places.ts'
import {type TokenizeOptions, tokenize} from '../../src/shortcode/tokenize.ts'
import type {Finding, Message, Root} from '../../src/types.ts'

/** Reads a document by its shortcodes alone. */
export function parseShortcodes(
  source: string,
  options: TokenizeOptions = {}
): {tree: Root; messages: Message[]} {
  const findings: Finding[] = []
  const positionOf = createPositionOf(source)
  const report = (finding: Finding): number => findings.push(finding)
  const tokens = [...tokenize(source, options)]
  const tree = fromTokens(tokens, {source, positionOf, report, maxDepth: depthLimit()})
  return {tree, messages: toMessages(findings, positionOf)}
}
