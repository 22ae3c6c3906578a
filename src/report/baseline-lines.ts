import {plural} from './plural.ts'
import {printable} from './printable.ts'
import type {BaselineResult} from './reporter.ts'

/** What a baseline did, for people. */
export function baselineLines({file, found, passed, fixed, isUpdated}: BaselineResult): string {
  const lines = fixed.map(({path, ruleId, reason, count}) => {
    const times = count === 1 ? '' : ` (${count} times)`
    return `${printable(`${path}: fixed ${ruleId} ${reason}${times}`)}\n`
  })
  const gone = fixed.reduce((sum, {count}) => sum + count, 0)
  const hint = gone > 0 && !isUpdated ? ' (--update-baseline takes them out)' : ''
  const state = isUpdated
    ? `${plural(found, 'finding')} written`
    : `${plural(passed, 'known finding')} passed`
  return `${lines.join('')}${printable(file)}: ${state}, ${gone} fixed${hint}\n`
}
