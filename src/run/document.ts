import type {Point, Position} from 'unist'
import {parse} from '../blocks/parse.ts'
import {check} from '../check.ts'
import {clean} from '../clean.ts'
import {readFrontMatter, splitFrontMatter} from '../read/front-matter.ts'
import {readPostData} from '../read/post-data.ts'
import {repair} from '../repair.ts'
import {shortcodesIn} from '../shortcode/walk.ts'
import type {
  Message,
  ModuleOptions,
  Options,
  PostData,
  Root,
  SourceFormat,
  Stats,
  TargetFormat
} from '../types.ts'

/** One document after its way through the pipeline. `check` leaves the text as it was; `repair` counts nothing. */
export interface Processed {
  value: string
  changed: boolean
  messages: Message[]
  stats?: Stats
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
}

/** Takes one document through the pipeline. Front matter stays byte for byte in front of it. */
export function processDocument(
  text: string,
  {command, from, to, close = false, maxDepth, shortcodes, modules: given}: Task
): Processed {
  const {frontMatter, body} = splitFrontMatter(text)
  const modules = frontMatter === '' ? given : {...given, post: postOf(frontMatter, given?.post)}
  const reading = {...(maxDepth !== undefined && {maxDepth}), ...(shortcodes && {shortcodes})}
  if (command === 'check') {
    const {messages, stats} = check(body, {from, ...reading, ...modules})
    return {value: text, changed: false, messages: behind(frontMatter, messages), stats}
  }
  if (command === 'repair') {
    const {value, messages} = repair(body, {from, close, ...reading})
    const whole = frontMatter + value
    return {value: whole, changed: whole !== text, messages: behind(frontMatter, messages)}
  }
  const {value, messages, stats} = clean(body, {from, to, ...reading, ...modules})
  if (to === 'ast') {
    const tree = treeBehind(frontMatter, parse(body, {from, ...reading}).tree)
    const printed = `${JSON.stringify(tree, undefined, 2)}\n`
    return {value: printed, changed: true, messages: behind(frontMatter, messages), stats}
  }
  // A blank line below the front matter reads better, unless the body is one that stays as it is.
  const isApart = to === 'markdown' && (from !== 'markdown' || /^\s*\\?\[/.test(body))
  const whole = join(frontMatter, value, isApart)
  return {value: whole, changed: whole !== text, messages: behind(frontMatter, messages), stats}
}

/** What is known of the post: what stands in front of it counts before what stands around it. */
function postOf(frontMatter: string, around: PostData = {}): PostData {
  return {...around, ...readPostData(readFrontMatter(frontMatter))}
}

function join(frontMatter: string, value: string, isApart: boolean): string {
  const apart = isApart && frontMatter.endsWith('\n') && value !== '' ? '\n' : ''
  return frontMatter + apart + value
}

/** How far the front matter moves what stands behind it. */
function sizeOf(frontMatter: string): {lines: number; length: number} {
  return {lines: frontMatter.split(/\r\n|\r|\n/).length - 1, length: frontMatter.length}
}

/** The tree with places that count from the start of the file, not of its body. */
function treeBehind(frontMatter: string, tree: Root): Root {
  if (frontMatter === '') return tree
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
