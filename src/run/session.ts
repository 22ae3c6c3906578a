import type {Site} from '../presets/site.ts'
import type {Sources} from '../read/sources.ts'
import {plural} from '../report/plural.ts'
import type {Outcome, Tally} from '../report/reporter.ts'
import type {Message} from '../types.ts'
import {Output} from '../write/streams.ts'
import type {KnownExports} from './containers/known-exports.ts'
import type {Turn} from './documents/turn.ts'
import {ExitStatus} from './exit-status.ts'
import {type Interruption, statusOf} from './interruption.ts'
import type {Baseline} from './output/baseline.ts'
import {CommentFile} from './output/comments.ts'
import {Destination, guard} from './output/destination.ts'
import {writesToStdout} from './output/destinations.ts'
import {failureMessage} from './output/input-messages.ts'
import {MediaList} from './output/media-list.ts'
import {Progress, showsProgress} from './output/progress.ts'
import {lostRedirects, writeRedirectFile} from './output/redirects.ts'
import {type Outputs, RunReport} from './output/report.ts'
import type {Plan} from './plan/plan.ts'
import type {Resumption} from './plan/resumption.ts'
import {stateFileOf} from './plan/state.ts'
import {type Settings, type Streams, siteIsAsked} from './settings/settings.ts'
import type {Transformer} from './threads/transformer.ts'

/** What a session is made with. */
interface SessionParts extends Pick<Session, 'transformer' | 'interruption' | 'known'> {
  baseline: Baseline | undefined
}

/** What is kept of a document for a later run. */
interface Kept extends Pick<Outcome, 'path' | 'messages'> {
  failed: boolean
  text: string
  media: readonly string[] | undefined
}

/** What the sources of a run have in common: where results go, what is said of them, and the status. */
export class Session {
  readonly settings: Settings
  readonly destination: Destination
  /** Where results go as pages; absent where there are none. */
  readonly site: Site | undefined
  readonly #stdout: Output
  readonly #stderr: Output
  readonly #report: RunReport
  readonly transformer: Transformer
  readonly interruption: Interruption
  readonly progress: Progress
  /** What was decided before the first document; absent where nothing had to be. */
  plan: Plan | undefined
  /** What earlier runs wrote; absent where nobody asked for that. */
  resumption: Resumption | undefined
  /** What exports say of what their posts refer to. */
  readonly known: KnownExports
  /** Where comments go; absent where nobody asked for them, or results are no files. */
  readonly comments: CommentFile | undefined
  /** The media that results use; absent where nobody asked for a list. */
  readonly media: MediaList | undefined
  readonly #baseline: Baseline | undefined
  readonly status: ExitStatus

  private constructor(
    settings: Settings,
    report: RunReport,
    outputs: Outputs,
    {
      transformer,
      interruption,
      known,
      baseline,
      progress,
      site
    }: SessionParts & Pick<Session, 'progress' | 'site'>
  ) {
    this.settings = settings
    this.status = new ExitStatus(settings)
    this.progress = progress
    this.#stdout = outputs.stdout
    this.#stderr = outputs.stderr
    this.#report = report
    this.transformer = transformer
    this.known = known
    this.#baseline = baseline
    const isFiled = settings.comments && settings.outDir !== undefined
    this.comments =
      isFiled && settings.preview === undefined ? new CommentFile(settings) : undefined
    const isListed = settings.command === 'clean' && settings.mediaList !== undefined
    this.media = isListed ? new MediaList() : undefined
    this.interruption = interruption
    this.destination = new Destination(settings, outputs.stdout)
    this.site = site
    this.#keepOwnFiles()
  }

