import type {Position} from 'unist'
import type {Content, Report, Token} from '../types.ts'
import type {JsonString} from './json-value.ts'

/** A text in the attributes of a block, and the shortcodes in it. */
export interface EmbeddedText {
  source: string
  tokens: readonly Token[]
  /** Where all of it stands in the document. */
  position: Position
}

/** Reads a text in the attributes of a block like a document of its own; `maxDepth` is what the block leaves of it. */
export type ReadEmbedded = (text: JsonString, maxDepth: number) => Content[]

/** Reports what was found in a text where the text stands. Its offsets are not those of the document, so nothing has a fix. */
export function reportAt({start, end}: Position, report: Report): Report {
  const from = start.offset ?? 0
  return ({fix: _, ...finding}) => report({...finding, start: from, end: end.offset ?? from})
}
