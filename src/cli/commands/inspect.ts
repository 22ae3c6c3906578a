import {clean} from '../../clean.ts'
import {formatOfName, type InputFormat, whyNotReadable} from '../../read/format.ts'
import {splitFrontMatter} from '../../read/front-matter.ts'
import {describeFailure} from '../../read/source.ts'
import {findSources} from '../../read/sources.ts'
import {openSource, readText} from '../../read/text.ts'
import {type Streams, UsageError} from '../../run/settings.ts'
import type {Message, SourceFormat, Stats} from '../../types.ts'
import {Output} from '../../write/streams.ts'
import {extensionList, type RunOptions} from '../settings.ts'

/** What one document holds. */
interface Inspection {
  path: string
  shortcodes: number
  modules: Record<string, number>
  unknown: Record<string, number>
  damage: Record<string, number>
}

/** Shows what documents hold: counts, or the tree of one. */
export async function inspect(
  paths: readonly string[],
  options: RunOptions,
  streams: Streams
): Promise<number> {
  const stdout = new Output(streams.stdout)
  const stderr = new Output(streams.stderr)
  const list = await findSources(paths, {extensions: extensionList(options.ext)})
  if (options.ast && list.sources.length + list.failures.length > 1) {
    throw new UsageError('--ast prints the tree of one input')
  }
  const failures = [...list.failures]
  const inspections: Inspection[] = []
  for (const {path} of list.sources) {
    try {
      const from = formatFor(path, options.from)
      const {body} = splitFrontMatter(await readText((await openSource(path)).chunks))
      const result = clean(body, {from, to: options.ast ? 'ast' : 'html'})
      if (options.ast) await stdout.write(result.value)
      else inspections.push(inspectOne(path, result.stats, result.messages))
    } catch (error) {
      failures.push({path, reason: describeFailure(error)})
    }
  }
  for (const {path, reason} of failures)
    await stderr.write(`${path}:1:1 error invalid-input ${reason}\n`)
  if (!options.ast) await stdout.write(print(inspections, options.reporter))
  return failures.length > 0 ? 2 : 0
}

function formatFor(path: string, asked: InputFormat): SourceFormat {
  const format = asked === 'auto' ? formatOfName(path) : asked
  const reason = asked === 'auto' ? whyNotReadable(path) : undefined
  if (reason !== undefined) throw new Error(reason)
  if (format === 'jsonl') throw new Error('holds many documents; inspect reads one a file')
  return format ?? 'auto'
}

function inspectOne(path: string, stats: Stats, messages: readonly Message[]): Inspection {
  const damage: Record<string, number> = {}
  for (const {source, ruleId} of messages) {
    if (source === 'repair' || source === 'shortcode') damage[ruleId] = (damage[ruleId] ?? 0) + 1
  }
  const {shortcodes, modules, unknown} = stats
  return {path, shortcodes, modules, unknown, damage}
}

function print(inspections: readonly Inspection[], reporter: string): string {
  if (reporter === 'none') return ''
  const total = sum(inspections)
  if (reporter === 'json')
    return `${JSON.stringify({documents: inspections, total}, undefined, 2)}\n`
  if (reporter === 'jsonl') return inspections.map((one) => `${JSON.stringify(one)}\n`).join('')
  const parts = inspections.map(table)
  if (inspections.length > 1) parts.push(table(total))
  return parts.join('\n')
}

function sum(inspections: readonly Inspection[]): Inspection {
  const total: Inspection = {path: 'total', shortcodes: 0, modules: {}, unknown: {}, damage: {}}
  for (const one of inspections) {
    total.shortcodes += one.shortcodes
    for (const key of ['modules', 'unknown', 'damage'] as const) {
      for (const [name, count] of Object.entries(one[key])) {
        total[key][name] = (total[key][name] ?? 0) + count
      }
    }
  }
  return total
}

function table({path, shortcodes, modules, unknown, damage}: Inspection): string {
  const row = (name: string, count: number, note = ''): string =>
    `${String(count).padStart(8)}  ${name}${note}\n`
  const byCount = (counts: Record<string, number>): Array<[string, number]> =>
    Object.entries(counts).sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
  return [
    `${path}\n`,
    row('shortcode tags', shortcodes),
    ...byCount(modules).map(([name, count]) =>
      row(name, count, unknown[name] ? ' (no mapping)' : '')
    ),
    ...byCount(damage).map(([name, count]) => row(name, count))
  ].join('')
}
