import type {Root as HastRoot} from 'hast'
import {fromParse5} from 'hast-util-from-parse5'
import {defaultTreeAdapter, parse, parseFragment} from 'parse5'
import {VFile} from 'vfile'
import {isTooDeep} from './depth.ts'
import {restore, shorten} from './shortened-text.ts'

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

export interface ParseOptions {
  /** A whole page, not a piece of one. */
  isPage?: boolean
  /** Elements have the places of their tags in `data.position`. */
  verbose?: boolean
}

/**
 * Parses HTML as `rehype-parse` does, which this is without: what it does before it asks the parser took, for the many
 * small pieces of a document, as long as a good part of the parsing. Nested too deep for the stack gives `undefined`.
 */
export function parseWhole(
  value: string,
  {isPage = false, verbose = false}: ParseOptions = {}
): HastRoot | undefined {
  try {
    const tree = isPage ? parse(value, options) : parseFragment(value, options)
    const root = fromParse5(tree, {file: new VFile(value), verbose})
    return root.type !== 'root' || isTooDeep(root) ? undefined : root
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const options = {
  sourceCodeLocationInfo: true,
  scriptingEnabled: false,
  treeAdapter
}

/** Parses a piece of HTML the way a browser would. Nested too deep for the stack gives `undefined`. */
export function parseHtml(value: string): HastRoot | undefined {
  const shortened = shorten(value)
  if (!shortened) return parseWhole(value)
  const tree = parseWhole(shortened.value)
  return !tree || restore(tree, shortened) ? tree : parseWhole(value)
}
