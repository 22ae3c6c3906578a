/**
 * The shapes that travel between the stages. Interfaces only: this file imports nothing of ours,
 * so no stage can reach another one through it.
 */
import type {ElementContent} from 'hast'
import type {Literal, Node, Parent, Position} from 'unist'

// The shortcode tree (unist).

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
  name: string
  closing: Closing
  attributes: Attribute[]
  children: Content[]
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

// Tokens. Offsets are 0-based, in UTF-16 units of the original input, end exclusive.

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
  value: string
  /** What stands between the delimiters, as written. */
  raw: string
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
  readonly name: string
  readonly start: number
  /** Offset behind the name. */
  readonly nameEnd: number
  readonly end: number
  readonly attributes: readonly AttributeToken[]
  readonly selfClosing: boolean
  /** No `]` was found: the source was cut or the tag was broken. */
  readonly truncated: boolean
}

export type Token = TextToken | TagToken

/**
 * The tokens of a document, in its order. A token is made anew each time it is asked for, so a walk through a large
 * document keeps none; `[...tokens]` is an array of them.
 */
export interface TokenList extends Iterable<Token> {
  readonly length: number
  /** The token at the index, counted from the end where it is negative; `undefined` where there is none. */
  at(index: number): Token | undefined
  toJSON(): Token[]
}

// Messages

export type Level = 'info' | 'warning' | 'error'

/** The stage that speaks. */
export type Stage = 'read' | 'shortcode' | 'repair' | 'module' | 'html'

/** A replacement in the original input: what stands from `start` to `end` becomes `insert`. */
export interface Edit {
  start: number
  end: number
  insert: string
}

/** A finding with its place. Lines and columns are 1-based, offsets 0-based in UTF-16 units. */
export interface Message {
  ruleId: string
  level: Level
  reason: string
  source: Stage
  line: number
  column: number
  offset: number
  endLine: number
  endColumn: number
  endOffset: number
  /** What was met. */
  actual?: string
  /** What would be right. */
  expected?: string
  /** The edit that would mend it. */
  fix?: Edit
}

/** A message before its place has been turned into lines and columns. */
export interface Finding {
  ruleId: string
  reason: string
  source: Stage
  start: number
  end: number
  actual?: string
  expected?: string
  fix?: Edit
  /** Where it is not the level of the rule. */
  level?: Level
  /** What the reader loses, for the ledger. */
  loss?: Loss
}

/** Words of text, attributes, links and images that are not in the result. */
export interface Loss {
  text?: number
  attributes?: number
  links?: number
  images?: number
}

/** Where findings go. */
export type Report = (finding: Finding) => void

// Module mappings

/**
 * What an attribute holds. `text`, `html`, `url`, `image` and `media` (ids of the media library, with commas) are
 * content: a reader saw them, so each is either in the output or named in a message. `setting` decides how content is
 * shown.
 * `private` is for the site alone, such as who gets the mail of a form: it is in no result and no message.
 */
export type AttributeKind = 'text' | 'html' | 'url' | 'image' | 'media' | 'setting' | 'private'

/** True when the attribute (or its `fallback` when absent) is, or is not, the value. */
export interface Condition {
  attribute: string
  is?: string
  not?: string
  fallback?: string
}

interface PartBase {
  /** The part is made only when this holds. */
  when?: Condition
}

/** What the module encloses. */
interface ContentPart extends PartBase {
  type: 'content'
}

/** A heading of the text in an attribute; its level may come from another attribute. */
export interface HeadingPart extends PartBase {
  type: 'heading'
  text: string
  level?: string
  /** Attribute of the enclosing module that says the level where the module's own does not. */
  parentLevel?: string
  depth: 1 | 2 | 3 | 4 | 5 | 6
  url?: string
}

/** A paragraph of the texts in attributes, one after the other. */
export interface TextPart extends PartBase {
  type: 'text'
  texts: ReadonlyArray<TextRun>
}

/** The text of one attribute, in a link where `url` names an attribute with a value. */
interface TextRun {
  text: string
  url?: string
  /** What stands between this text and the one before it, where there is one. Default: a line break. */
  separator?: string
  /** Words around the text that the module itself prints; they come with the text only. */
  before?: string
  after?: string
}

/** The markup of an attribute, as blocks. */
interface HtmlPart extends PartBase {
  type: 'html'
  html: string
}

/** A picture, in a link where `url` names an attribute with a value. */
export interface ImagePart extends PartBase {
  type: 'image'
  src: string
  alt?: string
  title?: string
  url?: string
}

/** Links, side by side in one paragraph; a link without text or address is left out and reported. */
export interface LinksPart extends PartBase {
  type: 'links'
  links: ReadonlyArray<{text: string; url: string}>
  /** A text without address is shown all the same. */
  textAlone?: boolean
}

/** A player: the native element for files, the provider's page in a frame for known hosts, a link else. */
export interface VideoPart extends PartBase {
  type: 'video'
  sources: readonly string[]
  poster?: string
}

/** A player for a sound file, or a link where the address is no such file. */
export interface AudioPart extends PartBase {
  type: 'audio'
  sources: readonly string[]
}

