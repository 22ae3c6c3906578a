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

/** A disclosure: the text of an attribute that shows and hides what the module encloses. */
export interface DetailsPart extends PartBase {
  type: 'details'
  summary: string
  open?: Condition
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

/** One thing that a module becomes. `text`, `url`, `src` and so on name the attributes that it is made of. */
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
