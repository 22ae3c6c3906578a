import {excerptOf} from './excerpt.ts'
import type {Group} from './group.ts'
import {type Layout, levelColors, reasonOf} from './layout.ts'
import {printable} from './printable.ts'
import type {Outcome, ReportSettings, Terminal} from './reporter.ts'

const indent = '  '
const longestLevel = 'warning'.length

/** Findings below the name of their file, each with the line of the source that it is about. */
export function terminalLayout(terminal: Terminal, emphasize: ReportSettings['emphasize']): Layout {
  const finding = (outcome: Outcome, group: Group, placeWidth: number): string[] => {
    const {line, column, level, ruleId} = group.first
    const place = `${line}:${column}`
    const color = levelColors[level]
    const head = [
      terminal.link(place, {path: outcome.holder?.file ?? outcome.path, line, column}),
      ' '.repeat(placeWidth - place.length + indent.length),
      emphasize(color, level),
      ' '.repeat(longestLevel - level.length + indent.length),
      printable(reasonOf(group)),
      indent,
      emphasize('dim', ruleId)
    ].join('')
    const source = excerptFor(outcome, group, terminal.columns - 2 * indent.length)
    if (!source) return [indent + head]
    return [
      indent + head,
      indent.repeat(2) + emphasize('dim', source.line),
      indent.repeat(2) + emphasize(color, source.marks)
    ]
  }
  return ({outcome, groups, output}) => {
    if (groups.length === 0 && !output) return ''
    const placeWidth = Math.max(
      0,
      ...groups.map(({first: {line, column}}) => `${line}:${column}`.length)
    )
    return [
      emphasize('underline', printable(outcome.path)),
      ...groups.flatMap((group) => finding(outcome, group, placeWidth)),
      ...(output ? [`${indent}${emphasize('green', '->')} ${printable(output)}`] : []),
      '\n'
    ].join('\n')
  }
}

/** Of what was said before the content was known, offsets need not count in it. */
function excerptFor(
  {content}: Outcome,
  {first, near}: Group,
  columns: number
): ReturnType<typeof excerptOf> | undefined {
  if (!content || content.before === '') return undefined
  const {offset, endOffset, source, actual} = first
  if (source === 'read' && content.before.slice(offset, endOffset) !== actual) return undefined
  return excerptOf(content.before, offset, near.endOffset, columns)
}
