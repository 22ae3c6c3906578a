import type {Root as HastRoot} from 'hast'
import {parseFragment, parse as parsePage} from 'parse5'
import {createLazyPositionOf, type PositionOf} from '../shortcode/places.ts'
import {type FromParse5Options, fromParse5} from './from-parse5.ts'
import {LatePlaces} from './late-places.ts'
import {Restorer, shorten} from './shortened-text.ts'

const located = {sourceCodeLocationInfo: true, scriptingEnabled: false}
const unlocated = {scriptingEnabled: false}

/** How a text is parsed, and what is made of the tree. */
interface Parsing extends FromParse5Options {
  isPage?: boolean
}

export interface ParseOptions extends Pick<FromParse5Options, 'onComment'> {
  /** The position of what stands between two offsets of the text. */
  positionOf: PositionOf
}

/**
 * Parses a piece of HTML the way a browser would; nodes know their places when they are asked. Nested too deep for the
 * stack gives `undefined`.
 */
export function parseHtml(
  value: string,
  {positionOf, onComment}: ParseOptions
): HastRoot | undefined {
  const places = new LatePlaces(() => parse(value, {positionOf}), positionOf(0, value.length))
  return parseShortened(value, {positionOfNode: places.of, onComment})
}

/** The same for a text that has no place in the source, such as a value: the nodes have no positions. */
export function parseUnplaced(value: string): HastRoot | undefined {
  return parseShortened(value, {})
}

/** Parses a whole page, or a piece of one, with the places of the tags of every element in `data.tags`. */
export function parseLocated(value: string, isPage: boolean): HastRoot | undefined {
  return parse(value, {isPage, withTags: true, positionOf: createLazyPositionOf(value)})
}

function parseShortened(value: string, options: Parsing): HastRoot | undefined {
  const shortened = shorten(value)
  if (!shortened) return parse(value, options)
  const restorer = new Restorer(shortened)
  const {positionOfNode, onComment} = options
  const restore = (text: string): string => restorer.restore(text)
  const tree = parse(shortened.value, {positionOfNode, onComment, restore})
  return !tree || restorer.isComplete ? tree : parse(value, options)
}

/**
 * Parses as `rehype-parse` does, which this is without: what it does before it asks the parser took, for the many small
 * pieces of a document, as long as a good part of the parsing.
 */
function parse(value: string, options: Parsing): HastRoot | undefined {
  try {
    const settings = options.positionOf ? located : unlocated
    const tree = options.isPage ? parsePage(value, settings) : parseFragment(value, settings)
    return fromParse5(tree, value.length, options)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
