import type {Level} from '../types.ts'
import {type Group, groupAlike} from './group.ts'
import {reasonOf} from './layout.ts'
import {fileOf, regionOf} from './location.ts'
import {printable} from './printable.ts'
import {isAtLeast, type Outcome, type Reporter, type ReportSettings} from './reporter.ts'

const commands: Readonly<Record<Level, string>> = {
  info: 'notice',
  warning: 'warning',
  error: 'error'
}

/**
 * Commands to GitHub’s runner, which shows each finding beside its line:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function createGithub({lowest}: ReportSettings): Reporter {
  return {
    name: 'github',
    document(outcome) {
      const shown = outcome.messages.filter(({level}) => isAtLeast(level, lowest))
      return groupAlike(shown)
        .map((group) => command(outcome, group))
        .join('')
    }
  }
}

function command(outcome: Outcome, group: Group): string {
  const {first, near} = group
  const {startLine, endLine, startColumn, endColumn} = regionOf(outcome, {
    ...first,
    endLine: near.endLine,
    endColumn: near.endColumn
  })
  // Columns count within one line only.
  const columns = startLine === endLine ? {col: startColumn, endColumn} : {}
  const properties = {
    file: fileOf(outcome),
    line: startLine,
    endLine,
    ...columns,
    title: first.ruleId
  }
  const written = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`]
  )
  const where = outcome.holder ? `${outcome.path}: ` : ''
  return `::${commands[first.level]} ${written.join(',')}::${escapeData(printable(where + reasonOf(group)))}\n`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
