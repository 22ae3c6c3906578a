import {requireChoices, requireText} from '../option-values.ts'
import type {Options, TokenList} from '../types.ts'
import {AttributeReader} from './attributes.ts'
import {backtick, closingBracket, lessThan, lineFeed, openingBracket} from './characters.ts'
import {findCodeRegions, type Region} from './code-regions.ts'
import {findEscapes} from './escapes.ts'
import {Markup} from './markup.ts'
import {namesRead} from './plugin-modules.ts'
import {ShortcodeNames} from './shortcode-names.ts'
import {TagNames} from './tag-names.ts'
import type {TagExtent} from './tag-scanner.ts'
import {type TagStart, TagStarts} from './tag-starts.ts'
import {NumberedTokens} from './token-list.ts'

const closingEnd = /(?:[\s\u00a0\u200b]|<br ?\/?>)*\\?\]/y

/** Options of the tokenizer: in Markdown, code shows tags and does not use them; names to read beside Divi's. */
export type TokenizeOptions = Pick<Options, 'from' | 'shortcodes'>

/** Those of Divi and of WordPress, which most documents are read with. */
const noneListed = new ShortcodeNames()

/**
 * Splits a document into tags and what stands between them. The tokens cover the input without gap or
 * overlap. Damaged tags are read as what they were, whatever their quotes became. Never throws on content;
 * linear in time and memory. Throws a `TypeError` for values of options that there are not.
 */
export function tokenize(source: string, options: TokenizeOptions = {}): TokenList {
  requireText(source)
  requireChoices(options)
  const read = namesRead(source, options.shortcodes)
  const names = read.length > 0 ? new ShortcodeNames(read) : noneListed
  return new Tokenizer(source, options.from === 'markdown', names).run()
}

class Tokenizer {
  readonly #source: string
  readonly #isMarkdown: boolean
  readonly #starts: TagStarts
  readonly #markup: Markup
  readonly #code: readonly Region[]
  #codeIndex = 0
  readonly #attributes: AttributeReader
  readonly #tokens: NumberedTokens
  /** Where the next `[/name]]` ends, by name, so that no stretch is searched twice. */
  readonly #literalEnds = new Map<string, number>()
  #textStart = 0
  /** Names that are not Divi's and have an opening tag without a closing one so far. */
  readonly #openForeign = new Set<string>()
  /** How many sections, rows and columns are open; counted where there is code that it matters to. */
  #openStructures = 0
  /** How far backticks have been counted, to tell those that begin code from those that end it. */
  #countedTo = 0
  /** The line in which backticks behind a tag were counted last: its end, the place counted from, and how many runs there are. */
  readonly #behind = {lineEnd: 0, from: 0, runs: 0}

  constructor(source: string, isMarkdown: boolean, names: ShortcodeNames) {
    this.#source = source
    this.#isMarkdown = isMarkdown
    const {inTags, inStrings} = findEscapes(source)
    const tagNames = new TagNames()
    this.#starts = new TagStarts(source, inTags, names, tagNames)
    this.#markup = new Markup(source)
    this.#code = findCodeRegions(source, isMarkdown)
    this.#attributes = new AttributeReader(source, inStrings)
    this.#tokens = new NumberedTokens(tagNames, this.#attributes, source.length)
  }

  run(): TokenList {
    let from = 0
    for (let found = this.#starts.after(0); found; found = this.#starts.after(from)) {
      const hidden = Math.max(this.#codeEnd(found.start), this.#markup.hiddenUntil(found.start))
      const literal = hidden === -1 ? this.#literalEnd(found) : hidden
      if (literal !== -1) {
        from = literal
        continue
      }
      const {start, nameEnd, name} = found
      if (!name.isDivi && this.#isProse(found)) {
        from = nameEnd
        continue
      }
      const extent = found.closing ? this.#closingExtent(nameEnd) : this.#openingExtent(found)
      const {end} = extent
      from = end
      if (this.#isShown(start, end)) continue
      if (!name.isDivi) {
        if (isBroken(found, extent)) continue
        this.#note(found, extent)
      }
      this.#markup.leave(end)
      this.#text(start)
      this.#tokens.addTag(found, extent)
      if (this.#code.length > 0) this.#count(found)
      this.#textStart = end
    }
    this.#text(this.#source.length)
    return this.#tokens
  }

  #count({closing, name}: TagStart): void {
    if (!name.isStructure) return
    // A stray closing tag closes nothing.
    this.#openStructures = Math.max(0, this.#openStructures + (closing ? -1 : 1))
  }

  /**
   * Whether what reads like a tag of others belongs to a link, as the label in `[Our pictures][gallery]`, or closes what
   * nothing has opened.
   */
  #isProse({start, nameEnd, name, closing}: TagStart): boolean {
    if (closing) return !this.#openForeign.has(name.text)
    const isBare = this.#source.charCodeAt(nameEnd) === closingBracket
    const isBehindBracket = this.#source.charCodeAt(start - 1) === closingBracket
    return isBare && isBehindBracket && this.#textStart < start
  }

  #note({closing, name}: TagStart, {selfClosing}: TagExtent): void {
    if (closing) this.#openForeign.delete(name.text)
    else if (!selfClosing) this.#openForeign.add(name.text)
  }

