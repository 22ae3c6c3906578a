import {Site} from '../presets/site.ts'
import type {Source} from '../read/source.ts'
import {reporters} from '../report/index.ts'
import {isAtLeast, type Outcome, type Reporter, type Tally} from '../report/reporter.ts'
import type {Message} from '../types.ts'
import {Output} from '../write/streams.ts'
import {Destination, WriteError} from './destination.ts'
import {writesToStdout} from './destinations.ts'
import {failureMessage} from './input-messages.ts'
import {type Interruption, statusOf} from './interruption.ts'
import type {KnownExports} from './known-exports.ts'
import {MediaList} from './media-list.ts'
import type {Plan} from './plan.ts'
import {Progress, showsProgress} from './progress.ts'
import {writeRedirectFile} from './redirects.ts'
import {type Settings, type Streams, siteIsAsked, UsageError} from './settings.ts'
import type {Transformer} from './transformer.ts'

/** What the sources of a run have in common: where results go, what is said of them, and the status. */
export class Session {
  readonly settings: Settings
  readonly destination: Destination
  readonly site: Site
  readonly #stdout: Output
  readonly #stderr: Output
  readonly #report: Output
  readonly #reporter: Reporter
  readonly transformer: Transformer
  readonly interruption: Interruption
  readonly progress: Progress
  /** What was decided before the first document; absent where nothing had to be. */
  plan: Plan | undefined
  /** What exports say of what their posts refer to. */
  readonly known: KnownExports
  /** The media that results use; absent where nobody asked for a list. */
  readonly media: MediaList | undefined
  /** 0 done, 1 findings, 2 something could not be read or written. */
  status = 0

  constructor(
    settings: Settings,
    streams: Streams,
    {transformer, interruption, known}: Pick<Session, 'transformer' | 'interruption' | 'known'>,
    sources: readonly Source[]
  ) {
    this.settings = settings
    this.transformer = transformer
    this.known = known
    const isListed = settings.command === 'clean' && settings.mediaList !== undefined
    this.media = isListed ? new MediaList() : undefined
    this.interruption = interruption
    this.#stdout = new Output(streams.stdout)
    this.#stderr = new Output(streams.stderr)
    const toStdout = settings.reporter !== 'pretty' && !writesToStdout(settings)
    this.#report = toStdout ? this.#stdout : this.#stderr
    const isShown = showsProgress(settings, streams, toStdout || writesToStdout(settings))
    this.progress = new Progress(sources, isShown, {stderr: streams.stderr, output: this.#stderr})
    const {lowest, quiet} = settings
    const create = reporters[settings.reporter]
    if (!create) throw new UsageError(`unknown reporter ${settings.reporter}`)
    this.#reporter = create({lowest, summary: !quiet})
    this.destination = new Destination(settings, this.#stdout)
    this.site = new Site(settings)
  }

  /** Nobody reads the result any more. A report may be left unread where results go elsewhere. */
  get isUnread(): boolean {
    const {command} = this.settings
    return this.#stdout.closed && (command === 'check' || writesToStdout(this.settings))
  }

  get isInterrupted(): boolean {
    return this.interruption.signal !== undefined
  }

  /** The site, where documents are for one: else their front matter stays as it is. */
  siteOfDocuments(): Site | undefined {
    const {settings, site} = this
    return settings.command === 'clean' && siteIsAsked(settings) ? site : undefined
  }

  async start(): Promise<void> {
    await this.#report.write(this.#reporter.start?.() ?? '')
  }

  /** Writes what belongs to the run as a whole. */
  async end(): Promise<void> {
    this.progress.end()
    const {signal} = this.interruption
    if (signal === undefined) {
      const {outDir = ''} = this.settings
      await this.#attempt(outDir, writeRedirectFile(this.site, this.settings))
      await this.#writeMediaList()
    }
    await this.#report.write(this.#reporter.end?.() ?? '')
    if (signal === undefined) return
    this.status = statusOf(signal)
    const {documents} = this.progress
    const done = `${documents} ${documents === 1 ? 'document' : 'documents'}`
    if (!this.settings.quiet) await this.#stderr.write(`undivi: ended by ${signal} after ${done}\n`)
  }

  async #writeMediaList(): Promise<void> {
    const {mediaList: file, preview} = this.settings
    if (!this.media || file === undefined || preview !== undefined) return
    const writing = this.media.write(file).catch((error: unknown) => {
      throw new WriteError(file, error)
    })
    await this.#attempt(file, writing)
  }

  async #attempt(path: string, writing: Promise<void>): Promise<void> {
    try {
      await writing
    } catch (error) {
      await this.fail(path, failureMessage(error))
    }
  }

  async fail(path: string, message: Message): Promise<void> {
    this.status = 2
    await this.tell({path, changed: false, messages: [message]})
  }

  /** Reports what became of a document. */
  async tell(outcome: Outcome): Promise<void> {
    const {failOn} = this.settings
    const found = failOn !== 'never' && outcome.messages.some(({level}) => isAtLeast(level, failOn))
    if (found && this.status === 0) this.status = 1
    if (outcome.messages.some(({ruleId}) => ruleId === 'limit')) this.status = 2
    await this.#report.write(this.#reporter.document(outcome))
  }

  /** Reports how many items of a source were read, and which were not. */
  async count(tally: Tally): Promise<void> {
    await this.#report.write(this.#reporter.source?.(tally) ?? '')
  }
}
