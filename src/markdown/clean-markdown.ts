import type {ElementContent, Root as HastRoot} from 'hast'
import {h} from 'hastscript'
import {cleanUntilStable} from '../clean-until-stable.ts'
import {toMarkdown} from '../emit/markdown/index.ts'
import {Converter} from '../hast/convert/converter.ts'
import {gatherItems} from '../hast/flow/items.ts'
import {findPlaceholders, findRawReplacements} from '../hast/parse/placeholders.ts'
import {countWords} from '../hast/tree/words.ts'
import {applyEdits} from '../repair/edits.ts'
import type {PositionOf} from '../shortcode/places.ts'
import type {
  Content,
  Finding,
  Html,
  ModuleMapping,
  ModuleOptions,
  RawHtml,
  Report,
  Root,
  Shortcode
} from '../types.ts'
import {Assembly} from './assembly.ts'
import {writeDynamicValues} from './dynamic-values.ts'
import {trimAtTags} from './edges.ts'
import {Literals} from './literals.ts'
import {marksBelow, marksOf, withoutMarks} from './marks.ts'
import {Placeholders} from './placeholders.ts'

export interface MarkdownContext {
  source: string
  modules: ReadonlyMap<string, ModuleMapping>
  positionOf: PositionOf
  report: Report
  moduleOptions?: ModuleOptions | undefined
  rawHtml?: RawHtml | undefined
}

/** Markdown without shortcodes, and the account of what became of them. */
export interface CleanedMarkdown {
  value: string
  attributesKept: number
}

/**
 * Takes the shortcodes out of a Markdown document: what modules hold in attributes becomes Markdown, what they
 * enclose is Markdown already, and everything else stays byte for byte.
 */
export function cleanMarkdown(tree: Root, context: MarkdownContext): CleanedMarkdown {
  return new MarkdownCleaner(context).clean(tree)
}

class MarkdownCleaner {
  readonly #source: string
  readonly #modules: ReadonlyMap<string, ModuleMapping>
  readonly #report: Report
  readonly #placeholders: Placeholders
  readonly #literals: Literals
  readonly #converter: Converter
  readonly #moduleOptions: ModuleOptions | undefined
  readonly #rawHtml: RawHtml | undefined
  /** Where the line begins that the module begins in whose content is written; -1 outside of modules. */
  #lineStart = -1
  /** A tag, and where its line begins. */
  #knownLine = {offset: 0, lineStart: 0}

