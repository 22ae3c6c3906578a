import {contentRules} from './rules/content.ts'
import {inputRules} from './rules/inputs.ts'
import {leftoverRules} from './rules/leftovers.ts'
import {moduleRules} from './rules/modules.ts'
import type {Rule} from './rules/rule.ts'
import {siteRules} from './rules/site.ts'
import {tagRules} from './rules/tags.ts'

export type {Rule} from './rules/rule.ts'

/** Every finding there is. The set is closed: a message with another `ruleId` is a bug. */
export const rules: readonly Rule[] = [
  ...tagRules,
  ...leftoverRules,
  ...moduleRules,
  ...contentRules,
  ...siteRules,
  ...inputRules
]

/** Findings that say that a run failed, and decide its status: nobody switches them off or agrees to them. */
export const failureRules: ReadonlySet<string> = new Set(['invalid-input', 'limit', 'write-failed'])

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]))

/** Looks a rule up by its id: every finding asks. */
export function findRule(id: string): Rule | undefined {
  return byId.get(id)
}
