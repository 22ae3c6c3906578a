import type {PositionOf} from '../shortcode/places.ts'
import type {Attribute, Content, Report, Shortcode} from '../types.ts'
import {shortcodeName} from './attribute-paths.ts'
import {readBlockAttributes} from './block-attributes.ts'
import type {BlockDelimiter} from './block-delimiters.ts'
import type {ReadEmbedded} from './embedded.ts'
import {readJson} from './json-reader.ts'
import type {JsonObject, JsonString} from './json-value.ts'

/** A block without what stands between its delimiters. */
export interface Block {
  /** The module; none for a block that only holds others. */
  node: Shortcode | undefined
  /** What its attributes have it enclose. */
  content: Content[]
  /** The content counts only where nothing stands between the delimiters. */
  isFallback: boolean
}

export interface ReadBlockOptions {
  source: string
  positionOf: PositionOf
  report: Report
  maxDepth: number
  readEmbedded: ReadEmbedded
}

/**
 * Blocks that hold shortcodes or other blocks and show nothing themselves, and the attributes that may hold the
 * shortcodes: the wrapper of a post, Divi 4 in the block editor (gutenberg/blocks/Layout.php), and what Divi 5 could not
 * convert (Conversion.php).
 */
const holders: Readonly<Record<string, readonly string[]>> = {
  'divi/placeholder': [],
  'divi/layout': ['layoutContent'],
  'divi/shortcode-module': ['innerHTML', 'content', 'shortcode']
}

/** What a block is by its opening delimiter: a module, or a holder of others. Damage is reported, and what is left is read. */
export function readBlock(delimiter: BlockDelimiter, options: ReadBlockOptions): Block {
  const {source, report} = options
  const {name, start, nameEnd, end, json} = delimiter
  const {value, isDamaged} = json
    ? readJson(source, json.start, json.end)
    : {value: undefined, isDamaged: false}
  const root = value?.type === 'object' ? value : emptyObject(end)
  if (isDamaged || delimiter.isDamaged || (value && value !== root)) {
    const what = isDamaged ? 'attributes' : 'delimiter'
    const reason = `Unexpected damage in the ${what} of the block \`${name}\`, read what is left of it`
    // What else it says may be for the site alone.
    const actual = source.slice(start, nameEnd)
    report({ruleId: 'invalid-block', source: 'shortcode', start, end, reason, actual})
  }
  return Object.hasOwn(holders, name)
    ? readHolder(delimiter, root, options)
    : readModule(delimiter, root, options)
}

function emptyObject(place: number): JsonObject {
  return {type: 'object', members: new Map(), start: place, end: place}
}

function readHolder({name}: BlockDelimiter, root: JsonObject, options: ReadBlockOptions): Block {
  const text = (holders[name] ?? [])
    .map((attribute) => stringIn(root, attribute))
    .find((found) => found !== undefined)
  return {
    node: undefined,
    content: text ? options.readEmbedded(text, options.maxDepth) : [],
    isFallback: true
  }
}

function readModule(
  {name, type, start, end}: BlockDelimiter,
  root: JsonObject,
  options: ReadBlockOptions
): Block {
  const {source, positionOf} = options
  const layout = name === 'divi/global-layout' ? readGlobalLayout(root, options) : undefined
  const block = layout?.block ?? name
  const {attributes, content} = readBlockAttributes(block, layout?.root ?? root, {
    source,
    positionOf
  })
  const node: Shortcode = {
    type: 'shortcode',
    name: shortcodeName(block),
    closing: type === 'void' ? 'self' : 'none',
    attributes: [...(layout?.attributes ?? []), ...attributes],
    children: [],
    position: positionOf(start, end)
  }
  const depthInside = Math.max(0, options.maxDepth - 1)
  return {
    node,
    content: content ? options.readEmbedded(content, depthInside) : [],
    isFallback: false
  }
}

/** A module of the library, with what this copy of it has of its own (Conversion.php). */
function readGlobalLayout(
  root: JsonObject,
  {source, positionOf}: ReadBlockOptions
): {block: string | undefined; root: JsonObject | undefined; attributes: Attribute[]} {
  const id = root.members.get('globalModule')
  const isPlain = id?.type === 'string' || id?.type === 'literal'
  const attributes: Attribute[] = isPlain
    ? [
        {
          name: 'global_module',
          value: id.value,
          raw: source.slice(id.start, id.end),
          position: positionOf(id.start, id.end)
        }
      ]
    : []
  const block = stringIn(root, 'blockName')?.value
  const local = root.members.get('localAttrs')
  return {block, root: local?.type === 'object' ? local : undefined, attributes}
}

function stringIn(root: JsonObject, name: string): JsonString | undefined {
  const value = root.members.get(name)
  return value?.type === 'string' ? value : undefined
}
