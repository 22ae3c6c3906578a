import type {Level} from './messages.ts'
import type {Media, MediaLookup, PostData} from './post.ts'

/** What is said of a finding, or whether it is made at all. */
export type RuleSetting = 'off' | Level

/**
 * What becomes of a module without a mapping. `unwrap`: what it encloses and every attribute that reads like content.
 * `comment`: the same, behind a comment that names it with all its attributes; modules that showed what only the
 * site knew get one too. `keep`: its tags stay, around what they enclose. `drop`: it goes, and the message says what
 * it held. `error`: as `unwrap`, but the message is an error.
 */
export type UnknownModules = 'unwrap' | 'comment' | 'keep' | 'drop' | 'error'

/** What of the options decides what becomes of modules and of HTML, beside the mappings. */
export interface ModuleOptions {
  /** Files of the media library by id, or what finds them, for galleries and for texts of pictures. */
  media?: Readonly<Record<string, Media>> | MediaLookup
  /** The post that the content belongs to. */
  post?: PostData
  /** Content of the Divi library, and of synced patterns of the block editor, by id: it takes the place of what refers to it. */
  library?: Readonly<Record<string, string>>
  /** Players of films and sounds: as such (default), as links, or not at all. */
  embeds?: 'html' | 'link' | 'drop'
  /**
   * Take out what runs, and what says nothing about the content. Default true. Without it scripts, styles, handlers, forms
   * and frames of the author stay as they are: for content of authors who may run code on the site only.
   */
  sanitize?: boolean
  /** Hosts whose pages may stand in frames beside those of our list: `maps.example.org`, `*.example.org`. */
  embedHosts?: readonly string[]
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
  /**
   * Names of shortcodes to read beside `et_pb_*` and WordPress's own, with `*` for any characters: `dsm_*`. `epanel`
   * stands for the forty that Elegant Themes had before the builder, such as `one_half`.
   */
  shortcodes?: readonly string[]
}
