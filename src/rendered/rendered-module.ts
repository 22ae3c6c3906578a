import type {Element} from 'hast'
import type {Reading, ReadingPlace} from './reading.ts'

/** How a module looks in a page that Divi made, and where what its shortcode said stands in it. */
export interface RenderedModule {
  /** Of its shortcode. */
  name: string
  /** What its outermost element is: a tag name, or any, with classes. */
  root: string
  /** Classes of which it has none. */
  not?: readonly string[]
  /** The module that it stands in; without one anywhere. */
  inside?: string
  /**
   * The element that holds what the shortcode encloses, `''` for the outermost. What no attribute takes is the content
   * where there is no such element, and stands behind the module where there is one.
   */
  content?: string
  attributes?: Readonly<Record<string, Reading>>
  /** HTML in the place of what the content holds, where the page shows it otherwise than a shortcode has it. */
  compose?: (place: ReadingPlace) => Composed | undefined
  /** The composed HTML takes the place of the module: its shortcode says no more than where to look it up. */
  isHtml?: true
  /** What repeats the attributes, or is drawn from them. */
  repeats?: string
  /** What serves to use the module and is nothing to read; a message names its words. */
  controls?: string
}

/** HTML made of elements, and the elements that are in it with all they show. */
export interface Composed {
  html: string
  takes: readonly Element[]
}
