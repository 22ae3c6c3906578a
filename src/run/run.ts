import {Site} from '../presets/site.ts'
import type {Decoded} from '../read/encoding.ts'
import {chooseFormat, formatOfName} from '../read/format.ts'
import {type Source, standardInput} from '../read/source.ts'
import {findSources, type SourceList} from '../read/sources.ts'
import {type Line, openSource, readLines, readText} from '../read/text.ts'
import {reporters} from '../report/index.ts'
import {isAtLeast, type Outcome, type Reporter} from '../report/reporter.ts'
import type {Message, SourceFormat} from '../types.ts'
import {stemOf} from '../write/output-path.ts'
import {Output} from '../write/streams.ts'
import {Destination} from './destination.ts'
import {processDocument} from './document.ts'
import {assumedEncoding, failureMessage, inputMessage} from './input-messages.ts'
import {type JsonLinesTask, type LineResult, processLines} from './json-lines.ts'
import {writeRedirectFile} from './redirects.ts'
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
  readonly #site: Site
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
    this.#site = new Site(settings.frontMatter, settings.preset)
  }

  async all(list: SourceList): Promise<number> {
    await this.#report.write(this.#reporter.start?.() ?? '')
    for (const {path, reason} of list.failures)
      await this.#fail(path, inputMessage('invalid-input', reason))
    for (const source of list.sources) {
      if (this.#stdout.closed) break
      await this.#source(source)
    }
    await this.#redirects()
    await this.#report.write(this.#reporter.end?.() ?? '')
    return this.#status
  }

  async #source(source: Source): Promise<void> {
    try {
      const {head, chunks} = await openSource(source.path)
      const format = chooseFormat(source.path, this.#settings.from, head)
      if (format === 'jsonl') await this.#lines(source, readLines(chunks, this.#settings))
      else await this.#document(source, format, await readText(chunks, this.#settings))
    } catch (error) {
      await this.#fail(source.path, failureMessage(error))
    }
  }

  async #document(source: Source, format: SourceFormat, {text, assumedAt}: Decoded): Promise<void> {
    const isMarkdown = format === 'markdown'
    const {
      command,
      to = isMarkdown ? 'markdown' : 'html',
      close,
      maxDepth,
      shortcodes,
      modules
    } = this.#settings
    const content = isMarkdown ? 'markdown' : this.#settings.content
    const target = to === 'jsonl' ? content : to
    if (isMarkdown && target === 'html' && command === 'clean') {
      throw new Error('is Markdown, which stays Markdown; leave out --to or use --to markdown')
    }
    const {path} = source
    const processed = processDocument(text, {
      command,
      from: format,
      to: target,
      close,
      maxDepth,
      shortcodes,
      modules,
      site: this.#siteOfDocuments(),
      name: path === standardInput ? '' : stemOf(source.relativePath)
    })
    if (assumedAt !== undefined) processed.messages.unshift(assumedEncoding(text, assumedAt))
    const {value, place, ...rest} = processed
    const outcome: Outcome = {path, ...rest}
    if (command !== 'check') {
      const line = `${JSON.stringify({path, content: value, undivi: rest})}\n`
      const result = {before: text, after: to === 'jsonl' ? line : value}
      const output = await this.#destination.write(
        source,
        command === 'repair' ? 'same' : to,
        result,
        this.#settings.preset && place
      )
      if (output !== undefined) outcome.output = output
    }
    await this.#tell(outcome)
  }

  async #lines(source: Source, lines: AsyncIterable<Line>): Promise<void> {
    const {
      command,
      to = 'jsonl',
      content,
      field,
      close,
      maxDepth,
      shortcodes,
      modules
    } = this.#settings
    const isFiles = to === 'html' || to === 'markdown'
    const {write: inPlace, outDir, preview} = this.#settings
    if (isFiles && outDir === undefined && preview === undefined) {
      throw new Error(
        `holds many documents; use --out-dir for a file each, or --to jsonl --content ${to}`
      )
    }
    const {path} = source
    const target = to === 'jsonl' ? content : to
    const task: JsonLinesTask = {
      command,
      from: 'auto',
      to: target,
      close,
      maxDepth,
      shortcodes,
      modules,
      site: isFiles ? this.#site : this.#siteOfDocuments(),
      field,
      path,
      inPlace
    }
    if (isFiles) {
      for await (const result of processLines(lines, task)) await this.#file(source, to, result)
      return
    }
    const sink = command === 'check' ? undefined : await this.#destination.openLines(source)
    let isWhole = true
    try {
      for await (const {line, outcome, failed, content: texts} of processLines(lines, task)) {
        if (this.#stdout.closed) break
        if (failed) this.#status = 2
        if (line !== undefined) await sink?.write(`${line}\n`, outcome.path, texts)
        else if (inPlace) isWhole = false
        await this.#tell(outcome)
      }
    } catch (error) {
      await sink?.discard()
      throw error
    }
    // A file that a line could not be read of is not replaced by one without it.
    if (isWhole) await sink?.close()
    else await sink?.discard()
  }

  /** A line that becomes a file. One that cannot be written does not keep the others from it. */
  async #file(source: Source, to: OutputFormat, result: LineResult): Promise<void> {
    const {outcome, failed, content, place} = result
    if (failed) this.#status = 2
    if (content) {
      const named = {...source, path: outcome.path}
      try {
        const output = await this.#destination.write(named, to, content, place)
        if (output !== undefined) outcome.output = output
      } catch (error) {
        this.#status = 2
        outcome.messages = [...outcome.messages, failureMessage(error)]
      }
    }
    await this.#tell(outcome)
  }

  /** The site, where documents are for one: else their front matter stays as it is. */
  #siteOfDocuments(): Site | undefined {
    const {command, preset, frontMatter} = this.#settings
    return command === 'clean' && (preset || frontMatter) ? this.#site : undefined
  }

  async #redirects(): Promise<void> {
    try {
      await writeRedirectFile(this.#site, this.#settings)
    } catch (error) {
      await this.#fail(this.#settings.outDir ?? '', failureMessage(error))
    }
  }

  async #fail(path: string, message: Message): Promise<void> {
    this.#status = 2
    await this.#tell({path, changed: false, messages: [message]})
  }

  async #tell(outcome: Outcome): Promise<void> {
    const {failOn} = this.#settings
    const found = failOn !== 'never' && outcome.messages.some(({level}) => isAtLeast(level, failOn))
    if (found && this.#status === 0) this.#status = 1
    if (outcome.messages.some(({ruleId}) => ruleId === 'limit')) this.#status = 2
    await this.#report.write(this.#reporter.document(outcome))
  }
}

/** Whether the result itself goes to standard output. */
function writesToStdout({command, write, outDir, output, preview}: Settings): boolean {
  if (preview !== undefined) return preview !== 'nothing'
  if (command === 'check' || write || outDir !== undefined) return false
  return output === undefined || output === '-'
}

/** Posts are never run into each other: several of them need a place each. */
function requireDestination(settings: Settings, list: SourceList): void {
  const {command, to, write, outDir, output, preview} = settings
  if (command === 'check' || preview !== undefined) return
  const one = list.sources.length + list.failures.length === 1 && !list.several
  if (write && list.sources.some(({path}) => path === standardInput)) {
    throw new UsageError('standard input cannot be written in place; leave out --write')
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
