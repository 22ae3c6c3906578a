import {readDocument} from './blocks/documents.ts'
import {toMessages} from './messages.ts'
import {requireChoices, requireText} from './option-values.ts'
import {applyEdits, editsOf} from './repair/edits.ts'
import {findDamage} from './repair/index.ts'
import {requireRules} from './rule-settings.ts'
import {depthLimit} from './shortcode/depth-limit.ts'
import {createPositionOf} from './shortcode/places.ts'
import type {Finding, Options, Result} from './types.ts'

/** Options of `repair`. */
export interface RepairOptions
  extends Pick<Options, 'from' | 'maxDepth' | 'shortcodes' | 'rules' | 'modules'> {
  /** Balance tags as well: put missing closing tags and brackets in, take stray closing tags out. */
  close?: boolean
}

/**
 * Mends the tags of content and nothing else: straight quotes around values, what stood in them, no escapes, no
 * markup between attributes. Every other character stays. Pure and synchronous; never throws on content. The
 * messages name all damage; those that were mended carry the edit that did it, but for what is for the site alone.
 */
export function repair(
  value: string,
  options: RepairOptions = {}
): Pick<Result, 'value' | 'messages'> {
  requireText(value)
  requireChoices(options)
  requireRules(options.rules)
  const positionOf = createPositionOf(value)
  const structure: Finding[] = []
  const {tokens} = readDocument(value, {
    ...options,
    positionOf,
    report: (finding) => structure.push(finding),
    maxDepth: depthLimit(options.maxDepth)
  })
  const damage = tokens.flatMap((token) => (token.type === 'text' ? [] : findDamage(token, value)))
  const findings = [...damage, ...structure]
  return {
    value: applyEdits(value, editsOf(options.close ? findings : damage)),
    messages: toMessages(findings, positionOf, options)
  }
}