/** An element around other parts; left out when none of them gives anything. */
interface ElementPart extends PartBase {
  type: 'element'
  tagName: string
  properties?: Readonly<Record<string, string | boolean>>
  parts: readonly Part[]
}

/** A thematic break. */
interface BreakPart extends PartBase {
  type: 'break'
}

export type Part =
  | ContentPart
  | HeadingPart
  | TextPart
  | ImagePart
  | LinksPart
  | VideoPart
  | AudioPart
  | HtmlPart
  | DetailsPart
  | ElementPart
  | BreakPart

/** A disclosure: the text of an attribute that shows and hides what the module encloses. */
export interface DetailsPart extends PartBase {
  type: 'details'
  summary: string
  open?: Condition
}

/** Makes the elements of a module where `parts` cannot say it. */
export type Handle = (state: State, node: Shortcode) => ElementContent[]

/**
 * What a Divi module becomes. `content` says what stands between the tags: other modules, text with
 * blank lines (`flow`), markup in Divi's raw encoding (`raw`), nothing that is shown
 * (`none`), or what not every reader saw, with all modules in it (`hidden`).
 */
export interface ModuleMapping {
  names: readonly [string, ...string[]]
  description: string
  content: 'flow' | 'modules' | 'raw' | 'none' | 'hidden'
  attributes?: Readonly<Record<string, AttributeKind>>
  parts?: readonly Part[]
  handle?: Handle
  /** The shortcode stands within a line of text, as a word does, and gives phrasing content. */
  inline?: boolean
  /**
   * The module shows what only the site knew; the text names it. The message gives the settings too, such as the
   * number of posts, so that the same can be built again.
   */
  dynamic?: string
  /** What of the post that was above all, unless a switch of the same name is off. Where it is known, nothing is said. */
  shows?: 'title'
  /** Attributes that a page may show and the result does not, each with the reason. */
  unused?: Readonly<Record<string, string>>
  /** What is given up on purpose, for the documentation. */
  lost?: string
}

/** A file of the media library. */
export interface Media {
  url: string
  alt?: string
  title?: string
  /** May hold markup. */
  caption?: string
}

/** A category, a tag or another word that posts are sorted by. */
export interface Term {
  /** `category`, `post_tag` or one of the site's own. */
  taxonomy: string
  slug: string
  name: string
  /** Names of the terms above it, from the top, and its own. */
  path: readonly string[]
}

/** What is known of the post beside its content: fills in what Divi took from the site when it showed the page. */
export interface PostData {
  title?: string
  excerpt?: string
  /** As it is to be shown. */
  date?: string
  /** When it was published, as ISO 8601 has it: `2019-05-04T10:30:00+02:00`. */
  published?: string
  /** When it was last changed, in the same form. */
  modified?: string
  /** What search engines show of it. */
  description?: string
  slug?: string
  /** As WordPress names it: `publish`, `draft`, `private` and so on. */
  status?: string
  /** As WordPress names it: `post`, `page` or a type of the site's own. */
  type?: string
  /** In WordPress. */
  id?: string
  author?: string
  categories?: readonly string[]
  tags?: readonly string[]
  /** Address of the post. */
  link?: string
  /** Address of the featured picture. */
  image?: string
  /** Categories, tags and terms of the site's own taxonomies, with what stands above them. */
  terms?: readonly Term[]
  /** Id of the page above it. */
  parent?: string
  /** Its place among pages of the same parent. */
  order?: number
  /** A password was asked for, so not everyone could read it. */
  isProtected?: boolean
  /** What search engines show in the place of the title. */
  seoTitle?: string
  siteTitle?: string
  siteTagline?: string
  siteLink?: string
  /** Custom fields by their keys. */
  fields?: Readonly<Record<string, string>>
}

/** What a mapping works with. Each reader marks the attribute as used, so that the ledger balances. */
export interface State {
  /** Converts what the node encloses to flow content. */
  content(node: Shortcode): ElementContent[]
  /** Converts one module that the node encloses, where a mapping wants to place each by itself. */
  module(node: Shortcode): ElementContent[]
  /** The module that encloses the node; `undefined` at the top. */
  parent(node: Shortcode): Shortcode | undefined
  /** Makes what parts describe, for mappings that need a function for the rest. */
  parts(node: Shortcode, parts: readonly Part[]): ElementContent[]
  /** Whether a switch is on; `fallback` is what Divi takes where the attribute is absent. */
  isOn(node: Shortcode, name: string, fallback: boolean): boolean
  /** The flow content of an attribute that holds markup. */
  flow(node: Shortcode, name: string): ElementContent[]
  /** The files of an attribute with ids, in order; those that are not known are reported. */
  media(node: Shortcode, name: string): Media[]
  /** The decoded value of a setting, URL or plain text; `undefined` when absent or empty. */
  attribute(node: Shortcode, name: string): string | undefined
  /** The decoded value without taking it as used, for decisions. */
  peek(node: Shortcode, name: string): string | undefined
  /** The phrasing content of a text attribute, which may hold markup. */
  phrasing(node: Shortcode, name: string): ElementContent[]
  /** The phrasing content of a text from elsewhere, such as the library of media, which may hold markup. */
  markup(value: string): ElementContent[]
  /** What was asked for. */
  readonly moduleOptions: ModuleOptions
  /** The file of the media library at an address; `undefined` where none is known. */
  mediaAt(url: string): Media | undefined
  /** Reports something about the node. */
  message(node: Shortcode, ruleId: string, reason: string): void
}

