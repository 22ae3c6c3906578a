/** Tokens. Offsets are 0-based, in UTF-16 units of the original input, end exclusive. */

/** A run of the source that is not a tag. */
export interface TextToken {
  type: 'text'
  start: number
  end: number
}

/**
 * How the delimiter of a value is written: as Divi writes it (`straight`), as a typographic character
 * (`glyph`), as an entity of one or of a straight quote, doubly encoded, behind a backslash, as JSON's `\u201d`,
 * doubled as in CSV, percent-encoded, in mojibake, or as the character that took its place when it got lost.
 */
export type Spelling =
  | 'straight'
  | 'glyph'
  | 'entity'
  | 'straight-entity'
  | 'double-entity'
  | 'escaped'
  | 'unicode-escape'
  | 'doubled'
  | 'percent'
  | 'mojibake'
  | 'mojibake-twice'
  | 'lost'

/** One delimiter of an attribute's value. */
export interface Delimiter {
  /** As written, with the spaces that its language puts around it. */
  text: string
  /** Which ASCII quote it stands for. */
  quote: '"' | "'"
  spelling: Spelling
  /** The quote was turned typographic before anything else happened to it. */
  isTypographic: boolean
}

/** An attribute as met in the source. */
export interface AttributeToken {
  /** Lower-cased, or `null` for a positional value. */
  name: string | null
  /** What it said before it was damaged. */
  value: string
  /** What stands between the delimiters, as written. */
  raw: string
  /** Offsets of the whole attribute, name and delimiters included. */
  start: number
  end: number
  /** Absent for a bare value. */
  opening: Delimiter | undefined
  /** Absent where the value has no second delimiter. */
  closing: Delimiter | undefined
}

/** An opening or closing shortcode tag. */
export interface TagToken {
  readonly type: 'opening' | 'closing'
  /** Without the backslashes and entities that a damage put into it: `et_pb_text`. */
  readonly name: string
  readonly start: number
  /** Offset behind the name. */
  readonly nameEnd: number
  readonly end: number
  readonly attributes: readonly AttributeToken[]
  /** A slash stands in front of the bracket. */
  readonly selfClosing: boolean
  /** No `]` was found: the source was cut or the tag was broken. */
  readonly truncated: boolean
}

/** A tag, or what stands between two of them: together they are the source. */
export type Token = TextToken | TagToken

/**
 * The tokens of a document, in its order. A token is made anew each time it is asked for, so a walk through a large
 * document keeps none; `[...tokens]` is an array of them.
 */
export interface TokenList extends Iterable<Token> {
  readonly length: number
  /** The token at the index, counted from the end where it is negative; `undefined` where there is none. */
  at(index: number): Token | undefined
  /** All of them, so that `JSON.stringify` writes an array. */
  toJSON(): Token[]
}