  /** No document takes the name of a file that the run itself writes. */
  #keepOwnFiles(): void {
    const {outDir, mediaList, reportFile, resume} = this.settings
    if (this.comments) this.destination.keep(this.comments.file, 'the comments')
    if (this.media && mediaList !== undefined) this.destination.keep(mediaList, 'the list of media')
    if (reportFile !== undefined) this.destination.keep(reportFile, 'the report')
    if (resume && outDir !== undefined) {
      this.destination.keep(stateFileOf(this.settings), 'what --resume keeps')
    }
  }

  /** Makes a run ready. Throws a `UsageError` where the report has no place. */
  static async open(
    settings: Settings,
    streams: Streams,
    parts: SessionParts,
    sources: Sources
  ): Promise<Session> {
    const stdout = new Output(streams.stdout, settings.colors)
    const stderr = new Output(streams.stderr, settings.colors)
    const report = await RunReport.open(settings, streams, {stdout, stderr})
    const isShown = showsProgress(settings, streams, report.usesStdout || writesToStdout(settings))
    const progress = new Progress(sources, isShown, {stderr: streams.stderr, output: stderr})
    const site = settings.command === 'clean' ? await loadSite(settings) : undefined
    return new Session(settings, report, {stdout, stderr}, {...parts, progress, site})
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
    const {settings, site} = this
    return settings.command === 'clean' && siteIsAsked(settings) ? site : undefined
  }

  async start(): Promise<void> {
    await this.#report.start()
  }

  /** Writes what belongs to the run as a whole, and gives the exit status. */
  async end(): Promise<number> {
    this.progress.end()
    const {signal} = this.interruption
    const {outDir = '', mediaList, preview, quiet} = this.settings
    const isComplete = signal === undefined && !this.isOver
    if (isComplete) {
      if (this.site) {
        await this.#attempt(outDir, writeRedirectFile(this.site, this.settings))
        const lost = lostRedirects(this.site, this.settings)
        if (lost) await this.tell(lost)
      }
      if (this.media && mediaList !== undefined && preview === undefined) {
        await this.#attempt(mediaList, this.media.write(mediaList))
      }
    }
    if (this.comments) await this.#attempt(outDir, this.comments.close(isComplete))
    await this.#endResumption(isComplete)
    if (this.#baseline && isComplete) {
      await this.#report.baseline(await this.#baseline.end())
    }
    await this.#report.end()
    if (this.#report.failed) this.status.fail()
    if (signal === undefined) return this.status.value
    const done = plural(this.progress.documents, 'document')
    if (!quiet) await this.#stderr.write(`undivi: ended by ${signal} after ${done}\n`)
    return statusOf(signal)
  }

  async #attempt(path: string, writing: Promise<void>): Promise<void> {
    try {
      await writing
    } catch (error) {
      await this.fail(path, failureMessage(error))
    }
  }

  async fail(path: string, message: Message): Promise<void> {
    this.status.fail()
    const isInput = message.ruleId !== 'write-failed'
    await this.tell({path, changed: false, messages: [message], ...(isInput && {isInput})})
  }

  /** Reports documents of which there is nothing to say. */
  async pass(paths: readonly string[]): Promise<void> {
    const outcomes = paths.map((path): Outcome => ({path, changed: false, messages: []}))
    if (this.#baseline) for (const outcome of outcomes) this.#baseline.filter(outcome)
    await this.#report.documents(outcomes)
  }

  /** Keeps what is about to be written of a document, for a run that goes on from here; what it gives is called once that is done. */
  async keep(
    {file, key, was}: Turn = {},
    {path, messages, failed, text, media}: Kept
  ): Promise<(() => void) | undefined> {
    const {resumption, settings} = this
    if (!resumption || file === undefined || key === undefined) return undefined
    if (settings.preview !== undefined) return undefined
    const written = {file, path, key, was, messages, text, failed, media}
    return guard(stateFileOf(settings), resumption.record(written))
  }

  /** Says what was not done again, and what is left of earlier runs. */
  async #endResumption(isComplete: boolean): Promise<void> {
    if (!this.resumption) return
    const {modules, outDir = '', quiet} = this.settings
    if (isComplete) {
      for (const {path, messages} of this.resumption.gone(modules.rules)) {
        await this.tell({path, changed: false, messages})
      }
    }
    const closed = guard(stateFileOf(this.settings), this.resumption.close(isComplete))
    await this.#attempt(outDir, closed)
    const {documents, error, warning, info} = this.resumption.skipped
    if (quiet || documents === 0) return
    const [are, them] = documents === 1 ? ['is', 'it'] : ['are', 'them']
    const done = `${plural(documents, 'document')} ${are} as written before`
    const said = `of ${them} an earlier run told ${plural(error, 'error')}, ${plural(warning, 'warning')}, ${plural(info, 'note')}`
    await this.#stderr.write(`undivi: ${done}, not cleaned again; ${said}\n`)
  }

  /** Reports what became of a document. */
  async tell(told: Outcome): Promise<void> {
    const outcome = this.#baseline?.filter(told) ?? told
    this.status.add(outcome)
    await this.#report.document(outcome)
  }

  /** Reports how many items of a source were read, and which were not. */
  async count(tally: Tally): Promise<void> {
    await this.#report.source(tally)
  }
}

/** Loaded where it is needed: what reads and writes front matter is as much as the rest of a run. */
async function loadSite(settings: Settings): Promise<Site> {
  const {Site} = await import('../presets/site.ts')
  return new Site(settings)
}
