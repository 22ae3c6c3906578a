import {findCutAttribute} from '../mapping/cut-attribute.ts'
import type {ModuleMapping, Report, Token} from '../types.ts'
import {findDamage} from './index.ts'

/** What damage is reported with. */
interface DamageContext {
  source: string
  report: Report
  modules: ReadonlyMap<string, ModuleMapping>
}

/** Reports the damage of every tag, and what a cut took; gives the number of attributes of which something needs mending. */
export function reportDamage(
  tokens: readonly Token[],
  {source, report, modules}: DamageContext
): number {
  const attributes = new Set<number>()
  for (const token of tokens) {
    if (token.type === 'text') continue
    const lost = findCutAttribute(token, source, modules)
    if (lost) report(lost)
    const damage = findDamage(token, source)
    if (damage.length === 0) continue
    const starts = new Set(token.attributes.map(({start}) => start))
    for (const finding of damage) {
      report(finding)
      if (finding.fix && starts.has(finding.fix.start)) attributes.add(finding.fix.start)
    }
  }
  return attributes.size
}
