import {ShortcodeNames} from '../shortcode/shortcode-names.ts'

/**
 * Of what Divi and its failed migrations leave in a document, one of these always stands in it: names of tags, classes and ids,
 * with the ways in which their underscore is written; blocks; tokens; addresses of the builder; quotes that Divi 1 and 2 wrote
 * as percent codes. Each starts with a character that is rare in prose and markup, so that a search for it costs little.
 */
const traces = [
  ...['_pb', '&#95;pb', '%5Fpb', ':divi/', '@ET-DC@', '_fb=1', '#et-boc', '%22'],
  // A comment that silences is one too, as nothing may be left for it. This is the end of `undivi-`, whose first letters are
  // many in prose; where it is the end of something else, a document is read for nothing.
  'vi-'
] as const

const bracket = 91
const slash = 47

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
    return this.#hasName(text.length, {
      next: (from) => text.indexOf('[', from),
      unit: (place) => text.charCodeAt(place),
      slice: (start, end) => text.slice(start, end)
    })
  }

  /** The same of the bytes of a text in UTF-8 or another encoding that keeps ASCII. */
  inBytes(bytes: Buffer): boolean {
    this.#bytes ??= traces.map((trace) => Buffer.from(trace))
    if (this.#bytes.some((trace) => bytes.includes(trace))) return true
    return this.#hasName(bytes.length, {
      next: (from) => bytes.indexOf(bracket, from),
      unit: (place) => bytes[place] ?? 0,
      slice: (start, end) => bytes.toString('latin1', start, end)
    })
  }

  #hasName(length: number, {next, unit, slice}: Searchable): boolean {
    for (let found = next(0); found !== -1; found = next(found + 1)) {
      const start = unit(found + 1) === slash ? found + 2 : found + 1
      if (start >= length || !this.#names.mayStartWith(unit(start))) continue
      const name = /^[\w-]+/.exec(slice(start, start + longestName))?.[0]
      if (name !== undefined && this.#names.kindOf(name) !== undefined) return true
    }
    return false
  }
}

/** What a text and its bytes have in common. */
interface Searchable {
  /** Offset of the next opening bracket, -1 for none. */
  next(from: number): number
  unit(place: number): number
  slice(start: number, end: number): string
}
