import {parseEntities} from 'parse-entities'
import {recogniseContent} from '../src/mapping/content-attributes.ts'
import {modules} from '../src/modules/index.ts'
import type {Attribute, Content, Options, Root, Shortcode} from '../src/types.ts'

/**
 * What a reader saw, found in the tree of a source without the code that converts it: text by taking tags
 * out, attributes by the tables of the mappings.
 */
export interface SourceContent {
  words: string[]
  /** Texts, addresses and pictures in attributes. */
  attributes: Array<{name: string; kind: string; value: string}>
}

const unseen =
  /<(script|style|object|textarea|iframe|noembed|noframes)\b[\s\S]*?(?:<\/\1>|$)|<!--[\s\S]*?-->|<![^-\s][^>]*>/gi

/** What stands for something that only the site knew. */
const dynamic = /@ET-DC@[^@]*@|\$variable\(\{.*?\}\)\$|^\{(?:"|%22)dynamic.*\}$/gs

/** Tags within which a word goes on: `2<sup>nd</sup>` is one. */
const inline =
  /<\/?(?:abbr|acronym|b|big|code|del|em|font|i|ins|kbd|mark|s|small|span|strike|strong|sub|sup|tt|u)(?:\s[^<>]*)?>/gi

/** The letter of a symbol font that Word takes for a bullet is no word. */
const letterForBullet = /(<span style="mso-list: ?Ignore">)o(?=<)/g

/** Words of a piece of HTML. */
export function wordsOf(html: string): string[] {
  const text = html
    .replace(dynamic, ' ')
    .replace(unseen, ' ')
    .replace(letterForBullet, '$1')
    .replaceAll(inline, '')
    .replaceAll(/<\/?[a-z][^>]*>/gi, ' ')
    .replaceAll('||et_pb_line_break_holder||', ' ')
  return words(parseEntities(text))
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Walks the tree; what a disabled module holds is in its message. */
export function contentOf(tree: Root, library: Options['library'] = {}): SourceContent {
  const content: SourceContent = {words: [], attributes: []}
  collect(tree.children, content, library)
  return content
}

function collect(
  nodes: readonly Content[],
  content: SourceContent,
  library: NonNullable<Options['library']>
): void {
  for (const run of runsOf(nodes)) content.words.push(...wordsOf(decoded(run)))
  for (const node of shortcodesOf(nodes)) {
    const isGiven = ({name, value}: Attribute): boolean =>
      name === 'global_module' && Object.hasOwn(library, value)
    if (node.attributes.some(isGiven)) continue
    if (isHidden(node)) {
      const {words} = contentOf({...root, children: node.children})
      content.words.push(...words)
      continue
    }
    const disabled = node.attributes.some(({name, value}) => name === 'disabled' && value === 'on')
    const mapping = modules.find(({names}) => names.includes(node.name))
    const last = new Map(
      node.attributes.map((attribute) => [attribute.name ?? '', attribute.value])
    )
    for (const [name, value] of disabled ? [] : last) {
      const kind = mapping?.attributes?.[name] ?? common[name] ?? recogniseContent(name, value)
      if (kind && kind !== 'setting' && kind !== 'private' && value.trim())
        content.attributes.push({name, kind, value})
    }
    if (!isInline(node)) collect(node.children, content, library)
  }
}

function isInline({name}: Shortcode): boolean {
  return modules.some(({names, inline}) => inline === true && names.includes(name))
}

/** The shortcodes among the nodes and in those that stand in a line of text. */
function shortcodesOf(nodes: readonly Content[]): Shortcode[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'shortcode') return []
    return isInline(node) ? [node, ...shortcodesOf(node.children)] : [node]
  })
}

/** Texts that go on where a shortcode stands in a line, as in `[dropcap]T[/dropcap]he`. */
function runsOf(nodes: readonly Content[]): string[] {
  const runs = ['']
  for (const node of nodes) {
    if (node.type === 'html') runs.push((runs.pop() ?? '') + node.value)
    else if (node.type === 'shortcode' && isInline(node)) {
      const [first = '', ...others] = runsOf(node.children)
      runs.push((runs.pop() ?? '') + first, ...others)
    } else runs.push('')
  }
  return runs
}

/** Words of an attribute as it is shown. */
export function wordsOfAttribute(value: string): string[] {
  return wordsOf(decoded(value.replace(dynamic, ' ').replace(/%22|%9[123]|%5c/g, ' ')))
}

/** Words that `needed` has more often than `found`. */
export function missing(needed: readonly string[], found: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of found) counts.set(word, (counts.get(word) ?? 0) + 1)
  return needed.filter((word) => {
    const left = counts.get(word) ?? 0
    counts.set(word, left - 1)
    return left <= 0
  })
}

/** Markup that old versions encoded; at worst a few words less are looked for. */
function decoded(value: string): string {
  return /&lt;[/a-z]/.test(value) && !value.includes('<') ? parseEntities(value) : value
}

/** Attributes that any module may have. */
const common: Readonly<Record<string, string>> = {
  background_image: 'image',
  background_video_mp4: 'url',
  background_video_webm: 'url'
}

function isHidden({name}: Shortcode): boolean {
  return modules.some(({names, content}) => content === 'hidden' && names.includes(name))
}

const root: Root = {
  type: 'root',
  children: [],
  position: {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 1, offset: 0}}
}
