import {parseEntities} from 'parse-entities'
import {isRecord} from '../../records.ts'
import type {PostData} from '../../types.ts'
import {decodeBase64} from './base64.ts'

/**
 * Dynamic content: a value that the site put together when it showed the page. Divi has stored it in three ways
 * (feature/dynamic-content.php, class-et-builder-element.php, Conversion.php).
 */

/** A stretch of a text that stands for dynamic content. */
export interface DynamicContent {
  start: number
  end: number
  /** What was shown there, as far as it is known: the literal texts around it, and the value itself. */
  insert: string
  /** Divi's name of what only the site knew; `undefined` where the post says it. */
  unknown: string | undefined
}

/** `@ET-DC@` + base64 of JSON + `@` (et_builder_serialize_dynamic_content). */
const serialized = /@ET-DC@([A-Za-z0-9+/=]*)@/g

/** Divi 5: `$variable({"type":"content","value":{"name":"post_title","settings":{}}})$`. */
const variableStart = '$variable('
const variableEnd = ')$'

/** Before 3.20.2 the whole value was JSON, with the damage of its quotes (_resolve_value_from_json). */
const plain =
  /^(?:<p>)?\s*\{\s*(?:"|%22|[“”″]|&(?:quot|#34|#8220|#8221|#8243);)dynamic(?:"|%22|[“”″]|&(?:quot|#34|#8220|#8221|#8243);)\s*:.*\}\s*(?:<\/p>)?$/s

/** Finds the dynamic content of a text, in order. */
export function findDynamicContent(text: string, post: PostData = {}): DynamicContent[] {
  if (text.includes('@ET-DC@') || text.includes(variableStart)) {
    return [...findSerialized(text, post), ...findVariables(text, post)].sort(
      (a, b) => a.start - b.start
    )
  }
  if (!plain.test(text.trim())) return []
  return [found(0, text, readSettings(straighten(text)), post)]
}

function findSerialized(text: string, post: PostData): DynamicContent[] {
  return Array.from(text.matchAll(serialized), (match) =>
    found(match.index, match[0], readSettings(decodeBase64(match[1] ?? '')), post)
  )
}

function findVariables(text: string, post: PostData): DynamicContent[] {
  const variables: DynamicContent[] = []
  let start = text.indexOf(variableStart)
  while (start !== -1) {
    const end = text.indexOf(variableEnd, start)
    if (end === -1) break
    const written = text.slice(start, end + variableEnd.length)
    variables.push(
      found(start, written, readVariable(written.slice(variableStart.length, -2)), post)
    )
    start = text.indexOf(variableStart, end)
  }
  return variables
}

/** The text with what is known in its place, and the names of what is not. */
export function resolveDynamicContent(
  text: string,
  post?: PostData
): {value: string; unknown: string[]} {
  const contents = findDynamicContent(text, post)
  let value = ''
  let done = 0
  for (const {start, end, insert} of contents) {
    value += text.slice(done, start) + insert
    done = end
  }
  return {
    value: value + text.slice(done),
    unknown: contents.flatMap(({unknown}) => unknown ?? [])
  }
}

/** A setting of a design, such as a colour, shows nothing. */
type Reference = {name: string; settings: Readonly<Record<string, unknown>>} | 'design' | undefined

function found(
  start: number,
  written: string,
  reference: Reference,
  post: PostData
): DynamicContent {
  const place = {start, end: start + written.length}
  if (reference === 'design') return {...place, insert: '', unknown: undefined}
  if (!reference) return {...place, insert: '', unknown: 'unreadable dynamic content'}
  const {name, settings} = reference
  const value = knownValue(name, settings, post)
  const insert = textOf(settings.before) + (value ?? '') + textOf(settings.after)
  return {...place, insert, unknown: value === undefined ? name : undefined}
}

/** What the post says under Divi's names. */
const values: Readonly<Record<string, (post: PostData) => string | undefined>> = {
  post_title: ({title}) => title,
  post_excerpt: ({excerpt}) => excerpt,
  post_date: ({date}) => date,
  post_author: ({author}) => author,
  post_categories: ({categories}) => categories?.join(', '),
  post_tags: ({tags}) => tags?.join(', '),
  post_link_url: ({link}) => link,
  post_featured_image: ({image}) => image,
  site_title: ({siteTitle}) => siteTitle,
  site_tagline: ({siteTagline}) => siteTagline,
  home_url: ({siteLink}) => siteLink
}

function knownValue(
  name: string,
  settings: Readonly<Record<string, unknown>>,
  post: PostData
): string | undefined {
  if (name === 'post_link') return linkOf(settings, post)
  const key = name === 'post_meta_key' ? textOf(settings.meta_key) : customField(name)
  if (key !== undefined) {
    const {fields = {}} = post
    return Object.hasOwn(fields, key) ? fields[key] : undefined
  }
  return Object.hasOwn(values, name) ? values[name]?.(post) : undefined
}

function customField(name: string): string | undefined {
  return name.startsWith('custom_meta_') ? name.slice('custom_meta_'.length) : undefined
}

/** A link to the post, with its title or a text of its own. */
function linkOf(
  {text, custom_text: customText}: Readonly<Record<string, unknown>>,
  {link, title}: PostData
): string | undefined {
  const label = text === 'custom' ? textOf(customText) : title
  if (link === undefined || label === undefined) return undefined
  const address = link.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  return `<a href="${address}">${label.replaceAll('<', '&lt;')}</a>`
}

/** Undoes what became of the quotes of JSON in a value that wptexturize() took for text. */
function straighten(text: string): string {
  const unwrapped = text
    .trim()
    .replace(/^<p>/, '')
    .replace(/<\/p>$/, '')
  return parseEntities(unwrapped).replaceAll('%22', '"').replace(/[“”″]/g, '"')
}

function readSettings(json: string | undefined): Reference {
  const data = parse(json)
  if (!data) return undefined
  return {name: textOf(data.content), settings: isRecord(data.settings) ? data.settings : {}}
}

function readVariable(json: string): Reference {
  const data = parse(json)
  if (!data || !isRecord(data.value)) return undefined
  if (data.type !== 'content') return 'design'
  const {name, settings} = data.value
  return {name: textOf(name), settings: isRecord(settings) ? settings : {}}
}

function parse(json: string | undefined): Record<string, unknown> | undefined {
  if (json === undefined) return undefined
  try {
    const data: unknown = JSON.parse(json)
    return isRecord(data) ? data : undefined
  } catch {
    return undefined
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
