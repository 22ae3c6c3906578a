import type {ElementContent, Root as HastRoot} from 'hast'
import type {Point} from 'unist'
import {LazyPosition, type PositionOf} from '../shortcode/places.ts'
import type {Wrapping} from '../shortcode/wrapping.ts'
import type {Content, Html, Shortcode} from '../types.ts'
import {contentOf} from './content-of.ts'
import {parseHtml} from './html.ts'
import {findPlaceholders, findRawReplacements, type Replacement} from './placeholders.ts'
import {endOfText, startOfText} from './remains.ts'
import {SourceMap} from './source-map.ts'
import {isPlaceComment} from './stand-in.ts'

/**
 * A comment stands for each shortcode: the one thing that HTML allows everywhere and never moves. It holds its number
 * behind this, a noncharacter that no text has here.
 */
const mark = '\ufdd1'

/** What a parser of HTML puts in the place of what may not be. */
const replacementCharacter = '\ufffd'

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
}

interface Composed {
  value: string
  map: SourceMap
  shortcodes: Shortcode[]
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
  {value, map, shortcodes}: Composed,
  {positionOf, isInline}: FragmentOptions
): {tree: HastRoot | undefined; standIns: number} {
  const shortcodeAt = (comment: string): Shortcode | undefined =>
    comment.startsWith(mark) ? shortcodes[Number(comment.slice(mark.length))] : undefined
  const pointAt = (offset: number): Point => {
    const place = map.toSource(offset)
    return positionOf(place, place).start
  }
  let standIns = 0
  const tree = parseHtml(value, {
    positionOf: (start, end) => new LazyPosition(pointAt, start, end),
    onComment: (comment) => {
      const shortcode = shortcodeAt(comment.value)
      if (shortcode) {
        standIns++
        comment.value = ''
        comment.data = {shortcode, ...(isInline?.(shortcode) && {isInline: true})}
        // The author’s own comment is never taken for one of ours.
      } else if (isPlaceComment(comment.value)) comment.value = ''
    }
  })
  return {tree, standIns}
}

function compose(nodes: readonly Content[], options: FragmentOptions): Composed {
  const map = new SourceMap()
  const shortcodes: Shortcode[] = []
  const parts: string[] = []
  let length = 0
  const push = (text: string, offset: number, verbatim: boolean): void => {
    map.add(length, offset, verbatim)
    parts.push(text)
    length += text.length
  }
  nodes.forEach((node, index) => {
    const offset = node.position?.start.offset ?? 0
    if (node.type === 'shortcode') {
      const index = shortcodes.push(node) - 1
      push(`<!--${mark}${index}-->`, offset, false)
    } else if (node.type === 'html') {
      const touchesBefore = !options.raw && touches(nodes[index - 1], options)
      const touchesAfter = !options.raw && touches(nodes[index + 1], options)
      const value = options.wrapping?.undo(node.value) ?? node.value
      const start = touchesBefore ? startOfText(value) : 0
      const end = touchesAfter ? endOfText(value, start) : value.length
      const text = value.slice(start, end)
      const encoded = options.raw ? findRawReplacements(text) : findPlaceholders(text)
      const dynamic = options.dynamicContent?.(text, offset + start) ?? []
      const replacements =
        dynamic.length > 0 ? [...encoded, ...dynamic].sort((a, b) => a.start - b.start) : encoded
      // Of a text that was unwrapped, or had escapes in a block, only the place as a whole is known.
      const isVerbatim = value === node.value && isAsWritten(node)
      pushReplaced(text, offset + start, replacements, (piece, place, verbatim) =>
        push(
          piece.replaceAll(mark, replacementCharacter),
          isVerbatim ? place : offset,
          isVerbatim && verbatim
        )
      )
    }
  })
  return {value: parts.join(''), map, shortcodes}
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

function pushReplaced(
  text: string,
  offset: number,
  replacements: readonly Replacement[],
  push: (text: string, offset: number, verbatim: boolean) => void
): void {
  let done = 0
  for (const {start, end, insert} of replacements) {
    if (start < done) continue
    if (start > done) push(text.slice(done, start), offset + done, true)
    if (insert) push(insert, offset + start, false)
    done = end
  }
  if (done < text.length) push(text.slice(done), offset + done, true)
}
