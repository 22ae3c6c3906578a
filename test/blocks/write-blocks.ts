import {attributePaths, commonPaths, shortcodeName} from '../../src/blocks/attribute-paths.ts'
import type {Content, Root, Shortcode} from '../../src/types.ts'

/** Writes a tree of shortcodes as Divi 4 and as Divi 5 store it: the table of paths the other way round. */

const blocks: ReadonlyMap<string, string> = new Map(
  Object.keys(attributePaths).map((block) => [shortcodeName(block), block])
)

interface Json {
  [name: string]: string | boolean | Json
}

export interface Written {
  /** Shortcodes, with those attributes alone that Divi 5 has a place for. */
  divi4: string
  divi5: string
}

export function writeBoth(tree: Root, source: string): Written {
  const both = tree.children.map((node) => write(node, source))
  return {
    divi4: both.map(({divi4}) => divi4).join(''),
    divi5: `<!-- wp:divi/placeholder -->${both.map(({divi5}) => divi5).join('')}<!-- /wp:divi/placeholder -->`
  }
}

function write(node: Content, source: string): Written {
  if (node.type === 'html') return {divi4: node.value, divi5: node.value}
  if (node.type === 'strayClosingTag') return {divi4: '', divi5: ''}
  const block = blocks.get(node.name)
  return block ? writeModule(node, block, source) : writeUnknown(node, source)
}

/** What Divi cannot convert stays a shortcode in a block of its own. */
function writeUnknown({position}: Shortcode, source: string): Written {
  const divi4 = source.slice(position.start.offset, position.end.offset)
  const divi5 = `<!-- wp:divi/shortcode-module {} -->${divi4}<!-- /wp:divi/shortcode-module -->`
  return {divi4, divi5}
}

function writeModule(node: Shortcode, block: string, source: string): Written {
  const paths: Readonly<Record<string, string>> = {...commonPaths, ...attributePaths[block]}
  const json: Json = {}
  const kept: string[] = []
  const values = new Map(node.attributes.map(({name, value}) => [name, value]))
  for (const [name, value] of values) {
    const path = name === null || name === 'content' ? undefined : paths[name]
    if (path === undefined) continue
    const isPlain = /^[^"[\]]*$/.test(value)
    kept.push(isPlain ? ` ${name}="${value}"` : ` ${name}='${value}'`)
    put(json, path, decode(value))
  }
  const inner = innerOf(node, source)
  const contentPath = paths.content
  const children = node.children.map((child) => write(child, source))
  const divi4 = contentPath ? inner : children.map((child) => child.divi4).join('')
  if (contentPath && inner !== '') put(json, contentPath, withoutHolders(inner))
  const between = contentPath ? '' : children.map((child) => child.divi5).join('')
  return {
    divi4: `[${node.name}${kept.join('')}]${divi4}[/${node.name}]`,
    divi5: `<!-- wp:${block} ${serialize(json)} -->${between}<!-- /wp:${block} -->`
  }
}

/** What stands between the tags, as written. */
function innerOf({children}: Shortcode, source: string): string {
  const start = children[0]?.position.start.offset
  const end = children.at(-1)?.position.end.offset
  return start === undefined ? '' : source.slice(start, end)
}

/** Divi 5 has no placeholders (ValueExpansion::convertCodeFieldContent). */
function withoutHolders(text: string): string {
  return text.replaceAll('<!-- [et_pb_line_break_holder] -->', '\n')
}

function decode(value: string): string {
  return value
    .replaceAll('%22', '"')
    .replaceAll('%91', '[')
    .replaceAll('%93', ']')
    .replaceAll('%92', '\\')
    .replaceAll('||et_pb_line_break_holder||', '\n')
}

function put(json: Json, written: string, value: string): void {
  const [path = '', word] = written.split('=')
  if (word !== undefined && value !== 'on') return
  const names = path.replace('*', 'desktop.value').split('.')
  const last = names.pop() ?? ''
  let parent = json
  for (const name of names) {
    const next = parent[name]
    if (typeof next === 'object') parent = next
    else {
      const made: Json = {}
      parent[name] = made
      parent = made
    }
  }
  parent[last] = word ?? iconOf(value) ?? value
}

function iconOf(value: string): Json | undefined {
  const [unicode, type, weight] = value.split('||')
  return unicode && type && weight && /^&#x[\da-f]+;$|^.$/u.test(unicode)
    ? {unicode, type, weight}
    : undefined
}

/** JSON as serialize_block_attributes() writes it. */
export function serialize(json: unknown): string {
  return JSON.stringify(json)
    .replaceAll('--', '\\u002d\\u002d')
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\\"', '\\u0022')
}
