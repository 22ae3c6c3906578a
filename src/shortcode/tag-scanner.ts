import {
  backslash,
  closingBracket,
  equalsSign,
  is,
  nameCharacter,
  noBreakSpace,
  separatorStart,
  slash,
  space,
  underscore
} from './characters.ts'

/** What stands between attributes besides white space: wpautop()'s breaks, other markup, entities, escapes. */
const longSeparator =
  /[\u2000-\u200a\u202f\u205f\u3000]|<\/?[a-z][^<>[\]]{0,200}>|&(?:nbsp|#160|#xa0|#8203|#x200b);|\\(?:[nrt]|u00a0|(?=\r?\n))/iy

/** Where a tag ends and how. */
export interface TagExtent {
  end: number
  selfClosing: boolean
  /** No `]` was found: what reads as its attributes is taken as the tag. */
  truncated: boolean
  /** Nothing happened to it: its attributes stand apart, between straight quotes. */
  isPlain?: boolean
}

/** Finds the ends of what stands in a tag. Every offset is one of the source; nothing is kept from call to call. */
export class TagScanner {
  readonly #source: string

  constructor(source: string) {
    this.#source = source
  }

  /** Offset behind white space, and what stands for it, at the place. */
  skipSeparators(start: number): number {
    const source = this.#source
    let index = start
    for (;;) {
      const code = source.charCodeAt(index)
      if (is(code, space)) index++
      else if (is(code, separatorStart)) {
        longSeparator.lastIndex = index
        if (!longSeparator.test(source)) return index
        index = longSeparator.lastIndex
      } else return index
    }
  }

  /** Offset behind `]`, `/]` and their escaped forms; -1 where the tag does not end. */
  tagEnd(start: number): number {
    const source = this.#source
    const first = source.charCodeAt(start)
    if (first === closingBracket) return start + 1
    if (first !== backslash && first !== slash) return -1
    let index = first === backslash ? start + 1 : start
    if (source.charCodeAt(index) === slash) index++
    if (source.charCodeAt(index) === backslash) index++
    return source.charCodeAt(index) === closingBracket ? index + 1 : -1
  }

  /** Offset behind a name, in which a Markdown writer may have escaped underscores; `start` for none. */
  skipName(start: number): number {
    const source = this.#source
    let index = start
    for (;;) {
      const code = source.charCodeAt(index)
      if (is(code, nameCharacter)) index++
      else if (code === backslash && source.charCodeAt(index + 1) === underscore) index += 2
      else return index
    }
  }

  /** Offset behind `=` and the spaces around it; -1 where there is none. */
  equals(start: number): number {
    const source = this.#source
    let index = start
    while (is(source.charCodeAt(index), space)) index++
    if (source.charCodeAt(index) !== equalsSign) return -1
    index++
    // No-break spaces are left for the quotes of languages that put them inside.
    for (let code = source.charCodeAt(index); is(code, space) && code !== noBreakSpace; ) {
      index++
      code = source.charCodeAt(index)
    }
    return index
  }
}
