import path from 'node:path'
import {findPreset} from '../presets/index.ts'
import {problemOf} from '../presets/pattern.ts'
import type {Preset} from '../presets/preset.ts'
import {redirectFiles} from '../presets/redirects.ts'
import type {FrontMatterChoice} from '../presets/site.ts'
import {isEncoding} from '../read/encoding.ts'
import {type AskedFormat, isExportFormat} from '../read/format.ts'
import type {BasedPattern} from '../read/ignore-patterns.ts'
import type {SourceChoice} from '../read/sources.ts'
import type {ItemChoice} from '../run/settings/choose-items.ts'
import {
  type OutputFormat,
  type Preview,
  type Settings,
  UsageError
} from '../run/settings/settings.ts'
import {readShard, type Shard} from '../run/settings/shard.ts'
import {isNameList} from '../shortcode/shortcode-names.ts'
import type {Level} from '../types.ts'
import type {ModuleFlags, ModuleSettings} from './module-options.ts'
import type {RunCommand} from './options/option.ts'

/** Options as the parser gives them. */
export interface RunOptions extends ModuleFlags {
  from: AskedFormat
  to?: OutputFormat
  field: string
  content?: 'html' | 'markdown'
  frontMatter?: FrontMatterChoice
  preset?: string
  path?: string
  links?: 'keep' | 'relative'
  mediaList?: string
  shard?: string
  comments?: boolean
  resume?: boolean
  force?: boolean
  redirects?: string
  output?: string
  outDir?: string
  write?: boolean
  backup?: string
  diff?: boolean
  list?: boolean
  dryRun?: boolean
  close?: boolean
  encoding: string
  ext: string
  maxBytes?: string
  maxDepth?: string
  autop?: Settings['autop']
  shortcodes?: string
  postType?: string
  status?: string
  since?: string
  include?: string
  exclude?: string
  jobs?: string
  cache?: boolean
  cacheLocation?: string
  progress?: boolean
  failOn?: Level | 'never' | 'change'
  baseline?: string
  updateBaseline?: boolean
  maxWarnings?: string
  reporter: string
  reportFile?: string
  color?: boolean
  quiet?: boolean
  verbose?: boolean
  stats?: boolean
  attributes?: boolean
  scaffold?: boolean
  ast?: boolean
  debug?: boolean
  ignore?: readonly BasedPattern[]
  ignorePath?: string | false
  filesFrom?: string
  null?: boolean
  stdinFilepath?: string
  config?: string | false
  printConfig?: boolean
}

/** What a run reads, before it is known what is there. */
export interface Inputs {
  /** Paths, patterns, or `-`. */
  patterns: readonly string[]
  /** Names of a list; `undefined` where none was asked for. */
  listed?: readonly string[] | undefined
}

/** Makes every choice that the options leave open, but the version; refuses those that contradict each other. */
export function resolveSettings(
  command: Exclude<RunCommand, 'inspect'>,
  inputs: Inputs,
  options: RunOptions,
  modules: ModuleSettings = {},
  version = ''
): Settings {
  const destinations = [options.output !== undefined, options.outDir !== undefined, options.write]
  if (destinations.filter(Boolean).length > 1) {
    throw new UsageError('--output, --out-dir and --write exclude each other')
  }
  if (options.write && (options.to === 'markdown' || options.to === 'ast')) {
    throw new UsageError(
      `--write keeps the format of a file; use --out-dir with --to ${options.to}`
    )
  }
  if (options.backup !== undefined && !options.write) {
    throw new UsageError('--backup goes with --write')
  }
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
    frontMatter: options.frontMatter,
    preset,
    path: pathPatternOf(options),
    links: linksOf(options),
    mediaList: mediaListOf(options),
    shard: shardOf(options),
    comments: options.comments ?? false,
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
  const {outDir, reportFile, cacheLocation} = options
  if (stdinPath !== undefined && !patterns.includes('-')) {
    throw new UsageError('--stdin-filepath goes with standard input')
  }
  return {
    patterns,
    listed,
    extensions: extensionList(ext),
    exclude: [outDir, reportFile, cacheLocation].filter((file) => file !== undefined),
    ignore: {patterns: ignored, file: ignorePath},
    stdinPath
  }
}

/** The preset, where nothing else that was asked for contradicts it. */
function presetOf({preset: name, to, write, frontMatter}: RunOptions): Preset | undefined {
  if (name === undefined) return undefined
  const preset = findPreset(name)
  if (!preset) throw new UsageError(`--preset does not know ${name}`)
  if (to === 'html' || to === 'ast' || (to !== undefined && isExportFormat(to)))
    throw new UsageError('--preset goes with --to markdown')
  if (write) throw new UsageError('--preset gives files names of its own; use --out-dir')
  const isFormat = frontMatter && frontMatter !== 'keep' && frontMatter !== 'none'
  if (isFormat && !preset.formats.includes(frontMatter)) {
    throw new UsageError(`${name} reads front matter in ${preset.formats.join(', ')} only`)
  }
  return preset
}

