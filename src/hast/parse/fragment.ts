import type {ElementContent, Root as HastRoot} from 'hast'
import type {Point} from 'unist'
import {LazyPosition, type PositionOf} from '../../shortcode/places.ts'
import type {Wrapping} from '../../shortcode/wrapping.ts'
import type {Content, Html, Shortcode} from '../../types.ts'
import {contentOf} from '../tree/content-of.ts'
import {isPlaceComment} from '../tree/stand-in.ts'
import {parseHtml} from './html.ts'
import {findPlaceholders, findRawReplacements, type Replacement} from './placeholders.ts'
import {endOfText, startOfText} from './remains.ts'
import {SourceMap} from './source-map.ts'

/**
 * A comment stands for each shortcode: the one thing that HTML allows everywhere and never moves. It holds the number of
 * the shortcode behind one of these, or more where the text has some: a noncharacter that hardly a text has.
 */
const noncharacter = '\ufdd1'

export interface FragmentOptions {
  positionOf: PositionOf
  /** The text is a code module's: nothing around tags is trimmed, Divi's raw encoding is undone. */
  raw: boolean
  /** The nodes are the whole document, whose edges touch no tag. */
  whole: boolean
  /** Whether a shortcode stands within a line of text, which then goes on behind it. */
  isInline?: (node: Shortcode) => boolean
  /** What was done to the whole document, and is to be undone in its text. */
  wrapping?: Wrapping | undefined
  /** What the site put into a text when it showed it; `offset` is where the text stands in the source. */
  dynamicContent?: (text: string, offset: number) => Replacement[]
  /** Straight quotes for those around values of elements that are not; `offset` as above. */
  straightQuotes?: (text: string, offset: number) => Replacement[]
}

interface Composed {
  value: string
  map: SourceMap
  shortcodes: Shortcode[]
  /** What comments begin with that stand for a shortcode, and no other one does. */
  mark: string
}

/** A stretch of the text, or the place of a shortcode. */
interface Piece {
  text: string
  /** Where it stands in the source. */
  offset: number
  /** It stands there character by character. */
  verbatim: boolean
  shortcode?: Shortcode
}

/**
 * Parses the HTML between the shortcodes of one parent as one piece, so that elements may reach across
 * them. Positions are those of the source. `undefined` when the HTML is nested too deep.
 */
export function parseFragment(
  nodes: readonly Content[],
  options: FragmentOptions
): ElementContent[] | undefined {
  const composed = compose(nodes, options)
  if (!special.test(composed.value)) return asText(composed, options)
  const {tree, standIns} = parseComposed(composed, options)
  if (!tree) return undefined
  if (standIns === composed.shortcodes.length) return contentOf(tree)
  // An element without end, such as <textarea>, swallowed shortcodes: then each stretch stands alone.
  if (nodes.length === 1) return contentOf(tree)
  const pieces = nodes.map((node) => parseFragment([node], options))
  return pieces.some((piece) => !piece) ? undefined : pieces.flatMap((piece) => piece ?? [])
}

/** Characters without which a parser of HTML takes all for one text. */
const special = /[<&\r\0]/

function asText({value, map}: Composed, {positionOf}: FragmentOptions): ElementContent[] {
  if (value === '') return []
  return [{type: 'text', value, position: positionOf(map.toSource(0), map.toSource(value.length))}]
}

/** The tree, with places in the source, and the number of stand-ins that are in it. */
function parseComposed(
  {value, map, shortcodes, mark}: Composed,
  {positionOf, isInline}: FragmentOptions
): {tree: HastRoot | undefined; standIns: number} {
  const pointAt = (offset: number): Point => {
    const place = map.toSource(offset)
    return positionOf(place, place).start
  }
  const parsed = parseHtml(value, (start, end) => new LazyPosition(pointAt, start, end))
  let standIns = 0
  for (const comment of parsed?.comments ?? []) {
    const isMarked = comment.value.startsWith(mark)
    const shortcode = isMarked ? shortcodes[Number(comment.value.slice(mark.length))] : undefined
    if (shortcode) {
      standIns++
      comment.value = ''
      comment.data = {shortcode, ...(isInline?.(shortcode) && {isInline: true})}
      // The author’s own comment is never taken for one of ours.
    } else if (isPlaceComment(comment.value)) comment.value = ''
  }
  return {tree: parsed?.tree, standIns}
}