  constructor(context: MarkdownContext) {
    const {source, modules, positionOf, report, moduleOptions} = context
    this.#source = source
    this.#modules = modules
    this.#moduleOptions = moduleOptions
    this.#rawHtml = context.rawHtml
    this.#report = (finding) => report(this.#filled(finding))
    this.#placeholders = new Placeholders(source)
    this.#literals = new Literals(source, report)
    this.#converter = new Converter({
      modules,
      rules: 'off',
      positionOf,
      report: this.#report,
      moduleOptions,
      convertContent: (node, isRaw) => this.#content(node, isRaw)
    })
  }

  clean(tree: Root): CleanedMarkdown {
    const value = this.#write(tree.children, {isRaw: false, isWhole: true})
    const {attributesKept} = this.#converter
    const end = /\s*$/.exec(this.#source.slice(-longestEnd))?.[0] ?? ''
    const isCut = value !== '' && !/\s$/.test(value)
    return {value: this.#withLineEnds(isCut ? value + end : value), attributesKept}
  }

  /** What is put in gets the line ends of the source, if those are all alike. */
  #withLineEnds(value: string): string {
    const isWindows = this.#source.includes('\r\n') && !/(?<!\r)\n/.test(this.#source)
    return isWindows ? value.replace(/\r?\n/g, '\r\n') : value
  }

  /** What a module encloses, as one paragraph that holds its place. */
  #content(node: Shortcode, isRaw: boolean): ElementContent[] {
    const outer = this.#lineStart
    const lineStart = this.#lineStartOf(node)
    this.#lineStart = lineStart
    const written = this.#write(node.children, {isRaw, isWhole: false})
    this.#lineStart = outer
    // The marks in front of a line are those of the outermost module that begins in it.
    const value = lineStart === outer ? written : this.#withoutMarks(written, node, lineStart)
    return value === '' ? [] : [h('p', this.#placeholders.hold(value))]
  }

  #write(nodes: readonly Content[], {isRaw, isWhole}: {isRaw: boolean; isWhole: boolean}): string {
    const assembly = new Assembly()
    nodes.forEach((node, index) => {
      if (node.type === 'shortcode') {
        if (this.#modules.get(node.name)?.inline) assembly.word(this.#shortcode(node))
        else assembly.shortcode(this.#shortcode(node))
      }
      if (node.type !== 'html') return
      const beside = {before: !isWhole || index > 0, after: !isWhole || index < nodes.length - 1}
      const {before, text, after} = trimAtTags(this.#text(node, isRaw), beside)
      assembly.skip(before)
      assembly.text(text)
      assembly.skip(after)
    })
    return assembly.toString()
  }

  /** What a module encloses without the marks and spaces that all lines of what holds the module begin with. */
  #withoutMarks(written: string, node: Shortcode, lineStart: number): string {
    const marks = marksOf(this.#source.slice(lineStart, node.position.start.offset))
    if (marks === '') return written
    lineEnd.lastIndex = node.children[0]?.position.start.offset ?? 0
    const value = withoutMarks(written, marksBelow(marks), !lineEnd.test(this.#source))
    // Lines that were nothing but marks belong to the tags.
    return value.replace(/^\n+/, '').trimEnd()
  }

  /** Where the line of a tag begins. Tags come in their order, so nothing is gone over twice. */
  #lineStartOf(node: Shortcode): number {
    const offset = node.position.start.offset ?? 0
    const {offset: known, lineStart} = this.#knownLine
    const from = offset < known ? 0 : known
    const found = this.#source.slice(from, offset).lastIndexOf('\n')
    const start = found === -1 ? (from === 0 ? 0 : lineStart) : from + found + 1
    this.#knownLine = {offset, lineStart: start}
    return start
  }

  #text(node: Html, isRaw: boolean): string {
    const value = this.#literals.show(node.value, node.position.start.offset ?? 0)
    const encoded = isRaw ? findRawReplacements(value) : findPlaceholders(value)
    const offset = node.position.start.offset ?? 0
    const values = this.#converter.dynamicContent(value, offset)
    const dynamic = writeDynamicValues(value, offset, values, {
      report: this.#report,
      cleanUps: this.#moduleOptions,
      rawHtml: this.#rawHtml
    })
    const edits = [...encoded, ...dynamic].sort((a, b) => a.start - b.start)
    return applyEdits(value, edits)
  }

  #shortcode(node: Shortcode): string {
    const made = this.#converter.module(node)
    const children = gatherItems(made, () => true)
    const only = this.#placeholders.only(children)
    if (only !== undefined) return only
    const cleaned = cleanUntilStable({type: 'root', children} satisfies HastRoot, this.#report, {
      ...this.#moduleOptions,
      // What the headings of a module stand below is in the Markdown around it.
      headings: 'keep'
    })
    const options = {rawHtml: this.#rawHtml, isPart: true, report: this.#report}
    return this.#placeholders.fill(toMarkdown(cleaned, options)).replace(/\n$/, '')
  }

  /** A finding with the text in it that a placeholder stood for. */
  #filled(finding: Finding): Finding {
    const {actual, loss} = finding
    if (typeof actual !== 'string') return finding
    const filled = this.#placeholders.fill(actual)
    if (filled === actual) return finding
    return {...finding, actual: filled, ...(loss && {loss: {...loss, text: countWords(filled)}})}
  }
}

/** The rest of a line that holds nothing. */
const lineEnd = /[ \t\r]*\n/y

/** How much white space at the end of a document is looked at. */
const longestEnd = 100
