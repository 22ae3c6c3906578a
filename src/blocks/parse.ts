import {toMessages} from '../messages.ts'
import {requireChoices, requireText} from '../option-values.ts'
import {depthLimit} from '../shortcode/depth-limit.ts'
import {createPositionOf} from '../shortcode/places.ts'
import type {Finding, Message, Options, Report, Root} from '../types.ts'
import {readDocument} from './documents.ts'

/**
 * Reads a document into a tree of modules, whether they are shortcodes (Divi 4) or blocks (Divi 5). Never throws on content: what is
 * missing or too much becomes a message, in the order of the source. Throws a `TypeError` for values of options that there are not.
 */
export function parse(
  value: string,
  options: Pick<Options, 'from' | 'maxDepth' | 'shortcodes'> = {}
): {tree: Root; messages: Message[]} {
  requireText(value)
  requireChoices(options)
  const findings: Finding[] = []
  const report: Report = (finding) => findings.push(finding)
  const positionOf = createPositionOf(value)
  const maxDepth = depthLimit(options.maxDepth)
  const {tree} = readDocument(value, {...options, positionOf, report, maxDepth})
  return {tree, messages: toMessages(findings, positionOf)}
}
