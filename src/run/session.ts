import {Site} from '../presets/site.ts'
import type {Source} from '../read/source.ts'
import {isAtLeast, type Outcome, type Tally} from '../report/reporter.ts'
import type {Message} from '../types.ts'
import {Output} from '../write/streams.ts'
import {Destination} from './destination.ts'
import {writesToStdout} from './destinations.ts'
import {failureMessage} from './input-messages.ts'
import {type Interruption, statusOf} from './interruption.ts'
import {Progress, showsProgress} from './progress.ts'
import {writeRedirectFile} from './redirects.ts'
import {type Outputs, RunReport} from './report.ts'
import type {Settings, Streams} from './settings.ts'
import type {Transformer} from './transformer.ts'

/** What the sources of a run have in common: where results go, what is said of them, and the status. */
export class Session {
  readonly settings: Settings
  readonly destination: Destination
  readonly site: Site
  readonly #stdout: Output
  readonly #stderr: Output
  readonly #report: RunReport
  #warnings = 0
  readonly transformer: Transformer
  readonly interruption: Interruption
  readonly progress: Progress
  /** 0 done, 1 findings, 2 something could not be read or written. */
  status = 0

  private constructor(
    settings: Settings,
    report: RunReport,
    outputs: Outputs,
    {
      transformer,
      interruption,
      progress
    }: Pick<Session, 'transformer' | 'interruption' | 'progress'>
  ) {
    this.settings = settings
    this.transformer = transformer
    this.interruption = interruption
    this.progress = progress
    this.#stdout = outputs.stdout
    this.#stderr = outputs.stderr
    this.#report = report
    this.destination = new Destination(settings, outputs.stdout)
    this.site = new Site(settings.frontMatter, settings.preset)
  }

  /** Makes a run ready. Throws a `UsageError` where the report has no place. */
  static async open(
    settings: Settings,
    streams: Streams,
    workers: Pick<Session, 'transformer' | 'interruption'>,
    sources: readonly Source[]
  ): Promise<Session> {
    const stdout = new Output(streams.stdout, settings.colors)
    const stderr = new Output(streams.stderr, settings.colors)
    const report = await RunReport.open(settings, streams, {stdout, stderr})
    const isShown = showsProgress(settings, streams, report.usesStdout || writesToStdout(settings))
    const progress = new Progress(sources, isShown, {stderr: streams.stderr, output: stderr})
    return new Session(settings, report, {stdout, stderr}, {...workers, progress})
  }

  /** Whether outcomes are to come with their contents. */
  get needsContent(): boolean {
    return this.#report.needsContent
  }

  /** The process is to end, or nobody reads the result any more; a report may be left unread. */
  get isOver(): boolean {
    const {command} = this.settings
    const isResult = command === 'check' || writesToStdout(this.settings)
    return this.isInterrupted || (isResult && this.#stdout.closed)
  }

  get isInterrupted(): boolean {
    return this.interruption.signal !== undefined
  }

  /** The site, where documents are for one: else their front matter stays as it is. */
  siteOfDocuments(): Site | undefined {
    const {command, preset, frontMatter} = this.settings
    return command === 'clean' && (preset || frontMatter) ? this.site : undefined
  }

  async start(): Promise<void> {
    await this.#report.start()
  }

  /** Writes what belongs to the run as a whole. */
  async end(): Promise<void> {
    this.progress.end()
    const {signal} = this.interruption
    if (signal === undefined) {
      try {
        await writeRedirectFile(this.site, this.settings)
      } catch (error) {
        await this.fail(this.settings.outDir ?? '', failureMessage(error))
      }
    }
    await this.#report.end()
    if (this.#report.failed) this.status = 2
    if (signal === undefined) return
    this.status = statusOf(signal)
    const {documents} = this.progress
    const done = `${documents} ${documents === 1 ? 'document' : 'documents'}`
    if (!this.settings.quiet) await this.#stderr.write(`undivi: ended by ${signal} after ${done}\n`)
  }

  async fail(path: string, message: Message): Promise<void> {
    this.status = 2
    await this.tell({path, changed: false, messages: [message]})
  }

  /** Reports what became of a document. */
  async tell(outcome: Outcome): Promise<void> {
    const {failOn, maxWarnings = Number.POSITIVE_INFINITY} = this.settings
    const found = failOn !== 'never' && outcome.messages.some(({level}) => isAtLeast(level, failOn))
    this.#warnings += outcome.messages.filter(({level}) => level === 'warning').length
    if ((found || this.#warnings > maxWarnings) && this.status === 0) this.status = 1
    if (outcome.messages.some(({ruleId}) => ruleId === 'limit')) this.status = 2
    await this.#report.document(outcome)
  }

  /** Reports how many items of a source were read, and which were not. */
  async count(tally: Tally): Promise<void> {
    await this.#report.source(tally)
  }
}
