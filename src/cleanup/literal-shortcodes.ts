import type {ElementContent, Root as HastRoot, Parents, Text} from 'hast'
import {contentOf} from '../hast/tree/content-of.ts'
import {reportNode} from '../hast/tree/report-node.ts'
import {visitNodes} from '../hast/tree/walk.ts'
import {isDivi} from '../shortcode/foreign-tags.ts'
import {tokenize} from '../shortcode/tokenize.ts'
import type {CleanUp} from './clean-up.ts'

const code = new Set(['pre', 'code', 'kbd', 'samp', 'tt', 'xmp'])

/** A tag in text, in the double brackets of an author who shows it, or where it was cut. */
export const literalTag = /\[{0,2}\\?\[\\?\/?et\\?_pb\\?_[\w\\-][^[\]]*\]{0,2}/g

/** The name of a tag as it is written. */
export function nameOfTag(written: string): string {
  return /[a-z][\w-]*/i.exec(written.replaceAll('\\', ''))?.[0].toLowerCase() ?? ''
}

/** A stretch of a text. */
interface Range {
  start: number
  end: number
}

interface Place {
  node: Text
  parent: Parents
}

/**
 * Shows as code what reads like a tag but is text: `[[et_pb_text]]`, or `&#91;et_pb_text&#93;`. So no reader
 * and no later run takes it for one. Backticks that an author put around it meant the same.
 */
export const literalShortcodes: CleanUp = {
  name: 'literal-shortcodes',
  description: 'Tags that are text stand as code.',
  looksFor: {texts: hasBracket},
  run(tree, report, {shortcodes = []} = {}) {
    const places = textsOf(tree)
    const foreign = foreignTags(places, shortcodes)
    const found = new Map<ElementContent, Range[]>()
    for (const {node} of places) {
      const ranges = [...diviTags(node), ...(foreign.get(node) ?? [])]
      if (ranges.length === 0) continue
      ranges.sort((a, b) => a.start - b.start)
      for (const {start, end} of ranges) {
        const actual = node.value.slice(start, end)
        const reason = `Unexpected shortcode \`${nameOfTag(actual)}\` in the text, shown as code`
        reportNode(report, node, {ruleId: 'leftover-shortcode', reason, actual})
      }
      found.set(node, ranges)
    }
    for (const parent of new Set(places.map((place) => place.parent))) {
      parent.children = contentOf(parent).flatMap((child) => {
        const ranges = child.type === 'text' ? found.get(child) : undefined
        return ranges && child.type === 'text' ? split(child, ranges) : [child]
      })
    }
  }
}

/** The texts with a bracket in them, but for those in code. */
function textsOf(tree: HastRoot): Place[] {
  const places: Place[] = []
  visitNodes(tree, (node, index, parent) => {
    if (node.type === 'element' && code.has(node.tagName)) return index + 1
    if (node.type === 'text' && hasBracket(node)) places.push({node, parent})
    return undefined
  })
  return places
}

function hasBracket({value}: Text): boolean {
  return value.includes('[')
}

function diviTags({value}: Text): Range[] {
  if (!value.includes('pb')) return []
  return Array.from(value.matchAll(literalTag), ({0: written, index}) => ({
    start: index,
    end: index + written.trimEnd().length
  }))
}

/** The text with spaces in the place of its tags of Divi. */
function withoutDivi(node: Text): string {
  return diviTags(node).length === 0
    ? node.value
    : node.value.replace(literalTag, (written) => ' '.repeat(written.length))
}

/** What the tokenizer takes for tags that are not Divi's: whether it does depends on all of the text. */
function foreignTags(places: readonly Place[], shortcodes: readonly string[]): Map<Text, Range[]> {
  const found = new Map<Text, Range[]>()
  // Where a text has `<`, the result has an entity. Backticks would hide tags here, and hide none where a Markdown
  // writer escapes them. Tags of Divi become code, behind which a bracket is no longer that of a link.
  const text = places.map(({node}) => withoutDivi(node).replace(/[<`]/g, ' ')).join('\n')
  const tags = [...tokenize(text, {shortcodes})].filter((token) => token.type !== 'text')
  let start = 0
  let next = 0
  for (const {node} of places) {
    const end = start + node.value.length
    for (let tag = tags[next]; tag && tag.start < end; tag = tags[++next]) {
      if (isDivi(tag.name)) continue
      const range = {start: tag.start - start, end: Math.min(tag.end, end) - start}
      const ranges = found.get(node)
      if (ranges) ranges.push(range)
      else found.set(node, [range])
    }
    start = end + 1
  }
  return found
}

function split(node: Text, ranges: readonly Range[]): ElementContent[] {
  const pieces: ElementContent[] = []
  let done = 0
  for (const {start, end} of ranges) {
    if (start < done) continue
    const ticks = backticksAround(node.value, {start, end}, done)
    const before = node.value.slice(done, start - ticks)
    if (before) pieces.push({type: 'text', value: before})
    const written = node.value.slice(start, end)
    const value =
      written.startsWith('[[') && written.endsWith(']]') ? written.slice(1, -1) : written
    const children: Text[] = [{type: 'text', value}]
    pieces.push({type: 'element', tagName: 'code', properties: {}, children})
    done = end + ticks
  }
  const after = node.value.slice(done)
  if (after) pieces.push({type: 'text', value: after})
  return pieces
}

/** How many backticks stand right before a stretch, at or behind a place, where as many stand behind it; else 0. */
function backticksAround(text: string, {start, end}: Range, from: number): number {
  let before = start
  while (before > from && text[before - 1] === '`') before--
  let after = end
  while (text[after] === '`') after++
  return start - before === after - end ? start - before : 0
}
