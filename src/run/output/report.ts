import {appendFile} from 'node:fs/promises'
import {describeFailure, standardInput} from '../../read/source.ts'
import {reporters} from '../../report/index.ts'
import type {
  BaselineResult,
  CreateReporter,
  Outcome,
  Reporter,
  ReportSettings,
  Tally
} from '../../report/reporter.ts'
import {AtomicStream} from '../../write/atomic-stream.ts'
import type {Output} from '../../write/streams.ts'
import {emphasizer, terminalOf} from '../../write/terminal.ts'
import {type Settings, type Streams, UsageError} from '../settings/settings.ts'
import {guard, WriteError} from './destination.ts'
import {writesToStdout} from './destinations.ts'
import {failureMessage} from './input-messages.ts'

/** Standard output and error. */
export interface Outputs {
  stdout: Output
  stderr: Output
}

/** A reporter with the place that it writes to. */
interface Channel {
  reporter: Reporter
  write(text: string): Promise<void>
  /** Puts a file in its place. */
  close?(): Promise<void>
  /** Leaves no file behind. */
  discard?(): Promise<void>
}

/** What is said of a run, to all that listen. */
export class RunReport {
  #channels: readonly Channel[]
  /** Whether outcomes are to come with their contents. */
  readonly needsContent: boolean
  /** A report could not be written. */
  failed = false

  /** Standard output is the report’s. */
  readonly usesStdout: boolean

  private constructor(channels: readonly Channel[], usesStdout: boolean) {
    this.usesStdout = usesStdout
    this.#channels = channels
    this.needsContent = channels.some(({reporter}) => reporter.needsContent)
  }

  /** Makes ready what the settings ask for. Throws a `UsageError` where a report has no place. */
  static async open(settings: Settings, streams: Streams, outputs: Outputs): Promise<RunReport> {
    const create = await findReporter(settings.reporter)
    const {reportFile, reporter} = settings
    const toStream = reportFile === undefined || reportFile === standardInput
    const channels = toStream
      ? [await streamChannel(create, settings, streams, outputs)]
      : [
          await fileChannel(create, settings, reportFile),
          await peopleChannel(settings, streams, outputs)
        ]
    const {GITHUB_STEP_SUMMARY: summary} = process.env
    if (reporter === 'github' && summary) channels.push(await jobChannel(settings, summary))
    return new RunReport(channels, goesToStdout(settings))
  }

  async start(): Promise<void> {
    await this.#say((reporter) => reporter.start?.())
  }

  async document(outcome: Outcome): Promise<void> {
    await this.#say((reporter) => reporter.document(outcome))
  }

  /** The same of several, told at once. */
  async documents(outcomes: readonly Outcome[]): Promise<void> {
    await this.#say((reporter) => outcomes.map((outcome) => reporter.document(outcome)).join(''))
  }

  async source(tally: Tally): Promise<void> {
    await this.#say((reporter) => reporter.source?.(tally))
  }

  async baseline(result: BaselineResult): Promise<void> {
    await this.#say((reporter) => reporter.baseline?.(result))
  }

  async end(): Promise<void> {
    await this.#each(async ({reporter, write, close}) => {
      await write(reporter.end?.() ?? '')
      await close?.()
    })
  }

  /** Writes what each reporter has to say, which of most documents is nothing. */
  async #say(tell: (reporter: Reporter) => string | undefined): Promise<void> {
    await this.#each(({reporter, write}) => {
      const text = tell(reporter)
      return text ? write(text) : undefined
    })
  }

  /** A channel that fails is left out from then on, and the others are told. */
  async #each(work: (channel: Channel) => Promise<void> | undefined): Promise<void> {
    for (const channel of this.#channels) {
      try {
        const working = work(channel)
        if (working) await working
      } catch (error) {
        this.failed = true
        this.#channels = this.#channels.filter((other) => other !== channel)
        await channel.discard?.().catch(() => undefined)
        const path = error instanceof WriteError ? error.file : ''
        await this.document({path, changed: false, messages: [failureMessage(error)]})
      }
    }
  }
}

async function findReporter(name: string): Promise<CreateReporter> {
  const create = await reporters[name]?.()
  if (!create) throw new UsageError(`unknown reporter ${name}`)
  return create
}

function reportSettings(
  {lowest, quiet, maxWarnings, version, command, failOn: asked}: Settings,
  emphasize: ReportSettings['emphasize']
): ReportSettings {
  const folder = process.cwd()
  // A change is no finding.
  const failOn = asked === 'change' ? 'never' : asked
  return {lowest, summary: !quiet, maxWarnings, version, command, failOn, folder, emphasize}
}

/** To standard output where no result goes there, unless it is for people. */
function goesToStdout(settings: Settings): boolean {
  const {reportFile, reporter} = settings
  if (reportFile !== undefined) return reportFile === standardInput
  return reporter !== 'pretty' && !writesToStdout(settings)
}

async function streamChannel(
  create: CreateReporter,
  settings: Settings,
  streams: Streams,
  outputs: Outputs
): Promise<Channel> {
  const isNamed = settings.reportFile === standardInput
  if (isNamed && writesToStdout(settings)) {
    throw new UsageError('--report-file - goes where the result goes; use --output or --out-dir')
  }
  const name = goesToStdout(settings) ? 'stdout' : 'stderr'
  const stream = streams[name]
  // Beside results, standard error is for people, whether they look at it or keep it.
  if (settings.reporter === 'html' && (stream.isTTY || name === 'stderr')) {
    throw new UsageError('--reporter html makes a page; --report-file says where it goes')
  }
  return terminalChannel(create, settings, stream, outputs[name])
}

async function terminalChannel(
  create: CreateReporter,
  settings: Settings,
  stream: NodeJS.WriteStream,
  output: Output
): Promise<Channel> {
  const {colors} = settings
  const terminal = await terminalOf(stream, colors)
  const emphasize = emphasizer(stream, colors)
  return {
    reporter: await create({...reportSettings(settings, emphasize), terminal}),
    write: (text) => output.write(text)
  }
}

async function fileChannel(
  create: CreateReporter,
  settings: Settings,
  file: string
): Promise<Channel> {
  const stream = await AtomicStream.open(file).catch((error: unknown) => {
    throw new UsageError(`--report-file: ${file}: ${describeFailure(error)}`)
  })
  return {
    reporter: await create(reportSettings(settings, (_, text) => text)),
    write: (text) => guard(file, stream.write(text)),
    close: async () => {
      await guard(file, stream.close())
    },
    discard: () => stream.discard()
  }
}

/** What whoever started the run sees where the report goes to a file. */
async function peopleChannel(
  settings: Settings,
  {stderr}: Streams,
  outputs: Outputs
): Promise<Channel> {
  const create = await findReporter('pretty')
  return terminalChannel(create, {...settings, lowest: 'error'}, stderr, outputs.stderr)
}

/** What the page of a job on GitHub shows, behind what other steps have put there. */
async function jobChannel(settings: Settings, file: string): Promise<Channel> {
  const {createGithubSummary} = await import('../../report/github-summary.ts')
  return {
    reporter: createGithubSummary(settings),
    write: async (text) => {
      if (text !== '') await guard(file, appendFile(file, text))
    }
  }
}
