import type {Message} from './messages.ts'
import type {PostData} from './post.ts'

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

/** What was met and what became of it, in numbers. */
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
  /** What of the content was kept and what was dropped. */
  ledger: Ledger
}

/** What `clean` makes of a document. */
export interface Result {
  /** HTML, Markdown or JSON. */
  value: string
  /** All that is to be said, in the order of the source. */
  messages: Message[]
  stats: Stats
  /** What a whole page says of itself in its head; absent for a fragment. */
  post?: PostData
}
