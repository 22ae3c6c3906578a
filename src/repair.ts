import {readDocument} from './blocks/documents.ts'
import {withoutPrivateTags} from './mapping/private-tags.ts'
import {withoutPrivate} from './mapping/private-values.ts'
import {toMessages} from './messages.ts'
import {indexModules} from './modules/index.ts'
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
  requireRules(options.rules)
  const positionOf = createPositionOf(value)
  const structure: Finding[] = []
  const {tokens} = readDocument(value, {
    ...options,
    positionOf,
    report: (finding) => structure.push(finding),
    maxDepth: depthLimit(options.maxDepth)
  })
  const modules = indexModules(options.modules)
  const damage: Finding[] = []
  const told: Finding[] = []
  for (const token of tokens) {
    if (token.type === 'text') continue
    for (const finding of findDamage(token, value)) {
      damage.push(finding)
      told.push(withoutPrivate(finding, token, modules))
    }
  }
  const edits = editsOf(options.close ? [...damage, ...structure] : damage)
  const findings = [...told, ...structure].map((finding) => withoutPrivateTags(finding, modules))
  return {
    value: applyEdits(value, edits),
    messages: toMessages(findings, positionOf, options.rules)
  }
}
