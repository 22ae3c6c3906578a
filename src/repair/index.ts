import {isKnownIntact} from '../shortcode/tag.ts'
import type {Finding, TagToken} from '../types.ts'
import {attributeValues} from './attribute-values.ts'
import {bareValues} from './bare-values.ts'
import type {Repair} from './repair.ts'
import {separators} from './separators.ts'
import {tagName} from './tag-name.ts'

/** Every repair, in the order in which its findings are given. */
export const repairs: readonly Repair[] = [tagName, separators, attributeValues, bareValues]

/** All damage of one tag. Nothing outside its span is looked at. */
export function findDamage(tag: TagToken, source: string): Finding[] {
  // Most tags are as Divi wrote them, and the tokenizer knows.
  if (isKnownIntact(tag)) return []
  const findings: Finding[] = []
  for (const repair of repairs) {
    for (const finding of repair.find(tag, source, findings)) findings.push(finding)
  }
  return findings
}