// The result

/** What went in, kept or dropped. Text is counted in words. */
export interface Ledger {
  textKept: number
  textDropped: number
  attributesKept: number
  attributesDropped: number
  linksKept: number
  linksDropped: number
  imagesKept: number
  imagesDropped: number
}

export interface Stats {
  /** Shortcode tags read, opening and closing ones alike. */
  shortcodes: number
  /** How often each module occurs. */
  modules: Record<string, number>
  /** The same for those without a mapping. */
  unknown: Record<string, number>
  /** Attributes of which something needs mending: delimiters, name or value. */
  repaired: number
  /** Tags that are text: shown as code, taken out of attributes, or left in the markup of Markdown. */
  leftover: number
  ledger: Ledger
}

/**
 * How what is not a tag is read: `text` by WordPress's paragraph rules, `html` as it stands, `auto` by what it holds.
 * `markdown` stays as it is.
 */
export type SourceFormat = 'auto' | 'text' | 'html' | 'markdown'

export type TargetFormat = 'html' | 'markdown' | 'ast'

export interface Options {
  from?: SourceFormat
  /** Files of the media library by id, for galleries and for texts of pictures. */
  media?: Readonly<Record<string, Media>>
  /** The post that the content belongs to. */
  post?: PostData
  /** Content of the Divi library by id, which takes the place of the copies in posts. */
  library?: Readonly<Record<string, string>>
  /** Default `html`, and `markdown` for Markdown, which is not turned into anything else. */
  to?: TargetFormat
  /** Players of films and sounds: as such (default), as links, or not at all. */
  embeds?: 'html' | 'link' | 'drop'
  /**
   * Take out what runs, and what says nothing about the content. Default true. Without it scripts, styles, handlers, forms
   * and frames of the author stay as they are: for content of authors who may run code on the site only.
   */
  sanitize?: boolean
  /** Hosts whose pages may stand in frames beside those of our list: `maps.example.org`, `*.example.org`. */
  embedHosts?: readonly string[]
  /** What Markdown has no mark for, where the result is Markdown. Default `minimal`. */
  rawHtml?: RawHtml
  /** Tabs: each below a heading (default), or as a disclosure. */
  tabs?: 'headings' | 'details'
  /**
   * Levels of headings: as they are (default), the highest at h2 and the others at the same distance, or the same
   * without a level left out. Not of Markdown, whose own headings stay.
   */
  headings?: 'keep' | 'shift' | 'normalize'
  /**
   * By the id of a rule, the level of its messages, `off` for none; by the name of a clean-up, `off` to leave it out,
   * or a level to have one done that waits to be asked for. A name that is neither, or what cannot be switched off,
   * throws a `TypeError`.
   */
  rules?: Readonly<Record<string, RuleSetting>>
  /** What becomes of modules without a mapping. Default `unwrap`. */
  unknown?: UnknownModules
  /** Mappings beside ours; one with a name of ours takes its place. */
  modules?: readonly ModuleMapping[]
  /**
   * Names of shortcodes to read beside `et_pb_*` and WordPress's own, with `*` for any characters: `dsm_*`. `epanel`
   * stands for the forty that Elegant Themes had before the builder, such as `one_half`.
   */
  shortcodes?: readonly string[]
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

/** What is said of a finding, or whether it is made at all. */
export type RuleSetting = 'off' | Level

/**
 * What becomes of a module without a mapping. `unwrap`: what it encloses and every attribute that reads like content.
 * `comment`: the same, behind a comment that names it with all its attributes; modules that showed what only the
 * site knew get one too. `keep`: its tags stay, around what they enclose. `drop`: it goes, and the message says what
 * it held. `error`: as `unwrap`, but the message is an error.
 */
export type UnknownModules = 'unwrap' | 'comment' | 'keep' | 'drop' | 'error'

/**
 * HTML in Markdown. `minimal`: what readers would miss, such as frames, players, disclosures, captions, `<sup>` and
 * tables with more than lines in their cells. `keep`: also what only machines read, such as `<cite>` and `<aside>`.
 * `none`: nothing; the nearest thing that Markdown has takes its place, and messages say what is lost.
 */
export type RawHtml = 'minimal' | 'keep' | 'none'

/** What of the options decides what becomes of modules and of HTML, beside the mappings. */
export type ModuleOptions = Pick<
  Options,
  | 'media'
  | 'post'
  | 'library'
  | 'unknown'
  | 'shortcodes'
  | 'embeds'
  | 'embedHosts'
  | 'sanitize'
  | 'tabs'
  | 'headings'
  | 'rules'
>

export interface Result {
  value: string
  messages: Message[]
  stats: Stats
  /** What a whole page says of itself in its head; absent for a fragment. */
  post?: PostData
}