function compose(nodes: readonly Content[], options: FragmentOptions): Composed {
  const pieces = nodes.flatMap((node, index) => piecesOf(node, index, nodes, options))
  const mark = markFor(pieces)
  const map = new SourceMap()
  const shortcodes: Shortcode[] = []
  let value = ''
  for (const {text, offset, verbatim, shortcode} of pieces) {
    map.add(value.length, offset, verbatim)
    value += shortcode ? `<!--${mark}${shortcodes.push(shortcode) - 1}-->` : text
  }
  return {value, map, shortcodes, mark}
}

/** One more noncharacter than the text has side by side. */
function markFor(pieces: readonly Piece[]): string {
  let longest = 0
  for (const {text} of pieces) {
    if (!text.includes(noncharacter)) continue
    for (const [run] of text.matchAll(/\ufdd1+/g)) longest = Math.max(longest, run.length)
  }
  return noncharacter.repeat(longest + 1)
}

function piecesOf(
  node: Content,
  index: number,
  nodes: readonly Content[],
  options: FragmentOptions
): Piece[] {
  const offset = node.position?.start.offset ?? 0
  if (node.type === 'shortcode') return [{text: '', offset, verbatim: false, shortcode: node}]
  if (node.type !== 'html') return []
  const touchesBefore = !options.raw && touches(nodes[index - 1], options)
  const touchesAfter = !options.raw && touches(nodes[index + 1], options)
  const value =
    options.wrapping?.undo(node.value, isAsWritten(node) ? offset : undefined) ?? node.value
  const start = touchesBefore ? startOfText(value) : 0
  const end = touchesAfter ? endOfText(value, start) : value.length
  const text = value.slice(start, end)
  const encoded = options.raw ? findRawReplacements(text) : findPlaceholders(text)
  const place = offset + start
  const others = [
    ...(options.dynamicContent?.(text, place) ?? []),
    ...(options.straightQuotes?.(text, place) ?? [])
  ]
  const replacements =
    others.length > 0 ? [...encoded, ...others].sort((a, b) => a.start - b.start) : encoded
  const pieces = replaced(text, place, replacements)
  // Of a text that was unwrapped, or had escapes in a block, only the place as a whole is known.
  if (value === node.value && isAsWritten(node)) return pieces
  return pieces.map((piece) => ({...piece, offset, verbatim: false}))
}

function isAsWritten({value, position}: Html): boolean {
  return (position.end.offset ?? 0) - (position.start.offset ?? 0) === value.length
}

/**
 * Whether a neighbour is a tag to which line ends and paragraphs belong. The edges of a module are its own tags, those of
 * a document none; a stray closing tag may stand within a sentence, as some shortcodes do.
 */
function touches(neighbour: Content | undefined, {whole, isInline}: FragmentOptions): boolean {
  if (!neighbour) return !whole
  if (neighbour.type === 'shortcode') return !isInline?.(neighbour)
  return neighbour.type !== 'strayClosingTag'
}

function replaced(text: string, offset: number, replacements: readonly Replacement[]): Piece[] {
  const pieces: Piece[] = []
  let done = 0
  for (const {start, end, insert} of replacements) {
    if (start < done) continue
    if (start > done) {
      pieces.push({text: text.slice(done, start), offset: offset + done, verbatim: true})
    }
    if (insert) pieces.push({text: insert, offset: offset + start, verbatim: false})
    done = end
  }
  if (done < text.length) {
    pieces.push({text: text.slice(done), offset: offset + done, verbatim: true})
  }
  return pieces
}
