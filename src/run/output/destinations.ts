import {formatOfName} from '../../read/format.ts'
import {streamName} from '../../read/source.ts'
import type {SourceList} from '../../read/sources.ts'
import {type Settings, UsageError} from '../settings/settings.ts'

/** Whether the result itself goes to standard output. */
export function writesToStdout({command, write, outDir, output, preview}: Settings): boolean {
  if (preview !== undefined) return preview !== 'nothing'
  if (command === 'check' || write || outDir !== undefined) return false
  return output === undefined || output === '-'
}

/** Posts are never run into each other: several of them need a place each. Throws a `UsageError`. */
export function requireDestination(settings: Settings, list: SourceList): void {
  const {command, to, write, outDir, output, preview} = settings
  if (command === 'check' || preview !== undefined) return
  const one = list.sources.length + list.failures.length <= 1 && !list.several
  const stream = list.sources.find(({isReadOnce}) => isReadOnce)
  if (write && stream) {
    throw new UsageError(`${streamName(stream)} cannot be written in place; leave out --write`)
  }
  if (write || outDir !== undefined || one) return
  if (output !== undefined && output !== '-') {
    throw new UsageError('several inputs do not go into one file; use --out-dir')
  }
  if (to === 'jsonl' || list.sources.every(({path}) => formatOfName(path) === 'jsonl')) return
  throw new UsageError(
    'several inputs need a destination: --out-dir DIR, --write or --to jsonl (or --diff, --list)'
  )
}
