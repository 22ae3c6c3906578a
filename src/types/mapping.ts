import type {ElementContent} from 'hast'
import type {ModuleOptions} from './module-options.ts'
import type {Part} from './parts.ts'
import type {Media} from './post.ts'
import type {Shortcode} from './tree.ts'

/**
 * What an attribute holds. `text`, `html`, `url`, `image` and `media` (ids of the media library, with commas) are
 * content: a reader saw them, so each is either in the output or named in a message. `setting` decides how content is
 * shown.
 * `private` is for the site alone, such as who gets the mail of a form: it is in no result and no message.
 */
export type AttributeKind = 'text' | 'html' | 'url' | 'image' | 'media' | 'setting' | 'private'

/** Makes the elements of a module where `parts` cannot say it. */
export type Handle = (state: State, node: Shortcode) => ElementContent[]

/**
 * What a Divi module becomes. `content` says what stands between the tags: other modules, text with
 * blank lines (`flow`), markup in Divi's raw encoding (`raw`), nothing that is shown
 * (`none`), or what not every reader saw, with all modules in it (`hidden`).
 */
export interface ModuleMapping {
  /** The shortcodes, or blocks, that it is of. */
  names: readonly [string, ...string[]]
  /** What it shows, as a sentence. */
  description: string
  content: 'flow' | 'modules' | 'raw' | 'none' | 'hidden'
  /** What each of its attributes holds. */
  attributes?: Readonly<Record<string, AttributeKind>>
  /** What it becomes, in the order of the page. */
  parts?: readonly Part[]
  /** What it becomes, in the place of `parts`. */
  handle?: Handle
  /** The shortcode stands within a line of text, as a word does, and gives phrasing content. */
  inline?: boolean
  /**
   * The module shows what only the site knew; the text names it. The message gives the settings too, such as the
   * number of posts, so that the same can be built again.
   */
  dynamic?: string
  /**
   * Which of the data of the post is what the module mainly showed, unless its switch of the same name is off. Where that is
   * known, the module is not reported.
   */
  shows?: 'title'
  /** Attributes that a page may show and the result does not, each with the reason. */
  unused?: Readonly<Record<string, string>>
  /** What is given up on purpose, for the documentation. */
  lost?: string
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
