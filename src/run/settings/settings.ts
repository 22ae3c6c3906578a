import type {Preset} from '../../presets/preset.ts'
import type {RedirectFile} from '../../presets/redirects.ts'
import type {FrontMatterChoice} from '../../presets/site.ts'
import type {SourceChoice} from '../../read/find-sources.ts'
import type {AskedFormat, ExportFormat} from '../../read/format.ts'
import type {Level, Media, ModuleOptions, Options} from '../../types.ts'
import type {ItemChoice} from './choose-items.ts'
import type {Shard} from './shard.ts'

/** What documents are written as. */
export type DocumentFormat = 'html' | 'markdown' | 'ast' | 'jsonl'

/** What the result is written as; an export goes back into its own format only. */
export type OutputFormat = DocumentFormat | ExportFormat

/** The changes as a diff, the inputs that would change, or nothing. */
export type Preview = 'diff' | 'list' | 'nothing'

/** How a run makes use of a baseline. */
export interface BaselineChoice {
  file: string
  /** It is written anew with what is found. */
  isUpdate: boolean
}

/** How a check makes use of a cache. */
export interface CacheChoice {
  /** The folder that it is in; `undefined` for the usual one. */
  folder: string | undefined
}

/** What becomes of modules. */
export interface ModuleSettings
  extends Pick<Options, 'modules' | 'rawHtml'>,
    Omit<ModuleOptions, 'media'> {
  media?: Readonly<Record<string, Media>>
}

/** What a run does, every choice made. */
export interface Settings {
  command: 'clean' | 'check' | 'repair'
  inputs: SourceChoice
  modules: ModuleSettings
  from: AskedFormat
  /** `undefined`: HTML, and for Markdown and JSON Lines the same again; for exports with --write too. */
  to: OutputFormat | undefined
  field: string
  /** What the content field holds in JSON Lines and in exports. */
  content: 'html' | 'markdown'
  /** Whoever started the run has asked for such contents, so that it is wrong where nothing holds any. */
  contentIsAsked: boolean
  /** The same of HTML in Markdown, which is wrong where nothing becomes Markdown. */
  rawHtmlIsAsked: boolean
  /** `undefined`: the preset’s own, and as it is without one. */
  frontMatter: FrontMatterChoice | undefined
  preset: Preset | undefined
  /** The pattern of the names of files, in the place of the preset’s own; `undefined` for none. */
  path: string | undefined
  /** The folder of its host that the new site stands in, with slashes around; `undefined` for that of the old one. */
  base: string | undefined
  /** Which items of exports are read. */
  items: ItemChoice
  /** The file that old addresses are listed in. */
  redirects: RedirectFile | undefined
  /** Links between documents lead to the new files. */
  links: boolean
  /** The file that lists the media that results use. */
  mediaList: string | undefined
  /** Comments of posts come along. */
  comments: boolean
  /** Patterns of custom fields that come along; `undefined` for none. */
  meta: readonly string[] | undefined
  /** What is done of the run; `undefined` for all of it. */
  shard: Shard | undefined
  /** Keep what was written, and do not do it again. */
  resume: boolean
  /** Write over files that were changed by hand. */
  force: boolean
  /** The version of undivi. */
  version: string
  output: string | undefined
  outDir: string | undefined
  write: boolean
  /** Suffix of the file that keeps what was there; `undefined` for none. */
  backup: string | undefined
  /** What is shown instead of anything being written. */
  preview: Preview | undefined
  /** repair: balance the tags as well. */
  close: boolean
  /** Label of the encoding of the inputs; `auto` finds it out for each. */
  encoding: string
  /** Bytes of a file, or of a line of JSON Lines, beyond which it is not read. */
  maxBytes: number | undefined
  /** Whether blank lines are paragraphs; `auto` goes by the format. */
  autop: 'auto' | 'on' | 'off'
  /** Shortcodes nested deeper are read as neighbours. */
  maxDepth: number | undefined
  /** Names of shortcodes to read beside Divi's and WordPress's own. */
  shortcodes: readonly string[] | undefined
  /** The file of `modules.modules`, for threads, which load it themselves. */
  mapFile: string | undefined
  /** How many threads transform documents; `undefined`: by the size of the inputs. One is the thread that reads and writes. */
  jobs: number | undefined
  /** check: where findings are kept between runs; `undefined` where they are not. */
  cache: CacheChoice | undefined
  /** Show how far the run is; `undefined`: on a terminal, where nothing says that nobody watches. */
  progress: boolean | undefined
  /** The lowest level of a finding that makes the status 1; `change`: a result that is not its source. */
  failOn: Level | 'never' | 'change'
  /** check: findings that are known and pass. */
  baseline: BaselineChoice | undefined
  /** How many warnings there may be before the status is 1; `undefined` for any number. */
  maxWarnings: number | undefined
  reporter: string
  /** The file that the report goes to; `undefined` for a stream. */
  reportFile: string | undefined
  /** Whether there are colours; `undefined` where that depends on what is written to. */
  colors: boolean | undefined
  lowest: Level
  quiet: boolean
  /** Say where errors arise. */
  debug: boolean
}

/** The settings of a file, where some files of a run have their own. Throws a `UsageError` that says what is wrong with them. */
export type SettingsOf = (file: string) => Promise<Settings>

/** Where a run reads and writes. */
export interface Streams {
  stdin: NodeJS.ReadStream
  stdout: NodeJS.WriteStream
  stderr: NodeJS.WriteStream
}

/** Words of the user that cannot be followed. Ends the run before it starts, with status 2. */
export class UsageError extends Error {}

/** Whether something that was asked for makes a page of a site of each document. */
export function siteIsAsked({preset, frontMatter, path}: Settings): boolean {
  return preset !== undefined || frontMatter !== undefined || path !== undefined
}

/** Whether somebody wants Markdown in contents alone, and asked for nothing that makes Markdown of all. */
export function asksForContents({command, to, content, contentIsAsked, preset}: Settings): boolean {
  if (command !== 'clean' || !contentIsAsked || content !== 'markdown') return false
  return preset === undefined && (to === undefined || to === 'html' || to === 'ast')
}

const extensions: Readonly<Record<DocumentFormat, string>> = {
  html: '.html',
  markdown: '.md',
  ast: '.json',
  jsonl: '.jsonl'
}

/** The extension of a file in the format. */
export function extensionOf(format: DocumentFormat): string {
  return extensions[format]
}
