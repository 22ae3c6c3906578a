import type {FoundSources} from '../../read/find-sources.ts'
import {type AskedFormat, formatOfName, isContainerFormat} from '../../read/format.ts'
import {type Source, streamName} from '../../read/source.ts'
import {asksForContents, type Settings, type SettingsOf, UsageError} from '../settings/settings.ts'

/** Whether the result itself goes to standard output. */
export function writesToStdout({command, write, outDir, output, preview}: Settings): boolean {
  if (preview !== undefined) return preview !== 'nothing'
  if (command === 'check' || write || outDir !== undefined) return false
  return output === undefined || output === '-'
}

/** Posts are never run into each other: several of them need a place each. Throws a `UsageError`. */
export function requireDestination(settings: Settings, list: FoundSources): void {
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

/**
 * Refuses to make Markdown of contents where no input has any: each would become HTML, and nobody would know why. Throws a
 * `UsageError`. An input whose name does not tell its format is judged when it is read.
 */
export function requireContents(settings: Settings, {sources}: FoundSources): void {
  const {to} = settings
  if (!asksForContents(settings) || sources.length === 0) return
  if (to !== undefined) throw new UsageError(`--content markdown contradicts --to ${to}`)
  const isDocument = (source: Source): boolean => {
    const format = askedFormat(settings, source)
    return format !== undefined && !isContainerFormat(format)
  }
  const isMarkdown = (source: Source): boolean => askedFormat(settings, source) === 'markdown'
  // Markdown stays Markdown whatever was asked for.
  if (!sources.every(isDocument) || sources.every(isMarkdown)) return
  throw new UsageError(
    '--content markdown is about contents of jsonl and of exports, and there are none; --to markdown gives Markdown'
  )
}

/**
 * Refuses what is about Markdown where no input becomes Markdown, which may depend on the options that single files have. Throws a
 * `UsageError`.
 */
export async function requireMarkdown(
  settings: Settings,
  {sources}: FoundSources,
  settingsOf: SettingsOf
): Promise<void> {
  if (!settings.rawHtmlIsAsked || sources.length === 0) return
  for (const source of sources) {
    if (mayBeMarkdown(await settingsOf(source.path), source)) return
  }
  throw new UsageError('--raw-html is about Markdown, and none is written; use --to markdown')
}

function mayBeMarkdown(settings: Settings, source: Source): boolean {
  const {to, preset, content} = settings
  if (to === 'markdown' || preset !== undefined) return true
  if (to === 'html' || to === 'ast') return false
  const format = askedFormat(settings, source)
  // Markdown stays Markdown. Where the name does not tell, the source may have contents.
  if (format === 'markdown') return true
  return (
    content === 'markdown' && (to === 'jsonl' || format === undefined || isContainerFormat(format))
  )
}

/** How an input is read, as far as its name or the options say. */
function askedFormat({from}: Settings, {path}: Source): AskedFormat | undefined {
  return from === 'auto' ? formatOfName(path) : from
}
