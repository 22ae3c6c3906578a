import {formatOfName, type InputFormat, whyNotReadable} from '../read/format.ts'
import {describeFailure, type Source, standardInput} from '../read/source.ts'
import {findSources, type SourceList} from '../read/sources.ts'
import {readLines, readText} from '../read/text.ts'
import {reporters} from '../report/index.ts'
import {isAtLeast, type Outcome, type Reporter} from '../report/reporter.ts'
import {Output} from '../write/streams.ts'
import {Destination} from './destination.ts'
import {inputMessage, processDocument} from './document.ts'
import {processLines} from './json-lines.ts'
import {type OutputFormat, type Settings, type Streams, UsageError} from './settings.ts'

/**
 * Cleans or checks everything that the settings name, one document at a time, and gives the exit status: 0
 * done, 1 findings, 2 something could not be read or written. Nothing of one document outlives it.
 */
export async function run(settings: Settings, streams: Streams): Promise<number> {
  const list = await findSources(settings.patterns, {
    extensions: settings.extensions,
    ...(settings.outDir !== undefined && {exclude: settings.outDir})
  })
  requireDestination(settings, list)
  return new Run(settings, streams).all(list)
}

class Run {
  readonly #settings: Settings
  readonly #stdout: Output
  readonly #report: Output
  readonly #reporter: Reporter
  readonly #destination: Destination
  #status = 0

  constructor(settings: Settings, streams: Streams) {
    this.#settings = settings
    this.#stdout = new Output(streams.stdout)
    const toStdout = settings.reporter !== 'pretty' && !writesToStdout(settings)
    this.#report = toStdout ? this.#stdout : new Output(streams.stderr)
    const {lowest, quiet} = settings
    const create = reporters[settings.reporter]
    if (!create) throw new UsageError(`unknown reporter ${settings.reporter}`)
    this.#reporter = create({lowest, summary: !quiet})
    this.#destination = new Destination(settings, this.#stdout)
  }

  async all(list: SourceList): Promise<number> {
    await this.#report.write(this.#reporter.start?.() ?? '')
    for (const {path, reason} of list.failures) await this.#fail(path, 'invalid-input', reason)
    for (const source of list.sources) {
      if (this.#stdout.closed) break
      await this.#source(source)
    }
    await this.#report.write(this.#reporter.end?.() ?? '')
    return this.#status
  }

  async #source(source: Source): Promise<void> {
    try {
      const format = await this.#format(source)
      if (format === 'jsonl') await this.#lines(source)
      else await this.#document(source, format)
    } catch (error) {
      if (error instanceof UsageError) throw error
      await this.#fail(source.path, 'invalid-input', describeFailure(error))
    }
  }

  async #format({path}: Source): Promise<InputFormat> {
    const {from} = this.#settings
    if (from !== 'auto') return from
    const reason = whyNotReadable(path)
    if (reason !== undefined) throw new Error(reason)
    return formatOfName(path) ?? 'auto'
  }

  async #document(source: Source, format: Exclude<InputFormat, 'jsonl'>): Promise<void> {
    const text = await readText(source.path)
    if (format === 'auto' && this.#settings.from === 'auto' && looksLikeJsonLines(text)) {
      return this.#lines(source, text)
    }
    const {command, to = 'html', content} = this.#settings
    const target = to === 'jsonl' ? content : to
    const processed = processDocument(text, {command, from: format, to: target})
    const {value, changed, messages, stats} = processed
    const written =
      to === 'jsonl'
        ? `${JSON.stringify({path: source.path, content: value, undivi: {changed, messages, stats}})}\n`
        : value
    const output = command === 'clean' ? await this.#write(source, to, () => written) : undefined
    await this.#tell({path: source.path, changed, messages, stats, ...(output && {output})})
  }

  async #lines(source: Source, text?: string): Promise<void> {
    const {command, to = 'jsonl', content, field} = this.#settings
    if (to === 'html' || to === 'markdown') {
      throw new UsageError(`JSON Lines hold many documents; use --to jsonl --content ${to}`)
    }
    const lines = text === undefined ? readLines(source.path) : linesOf(text)
    const task = {command, from: 'auto' as const, to: to === 'ast' ? to : content, field}
    const file = command === 'clean' ? this.#destination.fileFor(source, 'jsonl') : undefined
    const collected: string[] = []
    for await (const {line, outcome, failed} of processLines(lines, {...task, path: source.path})) {
      if (this.#stdout.closed) return
      if (failed) this.#status = 2
      if (line !== undefined && command === 'clean') {
        if (file === undefined) await this.#stdout.write(`${line}\n`)
        else collected.push(`${line}\n`)
      }
      await this.#tell(outcome)
    }
    if (file !== undefined) await this.#put(source, collected.join(''), file)
  }

  async #write(
    source: Source,
    format: OutputFormat,
    text: () => string
  ): Promise<string | undefined> {
    let file: string | undefined
    try {
      file = this.#destination.fileFor(source, format)
    } catch (error) {
      await this.#fail(source.path, 'write-failed', describeFailure(error))
      return undefined
    }
    return this.#put(source, text(), file)
  }

  async #put(source: Source, text: string, file: string | undefined): Promise<string | undefined> {
    try {
      return await this.#destination.write(text, file)
    } catch (error) {
      const where = file === undefined ? 'the result' : file
      await this.#fail(source.path, 'write-failed', `${where}: ${describeFailure(error)}`)
      return undefined
    }
  }

  async #fail(path: string, ruleId: string, reason: string): Promise<void> {
    this.#status = 2
    await this.#tell({path, changed: false, messages: [inputMessage(ruleId, reason)]})
  }

  async #tell(outcome: Outcome): Promise<void> {
    const {failOn} = this.#settings
    const found = failOn !== 'never' && outcome.messages.some(({level}) => isAtLeast(level, failOn))
    if (found && this.#status === 0) this.#status = 1
    await this.#report.write(this.#reporter.document(outcome))
  }
}

/** Whether the result itself goes to standard output. */
function writesToStdout({command, write, outDir, output}: Settings): boolean {
  if (command === 'check' || write || outDir !== undefined) return false
  return output === undefined || output === '-'
}

/** Posts are never run into each other: several of them need a place each. */
function requireDestination(settings: Settings, list: SourceList): void {
  const {command, to, write, outDir, output} = settings
  if (command === 'check') return
  const one = list.sources.length + list.failures.length === 1 && !list.several
  if (write && list.sources.some(({path}) => path === standardInput)) {
    throw new UsageError('standard input cannot be written in place; leave out --write')
  }
  if (write || outDir !== undefined || one) return
  if (output !== undefined && output !== '-') {
    throw new UsageError('several inputs do not go into one file; use --out-dir')
  }
  if (to === 'jsonl' || list.sources.every(({path}) => formatOfName(path) === 'jsonl')) return
  throw new UsageError('several inputs need a destination: --out-dir DIR, --write or --to jsonl')
}

/** First bytes of a source without a telling name. */
function looksLikeJsonLines(text: string): boolean {
  if (!text.startsWith('{')) return false
  const end = text.indexOf('\n')
  try {
    const value: unknown = JSON.parse(end === -1 ? text : text.slice(0, end))
    return typeof value === 'object' && value !== null
  } catch {
    return false
  }
}

async function* linesOf(text: string): AsyncIterable<{text: string}> {
  for (const line of text.split('\n')) yield {text: line.replace(/\r$/, '')}
}
