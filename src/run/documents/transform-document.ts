import {check, checkFrontMatter} from '../../check/check.ts'
import {withoutDisabled} from '../../check/disabled-rules.ts'
import {clean} from '../../clean.ts'
import {readFrontMatter} from '../../front-matter/read.ts'
import {plainValues} from '../../front-matter/values.ts'
import type {Preset} from '../../presets/preset.ts'
import {hasRawHtml} from '../../presets/raw-html.ts'
import {escapeTemplates} from '../../presets/templates.ts'
import {withoutTitleHeading} from '../../presets/title-heading.ts'
import type {SiteTables} from '../../read/exports/site-tables.ts'
import {type Split, splitFrontMatter} from '../../read/front-matter.ts'
import {readPostData} from '../../read/post-data.ts'
import {repair} from '../../repair.ts'
import type {
  Message,
  ModuleOptions,
  Options,
  PostData,
  Result,
  Root,
  SourceFormat,
  Stats,
  TargetFormat
} from '../../types.ts'
import {messagesBehind, treeBehind} from './behind-front-matter.ts'
import {type LinkTargets, linkRewriter} from './links.ts'
import {MediaUse} from './media-use.ts'
import {templateMessages} from './site-messages.ts'

/** One document as it was read. Plain data, so that it can go to another thread. */
export interface Document {
  text: string
  from: SourceFormat
  /** The post that it belongs to, as far as what stands around it says. */
  post?: PostData | undefined
  /** What its source knows that it may refer to; one object for all documents of a source. */
  known?: SiteTables | undefined
  /** What it is known by where it does not say so itself: the name of its file, without extension. */
  name?: string
  /** The file that it becomes, below the output folder, where that was found out before. */
  file?: string | undefined
}

/** What is done to documents. Plain data but for mappings of the user’s own, which may hold functions. */
export interface Task {
  command: 'clean' | 'check' | 'repair'
  to: TargetFormat
  /** repair: balance the tags as well. */
  close?: boolean
  /** Whether blank lines are paragraphs, whatever the format says. Not of Markdown. */
  autop?: 'auto' | 'on' | 'off'
  maxDepth?: number | undefined
  /** Names of shortcodes to read beside Divi's and WordPress's own. */
  shortcodes?: readonly string[] | undefined
  /** What becomes of modules. */
  modules?: Pick<Options, 'modules' | 'rawHtml'> & ModuleOptions
  /** The file of `modules.modules`, for threads, which load it themselves. */
  mapFile?: string | undefined
  /** The generator that the results are for. */
  preset?: Preset | undefined
  /** Where links between documents lead; absent where they stay as they are. */
  links?: LinkTargets | undefined
  /** Note which media the result uses. */
  notesMedia?: boolean
}

/** A document after the part of its way that it goes alone: no other document has a say in it. Plain data. */
export interface Transformed {
  /** Why there is no result. */
  failure?: string
  /** Where in undivi that arose. */
  trace?: string
  /** What stands behind the front matter, or the whole tree; absent where the command leaves the text as it is. */
  value?: string
  /** Their places count from the start of the text, front matter included. */
  messages: Message[]
  stats?: Stats
  /** What a whole page says of itself in its head. */
  page?: PostData
  /** The heading with the title was left to the front matter. */
  isUntitled?: boolean
  /** Addresses of the media that the result uses, where they were asked for. */
  media?: string[]
  /** The Markdown holds HTML that the generator leaves out unless it is told not to. */
  hasRawHtml?: boolean
}

/** Takes a document through the pipeline. Pure: what depends on other documents of the run is left to `finishDocument`. */
export function transformDocument(document: Document, task: Task): Transformed {
  const {text, post: around, known, file} = document
  const from = formatOf(document, task)
  const {command, to, close = false, maxDepth, shortcodes} = task
  const split = splitFrontMatter(text)
  const {frontMatter, body} = split
  const post = frontMatter === '' ? around : postOf(split, around)
  const modules = {...task.modules, ...known, ...(post && {post})}
  const reading = {...(maxDepth !== undefined && {maxDepth}), ...(shortcodes && {shortcodes})}
  const behind = (messages: Message[]): Message[] => messagesBehind(frontMatter, messages)
  if (command === 'check') {
    const {messages, stats} = check(body, {from, ...reading, ...modules})
    const inFront = checkFrontMatter(frontMatter, modules)
    const all = [...inFront, ...behind(messages)]
    const silencing = {front: frontMatter.length, isMarkdown: from === 'markdown', ...modules}
    return {messages: withoutDisabled(text, all, silencing), stats}
  }
  if (command === 'repair') {
    const repaired = repair(body, {from, close, ...reading, ...modules})
    return {value: repaired.value, messages: behind(repaired.messages)}
  }
  const {links} = task
  const rewriteLink = links && file !== undefined ? linkRewriter(links, post, file) : undefined
  const media = task.notesMedia ? new MediaUse(post) : undefined
  const rewriteUrl = media ? media.noting(rewriteLink) : rewriteLink
  const cleaned = clean(body, {
    from,
    to,
    ...reading,
    ...modules,
    ...(rewriteUrl && {rewriteUrl})
  })
  const {value, messages, stats} = cleaned
  if (to === 'ast') {
    const printed = frontMatter === '' ? value : printTree(frontMatter, value)
    return {value: printed, messages: behind(messages), stats}
  }
  const fitted = task.preset && fitPreset(cleaned, document, body, task, task.preset)
  const page = cleaned.post && {page: cleaned.post}
  const used = media && {media: media.found}
  return {value, stats, ...page, ...used, ...fitted, messages: behind(fitted?.messages ?? messages)}
}

/** How a document is read: blank lines are paragraphs in text, and nothing in HTML. */
function formatOf({from}: Document, {autop = 'auto'}: Task): SourceFormat {
  if (from === 'markdown' || autop === 'auto') return from
  return autop === 'on' ? 'text' : 'html'
}

/** The result as the generator wants it. */
function fitPreset(
  cleaned: Result,
  {from}: Document,
  body: string,
  {to, modules}: Task,
  preset: Preset
): Transformed {
  // Markdown that is there already belongs to a site, and its templates are meant.
  const isProse = to === 'markdown' && from !== 'markdown'
  const escaped = isProse ? escapeTemplates(cleaned.value, preset) : undefined
  const written = escaped?.value ?? cleaned.value
  const title = cleaned.post?.title
  const untitled = title === undefined ? undefined : withoutTitleHeading(written, title)
  const value = untitled ?? written
  const marks = escaped ? templateMessages(escaped.marks, body, preset, modules) : []
  return {
    value,
    messages: [...cleaned.messages, ...marks].sort((a, b) => a.offset - b.offset),
    isUntitled: untitled !== undefined,
    hasRawHtml: preset.rawHtml !== undefined && to === 'markdown' && hasRawHtml(value)
  }
}

/** What is known of the post: what stands in front of it counts before what stands around it. */
function postOf({data, format}: Split, around: PostData = {}): PostData {
  return {...around, ...readPostData(plainValues(readFrontMatter(data, format) ?? {}))}
}

/** A printed tree as that of what stands behind front matter. */
function printTree(frontMatter: string, printed: string): string {
  const tree: Root = JSON.parse(printed)
  return `${JSON.stringify(treeBehind(frontMatter, tree), undefined, 2)}\n`
}
