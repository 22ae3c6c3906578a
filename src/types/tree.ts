/** The shortcode tree, by unist's rules. */
import type {Literal, Node, Parent, Position} from 'unist'

/** One attribute of a shortcode tag. */
export interface Attribute {
  /** Lower-cased name, or `null` for a positional value (`[tag value]`). */
  name: string | null
  /** The value without its delimiters, wrappings undone. */
  value: string
  /** The value as written, without its delimiters. */
  raw: string
  /** Place of the whole attribute, delimiters included, in the original input. */
  position: Position
  /** The value is what a page showed: no encoding of Divi's is to be undone in it. */
  isShown?: true
}

/** Everything that is not a tag, literal, in document order. */
export interface Html extends Literal {
  type: 'html'
  value: string
  position: Position
}

/**
 * How a shortcode came to its end: by its own closing tag, by a neighbour or parent (`implied`),
 * by a slash (`self`), or not at all and without content (`none`).
 */
export type Closing = 'explicit' | 'implied' | 'self' | 'none'

/** A shortcode with what it encloses. */
export interface Shortcode extends Parent {
  type: 'shortcode'
  /** `et_pb_text`, or that of a block: `divi/accordion`. */
  name: string
  closing: Closing
  /** In the order of the source; where two have one name, the last counts. */
  attributes: Attribute[]
  children: Content[]
  /** From the opening tag to the end of the closing one. */
  position: Position
}

/** A closing tag without an opening one. Kept so that the slices of the tree give the input back. */
export interface StrayClosingTag extends Node {
  type: 'strayClosingTag'
  name: string
  position: Position
}

/** Any child of a shortcode or of the root. */
export type Content = Html | Shortcode | StrayClosingTag

/** The whole document. */
export interface Root extends Parent {
  type: 'root'
  children: Content[]
  position: Position
}
