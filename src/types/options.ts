import type {ModuleMapping} from './mapping.ts'
import type {ModuleOptions} from './module-options.ts'

/**
 * How what is not a tag is read: `text` by WordPress's paragraph rules, `html` as it stands, `auto` by what it holds.
 * `markdown` stays as it is.
 */
export type SourceFormat = 'auto' | 'text' | 'html' | 'markdown'

/** What a document becomes; `ast` is its tree of modules as JSON. */
export type TargetFormat = 'html' | 'markdown' | 'ast'

/** What `clean` is asked for. */
export interface Options extends ModuleOptions {
  /** How the document is read. Default `auto`. */
  from?: SourceFormat
  /** Default `html`, and `markdown` for Markdown, which is not turned into anything else. */
  to?: TargetFormat
  /** What Markdown has no mark for, where the result is Markdown. Default `minimal`. */
  rawHtml?: RawHtml
  /** Mappings beside ours; one with a name of ours takes its place. */
  modules?: readonly ModuleMapping[]
  /** Asked about each address of the result, in its order. */
  rewriteUrl?: RewriteUrl
  /** Shortcodes nested deeper than this are read as neighbours, with a `limit` message. Default 200, at most 300. */
  maxDepth?: number
}

/**
 * Says what the address of a link, or of a file that is shown (`media`), is to be: another one, or `{reason}`, words for what it
 * leads to, where it has to stay, which becomes an `unmoved-link` message. `undefined` leaves it as it is.
 */
export type RewriteUrl = (
  address: string,
  kind: 'link' | 'media'
) => string | {reason: string} | undefined

/**
 * HTML in Markdown. `minimal`: what readers would miss, such as frames, players, disclosures, captions, `<sup>` and
 * tables with more than lines in their cells. `keep`: also what only machines read, such as `<cite>` and `<aside>`.
 * `none`: nothing; the nearest thing that Markdown has takes its place, and messages say what is lost.
 */
export type RawHtml = 'minimal' | 'keep' | 'none'