/** The pattern of the names of files. The extension is that of the format, whether it is written or not. */
function pathPatternOf({path, outDir, to}: RunOptions): string | undefined {
  if (path === undefined) return undefined
  const problem = problemOf(path)
  if (problem !== undefined) throw new UsageError(`--path ${path} ${problem}`)
  requireFiles('--path', outDir, to)
  return path.replace(/\.(?:md|html)$/i, '')
}

/** Part of a run; what it gives has to be such that the parts together are the whole. */
function shardOf({shard: text, to, write}: RunOptions): Shard | undefined {
  if (text === undefined) return undefined
  const shard = readShard(text)
  if (!shard) throw new UsageError(`--shard needs a part of a whole, such as 2/4, got ${text}`)
  if (write || (to !== undefined && isExportFormat(to))) {
    throw new UsageError('--shard goes with --out-dir or --to jsonl, whose parts make the whole')
  }
  return shard
}

function resumeOf({resume = false, force, outDir, to}: RunOptions): boolean {
  if (resume) requireFiles('--resume', outDir, to)
  else if (force) throw new UsageError('--force goes with --resume')
  return resume
}

/** Links lead from file to file, so that there have to be some. */
function linksOf({links, outDir, to}: RunOptions): boolean {
  if (links !== 'relative') return false
  requireFiles('--links relative', outDir, to)
  return true
}

/** Refuses an option that is about files, where results are none. */
function requireFiles(
  name: string,
  outDir: string | undefined,
  to: OutputFormat | undefined
): void {
  if (outDir === undefined) throw new UsageError(`${name} goes with --out-dir`)
  if (to !== undefined && to !== 'html' && to !== 'markdown') {
    throw new UsageError(`${name} goes with --to html or markdown, which give a file for each post`)
  }
}

/** What stands behind the dot says what the list is, so another name would be a guess. */
function mediaListOf({mediaList}: RunOptions): string | undefined {
  if (mediaList === undefined || /\.(?:txt|jsonl|ndjson)$/i.test(mediaList)) return mediaList
  throw new UsageError(
    `--media-list needs a name that ends in .jsonl, or in .txt for the addresses alone, got ${mediaList}`
  )
}

function redirectsOf({redirects, preset, outDir}: RunOptions): Settings['redirects'] {
  if (redirects === undefined) return undefined
  if (preset === undefined || outDir === undefined) {
    throw new UsageError('--redirects goes with --preset and --out-dir, which say what moves where')
  }
  return redirectFiles[redirects]
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

function previewOf({diff, list, dryRun}: RunOptions): Preview | undefined {
  const asked = [diff, list, dryRun].filter(Boolean).length
  if (asked > 1) throw new UsageError('--diff, --list and --dry-run exclude each other')
  if (diff) return 'diff'
  if (list) return 'list'
  return dryRun ? 'nothing' : undefined
}

/** The label of an encoding that there is. */
export function knownEncoding(label: string): string {
  if (isEncoding(label)) return label
  throw new UsageError(
    `--encoding needs the name of an encoding, such as windows-1252, got ${label}`
  )
}

/** A number of things, of which there is one at least. */
export function positive(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (!/^[1-9]\d{0,14}$/.test(value)) {
    throw new UsageError(`${name} needs a positive whole number, got ${value}`)
  }
  return Number(value)
}

/** A number of things, maybe of none. */
function countOf(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (!/^(?:0|[1-9]\d{0,14})$/.test(value)) {
    throw new UsageError(`${name} needs a whole number, 0 or more, got ${value}`)
  }
  return Number(value)
}

/** Which items of exports are read. */
export function itemChoiceOf({postType, status, since, include, exclude}: RunOptions): ItemChoice {
  if (since !== undefined && !/^\d{4}(?:-\d{2}){0,2}$/.test(since)) {
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

/** The words of a list with commas between. */
function wordList(name: string, list: string | undefined): string[] | undefined {
  const words = list === undefined ? undefined : wordsOf(list)
  if (words?.length === 0) throw new UsageError(`${name} needs names, got ${list}`)
  return words
}

function wordsOf(list: string): string[] {
  return list
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

/** The names of a list of shortcodes. */
export function nameList(list: string | undefined): string[] | undefined {
  if (list === undefined) return undefined
  const names = wordsOf(list)
  if (names.length === 0 || !isNameList(names)) {
    throw new UsageError(`--shortcodes needs names of shortcodes, got ${list}`)
  }
  return names
}

/** The extensions of a list, without dots. */
function extensionList(list: string): string[] {
  const extensions = list
    .split(',')
    .map((extension) => extension.trim().replace(/^\./, ''))
    .filter((extension) => /^[\w-]+$/.test(extension))
  if (extensions.length === 0) throw new UsageError(`--ext needs extensions, got ${list}`)
  return extensions
}
