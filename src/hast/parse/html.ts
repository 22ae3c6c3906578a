import type {Root as HastRoot} from 'hast'
import {parseFragment, parse as parsePage} from 'parse5'
import {createLazyPositionOf, type PositionOf} from '../../shortcode/places.ts'
import {type FromParse5Options, fromParse5, type Parsed} from './from-parse5.ts'
import {LatePlaces} from './late-places.ts'
import {readPlainHtml} from './plain-html.ts'

const located = {sourceCodeLocationInfo: true, scriptingEnabled: false}
const unlocated = {scriptingEnabled: false}

/** How a text is parsed, and what is made of the tree. */
interface Parsing extends FromParse5Options {
  isPage?: boolean
}

/**
 * Parses a piece of HTML the way a browser would; nodes know their places when they are asked. `positionOf` gives the
 * position of what stands between two offsets. Nested too deep for the stack gives `undefined`.
 */
export function parseHtml(value: string, positionOf: PositionOf): Parsed | undefined {
  const plain = readPlainHtml(value, positionOf)
  if (plain) return plain
  const parsePlaced = (): HastRoot | undefined => parse(value, {positionOf})?.tree
  const places = new LatePlaces(parsePlaced, positionOf(0, value.length))
  return parse(value, {positionOfNode: places.of})
}

/** The same for a text that has no place in the source, such as a value: the nodes have no positions. */
export function parseUnplaced(value: string): HastRoot | undefined {
  return (readPlainHtml(value) ?? parse(value, {}))?.tree
}

/** Parses a whole page, or a piece of one, with the places of the tags of every element in `data.tags`. */
export function parseLocated(value: string, isPage: boolean): HastRoot | undefined {
  return parse(value, {isPage, withTags: true, positionOf: createLazyPositionOf(value)})?.tree
}

/**
 * Parses as `rehype-parse` does, which this is without: what it does before it asks the parser took, for the many small
 * pieces of a document, as long as a good part of the parsing.
 */
function parse(value: string, options: Parsing): Parsed | undefined {
  try {
    const settings = options.positionOf ? located : unlocated
    const tree = options.isPage ? parsePage(value, settings) : parseFragment(value, settings)
    return fromParse5(tree, value.length, options)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
