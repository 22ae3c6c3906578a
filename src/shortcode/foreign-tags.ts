import {BareTags} from './bare-tags.ts'
import {backslash, is, nameCharacter, openingBracket, slash} from './characters.ts'
import type {NameKind, ShortcodeNames} from './shortcode-names.ts'
import {TagScanner} from './tag-scanner.ts'

/** `name=`, with the underscores of a Markdown writer. */
const namedAttribute = /(?:[\w-]|\\_){1,100}\s{0,100}=/y

/**
 * What makes a link of the brackets in front of it: an address without spaces, and a title perhaps. A word alone is a
 * remark in brackets.
 */
const linkTarget =
  /\(\s{0,100}(?:<[^<>\n]{0,2000}>|(?:[^\s<>)/.#:?]{0,2000}[/.#:?][^\s<>]{0,2000})?)(?:\s{1,100}(?:"[^"]{0,2000}"|'[^']{0,2000}'))?\s{0,100}\)/y

/** Of WordPress's own the one that shows something without attributes and content: the post's pictures. */
const mayStandAlone = 'gallery'

/** A name in brackets that is none of Divi's. */
interface Candidate {
  /** Offset of the bracket, or of the backslashes in front of it. */
  start: number
  closing: boolean
  nameEnd: number
  name: string
}

export const diviPrefix = 'et_pb_'

/** Whether the name is one of Divi or its extensions. */
export function isDivi(name: string): boolean {
  return name.startsWith(diviPrefix)
}

/**
 * Tells tags that are not Divi's from words in brackets: links, notes and labels of Markdown, prose. WordPress runs
 * whatever has the name of a shortcode; here the author's text comes first.
 */
export class ForeignTags {
  readonly #source: string
  readonly #names: ShortcodeNames
  readonly #scanner: TagScanner
  readonly #bare: BareTags

  constructor(source: string, names: ShortcodeNames) {
    this.#source = source
    this.#names = names
    this.#scanner = new TagScanner(source)
    this.#bare = new BareTags(source)
  }

  /** Whether a name may start with the code unit. */
  mayStartWith(code: number): boolean {
    return this.#names.mayStartWith(code)
  }

  /** Whether the name is read, and what stands behind it is that of a tag. */
  isTag(candidate: Candidate): boolean {
    const kind = this.#names.kindOf(candidate.name)
    if (kind === undefined) return false
    const separated = this.#scanner.skipSeparators(candidate.nameEnd)
    const end = this.#scanner.tagEnd(separated)
    if (candidate.closing) return end !== -1
    if (end !== -1) return this.#isBareTag(candidate, kind, end)
    if (separated === candidate.nameEnd) return false
    if (kind === 'listed') return true
    namedAttribute.lastIndex = separated
    return namedAttribute.test(this.#source)
  }

  /** Whether a name that stands alone between its brackets is a tag. */
  #isBareTag({start, nameEnd, name}: Candidate, kind: NameKind, end: number): boolean {
    const source = this.#source
    if (this.#bare.isLabel(name) || this.#isLinkText(end, kind)) return false
    if (kind === 'listed') return true
    if (source.charCodeAt(start) === backslash) return false
    // `form[gallery]`
    if (is(source.charCodeAt(start - 1), nameCharacter)) return false
    const isWhole = name === mayStandAlone || source.charCodeAt(nameEnd) === slash
    return isWhole || this.#bare.isClosedAfter(name, end)
  }

  /** Whether what stands behind the brackets makes the text or label of a link of them: `(`, `[`, `:`. */
  #isLinkText(end: number, kind: NameKind): boolean {
    const next = this.#source[end]
    if (next === '[') return !this.#startsTag(end, kind)
    if (next !== '(') return next === ':'
    linkTarget.lastIndex = end
    return linkTarget.test(this.#source)
  }

  /** Whether a tag may start at the bracket; behind a name that was asked for, one of any name. */
  #startsTag(bracket: number, kind: NameKind): boolean {
    const source = this.#source
    const start = source.charCodeAt(bracket + 1) === slash ? bracket + 2 : bracket + 1
    let end = start
    while (is(source.charCodeAt(end), nameCharacter)) end++
    // `[[name]]` is a tag that is shown.
    if (end === start) return source.charCodeAt(start) === openingBracket
    const name = source.slice(start, end)
    if (isDivi(name)) return true
    const mayBeTag =
      kind === 'listed' ? /^[a-z_]/i.test(name) : this.#names.kindOf(name) !== undefined
    return mayBeTag && !this.#bare.isLabel(name)
  }
}
