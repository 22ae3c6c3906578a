import {fromTokens} from '../shortcode/from-tokens.ts'
import type {PositionOf} from '../shortcode/places.ts'
import {type TokenizeOptions, tokenize} from '../shortcode/tokenize.ts'
import type {Report, Root, Token} from '../types.ts'
import {buildBlockTree} from './build-block-tree.ts'
import {type EmbeddedText, type ReadEmbedded, reportAt} from './embedded.ts'
import {findModuleDelimiters, isVoidOfOthers, withoutDelimiters} from './module-delimiters.ts'

/** What a document holds, whatever its storage. */
export interface DocumentTree {
  tree: Root
  /** Shortcode tags and what stands between them. What stands in the delimiters of blocks is text. */
  tokens: Token[]
  /** Texts in the attributes of blocks, which may hold shortcodes. */
  texts: EmbeddedText[]
  /** Shortcode tags, wherever they stand, and delimiters of blocks that need Divi. */
  tags: number
}

export interface ReadDocumentOptions extends TokenizeOptions {
  positionOf: PositionOf
  report: Report
  maxDepth: number
}

/**
 * Reads a document into a tree of modules: shortcodes (Divi 4), blocks (Divi 5) or both. Never throws: what is missing or
 * damaged is reported.
 */
export function readDocument(source: string, options: ReadDocumentOptions): DocumentTree {
  const delimiters = findModuleDelimiters(source, options.from)
  const tokens = [...tokenize(withoutDelimiters(source, delimiters), options)]
  const texts: EmbeddedText[] = []
  const ofDivi = delimiters.filter((delimiter) => !isVoidOfOthers(delimiter, source))
  let tags = ofDivi.length + tokens.filter(({type}) => type !== 'text').length
  if (delimiters.length === 0) {
    return {tree: fromTokens(tokens, {...options, source}), tokens, texts, tags}
  }
  const readEmbedded: ReadEmbedded = (text, maxDepth) => {
    const position = options.positionOf(text.textStart, text.textEnd)
    const report = reportAt(position, options.report)
    const inner = readDocument(text.value, {
      ...options,
      positionOf: () => position,
      report,
      maxDepth
    })
    texts.push({source: text.value, tokens: inner.tokens, position}, ...inner.texts)
    tags += inner.tags
    return inner.tree.children
  }
  const tree = buildBlockTree(delimiters, {...options, source, tokens, readEmbedded})
  return {tree, tokens, texts, tags}
}
