import {Site} from '../presets/site.ts'
import {isAtLeast, type Outcome, type Tally} from '../report/reporter.ts'
import type {Message} from '../types.ts'
import {Output} from '../write/streams.ts'
import {Destination} from './destination.ts'
import {failureMessage} from './input-messages.ts'
import {writeRedirectFile} from './redirects.ts'
import {RunReport} from './report.ts'
import type {Settings, Streams} from './settings.ts'

/** What the sources of a run have in common: where results go, what is said of them, and the status. */
export class Session {
  readonly settings: Settings
  readonly destination: Destination
  readonly site: Site
  readonly #stdout: Output
  readonly #report: RunReport
  #warnings = 0
  /** 0 done, 1 findings, 2 something could not be read or written. */
  status = 0

  private constructor(settings: Settings, stdout: Output, report: RunReport) {
    this.settings = settings
    this.#stdout = stdout
    this.#report = report
    this.destination = new Destination(settings, stdout)
    this.site = new Site(settings.frontMatter, settings.preset)
  }

  /** Makes a run ready. Throws a `UsageError` where the report has no place. */
  static async open(settings: Settings, streams: Streams): Promise<Session> {
    const stdout = new Output(streams.stdout, settings.colors)
    return new Session(settings, stdout, await RunReport.open(settings, streams, stdout))
  }

  /** Whether outcomes are to come with their contents. */
  get needsContent(): boolean {
    return this.#report.needsContent
  }

  /** Nobody reads the result any more. */
  get isClosed(): boolean {
    return this.#stdout.closed
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
    try {
      await writeRedirectFile(this.site, this.settings)
    } catch (error) {
      await this.fail(this.settings.outDir ?? '', failureMessage(error))
    }
    await this.#report.end()
    if (this.#report.failed) this.status = 2
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
