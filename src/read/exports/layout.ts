import {isRecord} from '../../records.ts'
import type {PostData} from '../../types.ts'
import {readPostData} from '../post-data.ts'
import type {ByteCursor} from './byte-cursor.ts'
import type {ExportReader, Piece} from './item.ts'
import {
  lineOfString,
  parseWritten,
  replaceString,
  textOf,
  type WrittenJson
} from './json/content.ts'
import {type JsonChoice, type JsonReader, readJson} from './json/scanner.ts'
import {problem, runSteps, type Steps} from './steps.ts'

/**
 * The reader of Divi's portability files (core/components/Portability.php): one post (`et_builder`), layouts of the
 * library (`et_builder_layouts`), or the theme builder (`et_theme_builder`), which has many of the first kind in it.
 * The images in them, encoded as base64, go by without being held.
 */
export function layoutReader({limit}: {limit?: number} = {}): ExportReader {
  return {name: 'layout', read: (chunks) => runSteps(chunks, readLayouts, limit)}
}

function* readLayouts(cursor: ByteCursor): Steps {
  const file = new PortabilityFile()
  yield* readJson(cursor, file)
  const reason = file.missing()
  if (reason !== undefined) yield* problem(cursor, reason)
}

const contexts: ReadonlySet<string> = new Set([
  'et_builder',
  'et_builder_layouts',
  'et_theme_builder'
])

/** What is done with a value, by its path. `*` is a name that the file gives. */
const choices: ReadonlyMap<string, JsonChoice> = new Map([
  ['', 'enter'],
  ['context', 'hold'],
  ['data', 'enter'],
  ['data.*', 'hold'],
  ['canvases', 'enter'],
  ['canvases.local', 'enter'],
  ['canvases.local.*', 'hold'],
  ['canvases.global', 'enter'],
  ['canvases.global.*', 'hold'],
  ['images', 'enter'],
  ['images.*', 'enter'],
  ['images.*.id', 'hold'],
  ['templates', 'hold'],
  ['layouts', 'enter'],
  ['layouts.*', 'enter']
])

/** Members with names of the file's own: ids of posts, addresses of images. */
const tables: ReadonlySet<string> = new Set(['data', 'global', 'images', 'layouts', 'local'])

/** The path as the table above has it. Each layout of the theme builder is a file of its own. */
function patternOf(path: readonly string[]): string {
  const names = path.map((name, place) => (tables.has(path[place - 1] ?? '') ? '*' : name))
  const isInLayout = names.length > 2 && names[0] === 'layouts'
  return (isInLayout ? names.slice(2) : names).join('.')
}

class PortabilityFile implements JsonReader {
  #context: string | undefined
  /** There is a member that contents or settings stand in. */
  #hasData = false
  /** Types of the layouts of the theme builder by their ids. */
  #types: ReadonlyMap<string, string> = new Map()
  /** Id in the media library of the image that is being read. */
  #imageId: string | undefined

  choose(path: readonly string[]): JsonChoice {
    if (path[0] === 'data' || path[0] === 'layouts') this.#hasData = true
    return this.#isForeign() && path.length > 0 ? 'skip' : (choices.get(patternOf(path)) ?? 'skip')
  }

  read(path: readonly string[], written: WrittenJson): Piece | undefined {
    const {bytes, line} = written
    const pattern = patternOf(path)
    const id = path.at(-1) ?? ''
    if (/^(?:data|canvases)\./.test(pattern)) return readLayout(written, id, this.#types.get(id))
    const {value} = parseWritten(written)
    if (path.length === 1 && pattern === 'context') this.#context = String(value)
    if (pattern === 'templates') this.#types = typesOf(value)
    if (pattern === 'images.*.id') this.#imageId = textOf(value)
    if (value !== undefined) return undefined
    const reason = `Unexpected JSON as \`${path.join('.')}\`, expected it to be whole; left it out`
    return {type: 'problem', problem: {reason, line}, bytes}
  }

  /** The map of images is a table of the media library: encode_images() notes the ids. */
  leave(path: readonly string[]): Piece | undefined {
    const id = this.#imageId
    this.#imageId = undefined
    if (patternOf(path) !== 'images.*' || id === undefined) return undefined
    const attachment = {id, url: path.at(-1) ?? ''}
    return {type: 'attachment', attachment, bytes: new Uint8Array(0)}
  }

  /** Why there are no contents, where there cannot be any. */
  missing(): string | undefined {
    const expected = [...contexts].join(', ')
    if (this.#isForeign()) {
      return `Unexpected context \`${this.#context}\`, expected one of ${expected}; it has no contents`
    }
    if (this.#hasData) return undefined
    return `Unexpected content, expected a portability file of Divi (${expected}); found no layouts`
  }

  #isForeign(): boolean {
    return this.#context !== undefined && !contexts.has(this.#context)
  }
}

/** Where content stands in what is held: a post, a canvas of Divi 5, or nothing but the content. */
const contentPaths = [[], ['post_content'], ['content']] as const

function readLayout(written: WrittenJson, id: string, knownType: string | undefined): Piece {
  const {bytes, line} = written
  const {value, problems} = parseWritten(written)
  const path = contentPaths.find((names) => typeof contentAt(value, names) === 'string')
  const content = path && contentAt(value, path)
  if (!path || typeof content !== 'string') {
    const reason = problems.at(-1)?.reason ?? 'Unexpected value, expected a layout; left it out'
    return {type: 'problem', problem: {reason, line}, bytes}
  }
  const post = postOf(value, id, knownType)
  const item = {
    name: `${post.type ?? 'layout'} ${post.id ?? id}`,
    content,
    post,
    line: lineOfString(written, path),
    problems
  }
  const write = (text: string): Uint8Array =>
    text === content ? bytes : replaceString(bytes, path, text)
  return {type: 'item', item, write}
}

function contentAt(value: unknown, [name]: readonly string[]): unknown {
  return name === undefined ? value : isRecord(value) ? value[name] : undefined
}

function postOf(value: unknown, id: string, knownType: string | undefined): PostData {
  if (!isRecord(value)) return {id, ...(knownType !== undefined && {type: knownType})}
  if (value.post_content === undefined) {
    const title = textOf(value.name)
    return {id, type: 'et_pb_canvas', ...(title !== undefined && {title})}
  }
  const terms = isRecord(value.terms) ? Object.values(value.terms).filter(isRecord) : []
  const namesOf = (taxonomy: string): unknown[] =>
    terms.filter((term) => term.taxonomy === taxonomy).map(({name}) => name)
  return {
    id,
    ...readPostData({
      ...value,
      // A date that is not set is all zeros.
      post_date: textOf(value.post_date)?.startsWith('0000') ? undefined : value.post_date,
      categories: namesOf('layout_category'),
      tags: namesOf('layout_tag')
    })
  }
}

/** Parts of a template of the theme builder, and the types of post that they are (theme-builder.php). */
const layoutTypes = {
  header: 'et_header_layout',
  body: 'et_body_layout',
  footer: 'et_footer_layout'
} as const

function typesOf(templates: unknown): ReadonlyMap<string, string> {
  const layouts = Array.isArray(templates)
    ? templates.map((entry) => memberOf(entry, 'layouts'))
    : []
  return new Map(
    layouts.flatMap((parts) =>
      Object.entries(layoutTypes).flatMap(([part, type]) => {
        const id = textOf(memberOf(memberOf(parts, part), 'id'))
        return id === undefined || id === '0' ? [] : [[id, type] as const]
      })
    )
  )
}

function memberOf(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined
}
