import {type Layout, levelColors, reasonOf} from './layout.ts'
import type {ReportSettings} from './reporter.ts'

/** A finding a line: `PATH:LINE:COL level rule-id message`. Scripts and editors read it. */
export function lineLayout(emphasize: ReportSettings['emphasize']): Layout {
  return ({outcome: {path}, groups, output}) => {
    const lines = groups.flatMap((group) => {
      const [first] = group
      if (!first) return []
      const level = emphasize(levelColors[first.level], first.level)
      return [`${path}:${first.line}:${first.column} ${level} ${first.ruleId} ${reasonOf(group)}\n`]
    })
    if (output) lines.push(`${path} -> ${output}\n`)
    return lines.join('')
  }
}
