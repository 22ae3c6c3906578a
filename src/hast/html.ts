import type {Root as HastRoot} from 'hast'
import {defaultTreeAdapter, parse, parseFragment} from 'parse5'
import {createLazyPositionOf} from '../shortcode/places.ts'
import {type FromParse5Options, fromParse5} from './from-parse5.ts'
import {Restorer, shorten} from './shortened-text.ts'

/** The parser's own tree, but that the end of a node is added to its place, where the parser makes a new place. */
const treeAdapter: typeof defaultTreeAdapter = {
  ...defaultTreeAdapter,
  updateNodeSourceCodeLocation({sourceCodeLocation: place}, {endLine, endCol, endOffset, endTag}) {
    if (!place) return
    place.endLine = endLine ?? place.endLine
    place.endCol = endCol ?? place.endCol
    place.endOffset = endOffset ?? place.endOffset
    if (endTag) Object.assign(place, {endTag})
  }
}

const located = {sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter}
const unlocated = {scriptingEnabled: false}

/** How a text is parsed, and what is made of the tree. */
interface Parsing extends Omit<FromParse5Options, 'length' | 'restore'> {
  isPage?: boolean
}

/** What the caller wants of places. */
export type ParseOptions = Pick<FromParse5Options, 'positionOf' | 'onComment'>

/** Parses a piece of HTML the way a browser would. Nested too deep for the stack gives `undefined`. */
export function parseHtml(value: string, options?: ParseOptions): HastRoot | undefined {
  return parseShortened(value, options ?? {positionOf: createLazyPositionOf(value)})
}

/** The same for a text that has no place in the source, such as a value: the nodes have no positions. */
export function parseUnplaced(value: string): HastRoot | undefined {
  return parseShortened(value, {})
}

/** Parses a whole page, or a piece of one, with the places of the tags of every element in `data.tags`. */
export function parseLocated(value: string, isPage: boolean): HastRoot | undefined {
  return parseAll(value, {isPage, withTags: true, positionOf: createLazyPositionOf(value)})
}

function parseShortened(value: string, options: Parsing): HastRoot | undefined {
  const shortened = shorten(value)
  if (!shortened) return parseAll(value, options)
  const {map} = shortened
  const {positionOf, onComment} = options
  const restorer = new Restorer(shortened)
  const tree = parseAll(shortened.value, {
    positionOf: positionOf && ((start, end) => positionOf(map.toSource(start), map.toSource(end))),
    onComment: onComment && ((comment, start) => onComment(comment, map.toSource(start))),
    restore: (text) => restorer.restore(text)
  })
  return !tree || restorer.isComplete ? tree : parseAll(value, options)
}

/**
 * Parses as `rehype-parse` does, which this is without: what it does before it asks the parser took, for the many small
 * pieces of a document, as long as a good part of the parsing.
 */
function parseAll(
  value: string,
  options: Parsing & Pick<FromParse5Options, 'restore'>
): HastRoot | undefined {
  try {
    const settings = options.positionOf ? located : unlocated
    const tree = options.isPage ? parse(value, settings) : parseFragment(value, settings)
    return fromParse5(tree, {...options, length: value.length})
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
