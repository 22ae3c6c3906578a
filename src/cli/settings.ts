import path from 'node:path'
import type {SourceChoice} from '../read/find-sources.ts'
import type {ItemChoice} from '../run/settings/choose-items.ts'
import {type ModuleSettings, type Settings, UsageError} from '../run/settings/settings.ts'
import type {RunCommand} from './options/option.ts'
import {
  baseOf,
  commentsOf,
  linksOf,
  mediaListOf,
  metaOf,
  pathPatternOf,
  presetOf,
  previewOf,
  redirectsOf,
  requireOneDestination,
  resumeOf,
  shardOf
} from './result-settings.ts'
import type {RunOptions} from './run-options.ts'
import {countOf, extensionList, knownEncoding, nameList, positive, wordList} from './values.ts'

/** What a run reads, before it is known what is there. */
export interface Inputs {
  /** Paths, patterns, or `-`. */
  patterns: readonly string[]
  /** Names of a list; `undefined` where none was asked for. */
  listed?: readonly string[] | undefined
}

/** What the options themselves do not say. */
interface Asked {
  version?: string
  contentIsAsked?: boolean
  rawHtmlIsAsked?: boolean
}

/**
 * Makes every choice that the options leave open, but the version; refuses those that contradict each other. `contentIsAsked` says that
 * `--content` stands on the command line: in a config file it waits for inputs that it is about. `rawHtmlIsAsked` is the same for `--raw-html`.
 */
export function resolveSettings(
  command: Exclude<RunCommand, 'inspect'>,
  inputs: Inputs,
  options: RunOptions,
  modules: ModuleSettings = {},
  {version = '', contentIsAsked = false, rawHtmlIsAsked = false}: Asked = {}
): Settings {
  requireOneDestination(options)
  const preset = presetOf(options)
  const lowest = options.verbose || command === 'check' ? 'info' : 'warning'
  return {
    command,
    inputs: sourceChoice(inputs, options),
    modules,
    from: options.from,
    autop: options.autop ?? 'auto',
    to: options.to ?? (preset && 'markdown'),
    field: options.field,
    content: preset ? 'markdown' : (options.content ?? 'html'),
    contentIsAsked,
    rawHtmlIsAsked,
    frontMatter: options.frontMatter,
    preset,
    path: pathPatternOf(options),
    base: baseOf(options),
    links: linksOf(options),
    mediaList: mediaListOf(options),
    shard: shardOf(options),
    comments: commentsOf(options),
    meta: metaOf(options),
    resume: resumeOf(options),
    force: options.force ?? false,
    version,
    items: itemChoiceOf(options),
    redirects: redirectsOf(options),
    output: options.output,
    outDir: options.outDir,
    write: options.write ?? false,
    backup: options.backup,
    preview: previewOf(options),
    close: options.close ?? false,
    encoding: knownEncoding(options.encoding),
    maxBytes: positive('--max-bytes', options.maxBytes),
    maxDepth: positive('--max-depth', options.maxDepth),
    shortcodes: nameList(options.shortcodes),
    mapFile: options.map,
    jobs: positive('--jobs', options.jobs),
    cache: cacheOf(options),
    progress: options.progress,
    failOn: failOnOf(command, options),
    baseline: baselineOf(options),
    maxWarnings: countOf('--max-warnings', options.maxWarnings),
    reporter: options.reporter,
    reportFile: options.reportFile,
    colors: options.color,
    lowest: options.quiet ? 'error' : lowest,
    quiet: options.quiet ?? false,
    debug: options.debug ?? false
  }
}

/** Which sources are read. */
export function sourceChoice({patterns, listed}: Inputs, options: RunOptions): SourceChoice {
  const {ext, ignore: ignored, ignorePath, stdinFilepath: stdinPath} = options
  const {outDir, cacheLocation} = options
  if (stdinPath !== undefined && !patterns.includes('-')) {
    throw new UsageError('--stdin-filepath goes with standard input')
  }
  return {
    patterns,
    listed,
    extensions: extensionList(ext),
    exclude: [outDir, cacheLocation].filter((file) => file !== undefined),
    ignore: {patterns: ignored, file: ignorePath},
    stdinPath
  }
}

function failOnOf(command: RunCommand, {failOn}: RunOptions): Settings['failOn'] {
  if (command === 'check' && failOn === 'change') {
    throw new UsageError('--fail-on change goes with clean and repair; check changes nothing')
  }
  return failOn ?? (command === 'check' ? 'info' : 'never')
}

function baselineOf({
  baseline: file,
  updateBaseline = false,
  reportFile
}: RunOptions): Settings['baseline'] {
  if (
    file !== undefined &&
    reportFile !== undefined &&
    path.resolve(file) === path.resolve(reportFile)
  ) {
    throw new UsageError('--baseline and --report-file name one file')
  }
  if (file === undefined && updateBaseline) {
    throw new UsageError('--update-baseline goes with --baseline, which names the file')
  }
  return file === undefined ? undefined : {file, isUpdate: updateBaseline}
}

function cacheOf({cache, cacheLocation: folder}: RunOptions): Settings['cache'] {
  if (folder !== undefined && cache === undefined) {
    throw new UsageError('--cache-location goes with --cache')
  }
  return cache ? {folder} : undefined
}

/** A day, or a month or a year, which stands for its first one. */
const day = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

/** Whether it is a day that there is. */
function isDay(text: string): boolean {
  if (!day.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** Which items of exports are read. */
export function itemChoiceOf({postType, status, since, include, exclude}: RunOptions): ItemChoice {
  if (since !== undefined && !isDay(since)) {
    throw new UsageError(`--since needs a day, such as 2024-05-31, got ${since}`)
  }
  return {
    types: wordList('--post-type', postType),
    statuses: wordList('--status', status),
    since,
    include: wordList('--include', include),
    exclude: wordList('--exclude', exclude)
  }
}
