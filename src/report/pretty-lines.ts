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
    const lines = groups.flatMap((group) => {
      const [first] = group
      if (!first) return []
      const level = emphasize(levelColors[first.level], first.level)
      return [
        `${path}:${first.line}:${first.column} ${level} ${first.ruleId} ${printable(reasonOf(group))}\n`
      ]
    })
    if (output) lines.push(`${path} -> ${printable(output)}\n`)
    return lines.join('')
  }
}
