import {readDocument} from '../../blocks/documents.ts'
import {findModuleDelimiters} from '../../blocks/module-delimiters.ts'
import {putOver, type Range} from '../../hast/tree/ranges.ts'
import {isPrivate, privateNames} from '../../mapping/private-attributes.ts'
import {privateTagsIn} from '../../mapping/private-tags.ts'
import {indexModules} from '../../modules/index.ts'
import {depthLimit} from '../../shortcode/depth-limit.ts'
import {createLazyPositionOf} from '../../shortcode/places.ts'
import {shortcodesIn} from '../../shortcode/walk.ts'
import type {ModuleMapping, Options, Root, SourceFormat, TagToken, Token} from '../../types.ts'

type Mappings = ReadonlyMap<string, ModuleMapping>

/**
 * A document to look at, with a sign for each character of what is for the site alone, so that every place stays what it is.
 * What stands behind the name of a tag that is not read, or has lost its bracket, may all be such.
 */
export function maskPrivate(
  text: string,
  options: Pick<Options, 'from' | 'modules' | 'shortcodes' | 'maxDepth'> = {}
): string {
  const mappings = indexModules(options.modules)
  if (!mayHold(text, mappings)) return text
  const {tree, tokens} = readDocument(text, {
    ...options,
    positionOf: createLazyPositionOf(text),
    report: () => undefined,
    maxDepth: depthLimit(options.maxDepth)
  })
  const ranges = [
    ...inTags(text, tokens, mappings),
    ...inBlocks(tree, tokens, mappings),
    ...unread(text, tokens, mappings, options.from)
  ]
  return putOver(text, ranges, masked)
}

/** A sign for each character but those that show what stands where. */
function masked(text: string): string {
  return text.replace(/[^\s"'=[\]/<>-]/g, '•')
}

/** Whether a text has the name of anything that is for the site alone. */
function mayHold(text: string, mappings: Mappings): boolean {
  const {ofAny, ofModules} = privateNames(mappings)
  const written = text.replaceAll('\\', '').toLowerCase()
  return [...ofAny, ...ofModules.keys(), 'divi/'].some((name) => written.includes(name))
}

/** What tags that were read say for the site alone, and what stands between their attributes. */
function* inTags(text: string, tokens: readonly Token[], mappings: Mappings): Generator<Range> {
  let done = 0
  for (const tag of tokens) {
    if (tag.type === 'text' || tag.end <= done || !isSuspect(tag, mappings)) continue
    let start = tag.nameEnd
    for (const attribute of tag.attributes) {
      yield {start, end: attribute.start}
      const written = text.slice(attribute.start, attribute.end)
      const name = attribute.name === null ? 0 : written.indexOf('=') + 1
      start = isPrivate(tag, attribute, mappings) ? attribute.start + name : attribute.end
    }
    done = tag.truncated ? looseEnd(text, start) : tag.end
    yield {start, end: done}
  }
}

function isSuspect(tag: TagToken, mappings: Mappings): boolean {
  return (
    privateNames(mappings).ofModules.has(tag.name) ||
    tag.attributes.some((attribute) => isPrivate(tag, attribute, mappings))
  )
}

/** The same of blocks, and of tags in the texts of blocks, whose places are those of the texts. */
function* inBlocks(tree: Root, tokens: readonly Token[], mappings: Mappings): Generator<Range> {
  const starts = new Set(tokens.map(({type, start}) => (type === 'text' ? -1 : start)))
  for (const node of shortcodesIn(tree.children)) {
    if (starts.has(node.position.start.offset ?? 0)) continue
    for (const attribute of node.attributes) {
      if (!isPrivate(node, attribute, mappings)) continue
      const {start, end} = attribute.position
      yield {start: start.offset ?? 0, end: end.offset ?? 0}
    }
  }
}

/** What stands behind names of tags that were not read. */
function* unread(
  text: string,
  tokens: readonly Token[],
  mappings: Mappings,
  from?: SourceFormat
): Generator<Range> {
  const read = new Set(tokens.map((token) => (token.type === 'text' ? -1 : token.nameEnd)))
  const delimiters = findModuleDelimiters(text, from)
  const ends = new Map(delimiters.map(({nameEnd, end}) => [nameEnd, end]))
  let done = 0
  for (const {end: start, isOpened} of privateTagsIn(text, mappings)) {
    if (start < done || read.has(start)) continue
    // In prose, and in classes of pages, it is a word.
    if (!isOpened && !attribute.test(text.slice(start, start + 200))) continue
    done = ends.get(start) ?? looseEnd(text, start)
    yield {start, end: done}
  }
}

/** The beginning of an attribute behind a name. */
const attribute = /^\s+[\w\\-]{1,99}\s{0,9}(?:=|&)/

/** A tag, or the comment of a block, that begins behind another one. */
const nextTag = /\\?\[\\?\/?\\?et\\?_pb\\?_(?!(?:line_break|br)_holder)|<!-{0,2}\s*\/?wp:/g

/** The last bracket in front of the next tag: values may hold some. */
function looseEnd(text: string, start: number): number {
  nextTag.lastIndex = start
  const limit = nextTag.exec(text)?.index ?? text.length
  const bracket = text.slice(start, limit).lastIndexOf(']')
  return bracket === -1 ? limit : start + bracket
}

/** The same of a tree that is printed as JSON. Its places are those of the source. */
export function maskTree(
  printed: string,
  options: Pick<Options, 'modules' | 'shortcodes'> = {}
): string {
  const mappings = indexModules(options.modules)
  const tree: Root = JSON.parse(printed)
  const nodes = [...shortcodesIn(tree.children)]
  for (const node of nodes) {
    for (const attribute of node.attributes.filter((one) => isPrivate(node, one, mappings))) {
      attribute.value = masked(attribute.value)
      attribute.raw = masked(attribute.raw)
    }
  }
  for (const {children} of [tree, ...nodes]) {
    for (const child of children) {
      if (child.type === 'html') child.value = maskPrivate(child.value, {...options, from: 'html'})
    }
  }
  return `${JSON.stringify(tree, undefined, 2)}\n`
}
