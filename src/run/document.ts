import type {Point, Position} from 'unist'
import {parse} from '../blocks/parse.ts'
import {check, checkFrontMatter} from '../check/check.ts'
import {withoutDisabled} from '../check/disabled-rules.ts'
import {clean} from '../clean.ts'
import {readFrontMatter} from '../front-matter/read.ts'
import {plainValues} from '../front-matter/values.ts'
import {hasRawHtml} from '../presets/raw-html.ts'
import type {Site} from '../presets/site.ts'
import {escapeTemplates} from '../presets/templates.ts'
import {withoutTitleHeading} from '../presets/title-heading.ts'
import {type Split, splitFrontMatter} from '../read/front-matter.ts'
import {readPostData} from '../read/post-data.ts'
import {repair} from '../repair.ts'
import {shortcodesIn} from '../shortcode/walk.ts'
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
} from '../types.ts'
import {documentMessage, templateMessages} from './site-messages.ts'

/** One document after its way through the pipeline. `check` leaves the text as it was; `repair` counts nothing. */
export interface Processed {
  value: string
  changed: boolean
  messages: Message[]
  stats?: Stats
  /** Where it goes in the folder of a site, without extension. */
  place?: string
}

/** What is done to a document. */
export interface Task {
  command: 'clean' | 'check' | 'repair'
  from: SourceFormat
  to: TargetFormat
  /** repair: balance the tags as well. */
  close?: boolean
  maxDepth?: number | undefined
  /** Names of shortcodes to read beside Divi's and WordPress's own. */
  shortcodes?: readonly string[] | undefined
  /** What becomes of modules; `post` is the one that the document belongs to. */
  modules?: Pick<Options, 'modules' | 'rawHtml'> & ModuleOptions
  /** The site that the document is for; without one its front matter stays as it is. */
  site?: Site | undefined
  /** What the document is known by where it does not say so itself: the name of its file, without extension. */
  name?: string
}

/** Takes one document through the pipeline. Front matter stays byte for byte in front of it, unless the site says else. */
export function processDocument(text: string, task: Task): Processed {
  const {command, from, to, close = false, maxDepth, shortcodes, modules: given} = task
  const split = splitFrontMatter(text)
  const {frontMatter, body} = split
  const modules = frontMatter === '' ? given : {...given, post: postOf(split, given?.post)}
  const reading = {...(maxDepth !== undefined && {maxDepth}), ...(shortcodes && {shortcodes})}
  if (command === 'check') {
    const {messages, stats} = check(body, {from, ...reading, ...modules})
    const {rules} = modules ?? {}
    const all = [
      ...checkFrontMatter(frontMatter, rules ? {rules} : {}),
      ...behind(frontMatter, messages)
    ]
    return {value: text, changed: false, messages: withoutDisabled(text, all), stats}
  }
  if (command === 'repair') {
    const {value, messages} = repair(body, {
      from,
      close,
      ...reading,
      ...(modules?.rules && {rules: modules.rules})
    })
    const whole = frontMatter + value
    return {value: whole, changed: whole !== text, messages: behind(frontMatter, messages)}
  }
  const cleaned = clean(body, {from, to, ...reading, ...modules})
  const {value, messages, stats} = cleaned
  if (to === 'ast') {
    const printed = frontMatter === '' ? value : printTree(frontMatter, body, {from, ...reading})
    return {value: printed, changed: true, messages: behind(frontMatter, messages), stats}
  }
  if (task.site) return forSite(split, cleaned, task, task.site)
  const whole = join(frontMatter, value, isApart(body, task))
  return {value: whole, changed: whole !== text, messages: behind(frontMatter, messages), stats}
}

