import {type Layout, levelColors, reasonOf} from './layout.ts'
import {printable} from './printable.ts'
import type {ReportSettings} from './reporter.ts'

/**
 * A finding a line: `PATH:LINE:COL level rule-id message`. Scripts and editors read it, and logs of jobs show it, so neither a
 * name nor a content ends a line or gives orders.
 */
export function lineLayout(emphasize: ReportSettings['emphasize']): Layout {
  return ({outcome, groups, output}) => {
    // Of most documents there is nothing to say.
    if (groups.length === 0 && output === undefined) return ''
    const path = printable(outcome.path)
    const lines = groups.map((group) => {
      const {line, column, level, ruleId} = group.first
      const colored = emphasize(levelColors[level], level)
      return `${path}:${line}:${column} ${colored} ${ruleId} ${printable(reasonOf(group))}\n`
    })
    if (output) lines.push(`${path} -> ${printable(output)}\n`)
    return lines.join('')
  }
}