  #text(end: number): void {
    if (end > this.#textStart) this.#tokens.addText(this.#textStart, end)
  }

  /** End of the Markdown code around the place, -1 for none. */
  #codeEnd(place: number): number {
    let region = this.#code[this.#codeIndex]
    while (region && region.end <= place) region = this.#code[++this.#codeIndex]
    if (!region || region.start > place) return -1
    return region.isIndented && this.#openStructures > 0 ? -1 : region.end
  }

  #closingExtent(nameEnd: number): TagExtent {
    const end = this.#closingEnd(nameEnd)
    return end === -1
      ? {end: nameEnd, selfClosing: false, truncated: true}
      : {end, selfClosing: false, truncated: false, isPlain: end === nameEnd + 1}
  }

  #closingEnd(nameEnd: number): number {
    if (this.#source.charCodeAt(nameEnd) === closingBracket) return nameEnd + 1
    closingEnd.lastIndex = nameEnd
    return closingEnd.test(this.#source) ? closingEnd.lastIndex : -1
  }

  #openingExtent(found: TagStart): TagExtent {
    return this.#attributes.measure(found.nameEnd, this.#starts.limitOf(found))
  }

  /**
   * Where text between doubled brackets ends: `[[tag]]` and `[[tag]…[/tag]]` are shown, not run, by WordPress
   * (do_shortcode_tag). -1 for a tag that is one.
   */
  #literalEnd(tagStart: TagStart): number {
    const {start, nameEnd, name, closing} = tagStart
    const source = this.#source
    if (start === 0 || source.charCodeAt(start - 1) !== openingBracket) return -1
    if (closing) return source[nameEnd] === ']' && source[nameEnd + 1] === ']' ? nameEnd + 2 : -1
    const {end, truncated} = this.#attributes.measure(nameEnd, this.#starts.limitOf(tagStart))
    if (truncated) return -1
    if (source[end] === ']') return end + 1
    if (source.startsWith('\\]', end)) return end + 2
    return this.#literalCloserEnd(name.text, end)
  }

  /** Offset behind the next `[/name]]`, which a Markdown writer may have escaped; -1 for none. */
  #literalCloserEnd(name: string, from: number): number {
    const known = this.#literalEnds.get(name) ?? 0
    if (known === -1 || known > from) return known
    const closer = new RegExp(`\\[/${name}\\\\?\\]\\\\?\\]`, 'g')
    closer.lastIndex = from
    const end = closer.test(this.#source) ? closer.lastIndex : -1
    this.#literalEnds.set(name, end)
    return end
  }

  /**
   * A tag right between backticks is shown in other formats than Markdown too, which says itself what code is: between
   * two stretches of code in a line, `a`[tag]`b`, it is used. Where one backtick of the line stands alone, as in It`s, that
   * says nothing.
   */
  #isShown(start: number, end: number): boolean {
    if (this.#isMarkdown || start === 0) return false
    const source = this.#source
    if (source.charCodeAt(start - 1) !== backtick || source.charCodeAt(end) !== backtick)
      return false
    const isShown = !(this.#endsCode(start) && this.#runsBehind(end) % 2 === 0)
    this.#countedTo = start
    if (isShown) {
      this.#countedTo = end
      while (source.charCodeAt(this.#countedTo) === backtick) this.#countedTo++
    }
    return isShown
  }

  /** Whether an odd number of runs of backticks stands in the line in front of the run that ends at the place. */
  #endsCode(place: number): boolean {
    const source = this.#source
    let runs = 0
    let isInRun = false
    for (let index = place - 1; index >= this.#countedTo; index--) {
      const code = source.charCodeAt(index)
      if (endsLine(code)) break
      if (code === backtick && !isInRun) runs++
      isInRun = code === backtick
    }
    return runs % 2 === 0
  }

  /** How many runs of backticks stand in the line from the run that begins at the place. A line is counted once. */
  #runsBehind(place: number): number {
    const behind = this.#behind
    if (place < behind.lineEnd) behind.runs -= this.#countRuns(behind.from, place).runs
    else {
      const {runs, end} = this.#countRuns(place, this.#source.length)
      behind.runs = runs
      behind.lineEnd = end
    }
    behind.from = place
    return behind.runs
  }

  /** How many runs of backticks begin in a stretch, or in what of it is in the line, and where that ends. */
  #countRuns(from: number, to: number): {runs: number; end: number} {
    let runs = 0
    let isInRun = false
    let end = from
    for (; end < to; end++) {
      const code = this.#source.charCodeAt(end)
      if (endsLine(code)) break
      if (code === backtick && !isInRun) runs++
      isInRun = code === backtick
    }
    return {runs, end}
  }
}

/** Whether code does not go on behind a character. In HTML what an element holds may be a line, wherever line ends are. */
function endsLine(code: number): boolean {
  return code === lineFeed || code === lessThan
}

/** Whether nothing of a tag was read but its name: for one that is not Divi's, a bracket in prose that is closed nowhere. */
function isBroken({nameEnd}: TagStart, {truncated, end}: TagExtent): boolean {
  return truncated && end <= nameEnd
}
