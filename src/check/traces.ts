import {hyphen, plainSpace, slash} from '../shortcode/characters.ts'
import {ShortcodeNames} from '../shortcode/shortcode-names.ts'

/**
 * Of what Divi and its failed migrations leave in a document, one of these always stands in it: names of tags, classes and ids,
 * with the ways in which their underscore is written; blocks; tokens; addresses of the builder; quotes that Divi 1 and 2 wrote
 * as percent codes. Each starts with a character that is rare in prose and markup, so that a search for it costs little.
 */
const traces = ['_pb', '&#95;pb', '%5Fpb', ':divi/', '@ET-DC@', '_fb=1', '#et-boc', '%22'] as const

/**
 * A comment that silences is a trace too, as nothing may be left for it. Its name has no rare character, but what begins it has
 * (`directives.ts`): forty spaces, of three bytes each at most, may stand between.
 */
const silence = /^(?:!--|#)[\s\x80-\uffff-]{0,120}undivi-/

/** As many as that has at most. */
const longestSilence = 130

const marks = ['!', '#'] as const

/** Whether what begins so may be one, by the character behind its mark: most are not looked at any more closely. */
function mayBeSilence(mark: (typeof marks)[number], next: number): boolean {
  return (
    next === hyphen || (mark === '#' && (next <= plainSpace || next === letterU || next >= 0x80))
  )
}

/** What begins `undivi-`. */
const letterU = 117

/** How long a name in brackets may be that is looked at. */
const longestName = 60

/** Tells documents that cannot hold anything of Divi without reading them. */
export class TraceSearch {
  readonly #names: ShortcodeNames
  /** The traces as bytes: each search for a text would turn it into them anew. */
  #bytes: readonly Buffer[] | undefined

  /** `shortcodes` are the names that are read beside Divi’s and WordPress’s own. */
  constructor(shortcodes: readonly string[] = []) {
    this.#names = new ShortcodeNames(shortcodes)
  }

  /** Whether the text has a trace of Divi, or what may be a shortcode of another name. */
  inText(text: string): boolean {
    if (traces.some((trace) => text.includes(trace))) return true
    return this.#isIn({
      length: text.length,
      next: (character, from) => text.indexOf(character, from),
      unit: (place) => text.charCodeAt(place),
      slice: (start, end) => text.slice(start, end)
    })
  }

  /** The same of the bytes of a text in UTF-8 or another encoding that keeps ASCII. */
  inBytes(bytes: Buffer): boolean {
    this.#bytes ??= traces.map((trace) => Buffer.from(trace))
    if (this.#bytes.some((trace) => bytes.includes(trace))) return true
    return this.#isIn({
      length: bytes.length,
      next: (character, from) => bytes.indexOf(character.charCodeAt(0), from),
      unit: (place) => bytes[place] ?? 0,
      slice: (start, end) => bytes.toString('latin1', start, end)
    })
  }

  #isIn(text: Searchable): boolean {
    return marks.some((mark) => hasSilence(text, mark)) || this.#hasName(text)
  }

  #hasName({length, next, unit, slice}: Searchable): boolean {
    for (let found = next('[', 0); found !== -1; found = next('[', found + 1)) {
      const start = unit(found + 1) === slash ? found + 2 : found + 1
      if (start >= length || !this.#names.mayStartWith(unit(start))) continue
      const name = /^[\w-]+/.exec(slice(start, start + longestName))?.[0]
      if (name !== undefined && this.#names.kindOf(name) !== undefined) return true
    }
    return false
  }
}

function hasSilence({next, unit, slice}: Searchable, mark: (typeof marks)[number]): boolean {
  for (let found = next(mark, 0); found !== -1; found = next(mark, found + 1)) {
    if (!mayBeSilence(mark, unit(found + 1))) continue
    if (silence.test(slice(found, found + longestSilence))) return true
  }
  return false
}

/** What a text and its bytes have in common. */
interface Searchable {
  length: number
  /** Offset of the next such character, -1 for none. */
  next(character: string, from: number): number
  unit(place: number): number
  slice(start: number, end: number): string
}