/** The document as the generator of a site wants it. */
function forSite(split: Split, cleaned: Result, task: Task, site: Site): Processed {
  const {from, to, modules, name = ''} = task
  const {body} = split
  const {preset} = site
  const {post: around = {}, rules} = modules ?? {}
  const {frontMatter, place, isUnreadable, taken} = site.place({
    existing: split,
    around,
    page: cleaned.post,
    name
  })
  // Markdown that is there already belongs to a site, and its templates are meant.
  const isProse = preset && to === 'markdown' && from !== 'markdown'
  const escaped = isProse ? escapeTemplates(cleaned.value, preset) : undefined
  const written = escaped?.value ?? cleaned.value
  const title = preset && cleaned.post?.title
  const untitled = title === undefined ? undefined : withoutTitleHeading(written, title)
  const value = untitled ?? written
  const messages = [
    ...cleaned.messages,
    ...(preset && escaped ? templateMessages(escaped.marks, body, preset, rules) : [])
  ].sort((a, b) => a.offset - b.offset)
  const notes: Message[] = []
  if (isUnreadable) {
    const reason = `Unexpected front matter, expected a table of ${split.format}; left as it is`
    notes.push(...documentMessage('unreadable-front-matter', reason, rules))
  }
  if (untitled !== undefined) {
    const reason = `Unexpected heading \`${title}\` that is the title of the page, left it to the front matter`
    notes.push(...documentMessage('page-furniture', reason, rules))
  }
  if (taken !== undefined) {
    const reason = `Unexpected address \`${taken}\`, expected one that no other post has`
    notes.push(...documentMessage('address-taken', reason, rules))
  }
  if (preset?.rawHtml && to === 'markdown' && hasRawHtml(value) && site.isNews('raw-html')) {
    const reason = `Raw HTML is in the result; ${preset.name} leaves it out without \`${preset.rawHtml}\``
    notes.push(...documentMessage('raw-html', reason, rules))
  }
  const isKept = frontMatter === split.frontMatter
  const isCrlf = from === 'markdown' && /^[^\n]*\r\n/.test(split.frontMatter || body)
  const fenced = isKept || !isCrlf ? frontMatter : frontMatter.replaceAll('\n', '\r\n')
  const whole = join(fenced, value, isKept ? isApart(body, task) : !/^\r?\n/.test(value))
  return {
    value: whole,
    changed: whole !== split.frontMatter + body,
    messages: [...notes, ...behind(split.frontMatter, messages)],
    stats: cleaned.stats,
    place
  }
}

/** A blank line below the front matter reads better, unless the body is one that stays as it is. */
function isApart(body: string, {from, to}: Task): boolean {
  return to === 'markdown' && (from !== 'markdown' || /^\s*\\?\[/.test(body))
}

/** What is known of the post: what stands in front of it counts before what stands around it. */
function postOf({data, format}: Split, around: PostData = {}): PostData {
  return {...around, ...readPostData(plainValues(readFrontMatter(data, format) ?? {}))}
}

function join(frontMatter: string, value: string, isBlankBetween: boolean): string {
  const isApart = isBlankBetween && frontMatter.endsWith('\n') && value !== ''
  const lineEnd = frontMatter.endsWith('\r\n') ? '\r\n' : '\n'
  return frontMatter + (isApart ? lineEnd : '') + value
}

/** The tree of what stands behind front matter. */
function printTree(
  frontMatter: string,
  body: string,
  reading: Parameters<typeof parse>[1]
): string {
  const tree = treeBehind(frontMatter, parse(body, reading).tree)
  return `${JSON.stringify(tree, undefined, 2)}\n`
}

/** How far the front matter moves what stands behind it. */
function sizeOf(frontMatter: string): {lines: number; length: number} {
  return {lines: frontMatter.split(/\r\n|\r|\n/).length - 1, length: frontMatter.length}
}

/** The tree with places that count from the start of the file, not of its body. */
function treeBehind(frontMatter: string, tree: Root): Root {
  const {lines, length} = sizeOf(frontMatter)
  const moved = (point: Point): Point => ({
    line: point.line + lines,
    column: point.column,
    offset: (point.offset ?? 0) + length
  })
  const move = (node: {position: Position}): void => {
    node.position = {start: moved(node.position.start), end: moved(node.position.end)}
  }
  move(tree)
  for (const child of tree.children) if (child.type !== 'shortcode') move(child)
  for (const node of shortcodesIn(tree.children)) {
    move(node)
    for (const attribute of node.attributes) move(attribute)
    for (const child of node.children) if (child.type !== 'shortcode') move(child)
  }
  return tree
}

/** Places count from the start of the file, not of its body. */
function behind(frontMatter: string, messages: Message[]): Message[] {
  if (frontMatter === '') return messages
  const {lines, length} = sizeOf(frontMatter)
  return messages.map((message) => ({
    ...message,
    line: message.line + lines,
    offset: message.offset + length,
    endLine: message.endLine + lines,
    endOffset: message.endOffset + length,
    ...(message.fix && {
      fix: {...message.fix, start: message.fix.start + length, end: message.fix.end + length}
    })
  }))
}
