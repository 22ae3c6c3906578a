import type {PostData} from '../../types.ts'

/** Something that an item of an export could not be read by, with its place in the source. */
export interface ItemProblem {
  /** What was met and what was done about it, as the reason of a message. */
  reason: string
  /** 1-based line of the source. */
  line: number
  /** Nothing is missing for it. */
  isHarmless?: boolean
  /** There was more of it than was to be read. */
  isLimit?: boolean
  /** The content is what the post held before it was built with Divi, which the site does not show. */
  isOldContent?: boolean
}

/** What a reader left below a post. Only comments that were shown; no addresses. */
export interface Comment {
  id: string
  author: string
  /** As ISO 8601 has it. */
  published?: string
  /** As stored: text, with some markup. */
  content: string
  /** Id of the comment that it answers. */
  parent?: string
  /** Of reviews of products: so many stars of five. */
  rating?: number
}

/** Whether readers saw comments of a type: what they wrote themselves, not notices of other sites, and notes on orders. */
export function isShownComment(type: string): boolean {
  return type === '' || type === 'comment' || type === 'review'
}

/** The featured picture of a post by its field: WordPress and plug-ins store `0`, `-1` or nothing where one was taken away. */
export function thumbnailOf(stored: string | undefined): Pick<Item, 'thumbnail'> {
  return stored !== undefined && /^[1-9]\d*$/.test(stored) ? {thumbnail: stored} : {}
}

/** Stars, as WooCommerce keeps them beside a review. */
export function ratingOf(stored: string | undefined): Pick<Comment, 'rating'> {
  return /^[1-5]$/.test(stored ?? '') ? {rating: Number(stored)} : {}
}

/** One post of an export, with its content as it is stored. */
export interface Item {
  /** What messages call it: its type and id, such as `post 42`. */
  name: string
  content: string
  post: PostData
  /** 1-based line of the source where the content starts. */
  line: number
  /** What was wrong with it and was mended or replaced. */
  problems: readonly ItemProblem[]
  /** Id of its featured picture, which is an attachment. */
  thumbnail?: string
  /** Whether it was built with Divi (`_et_pb_use_builder`); absent where nothing says so. */
  isBuilt?: boolean
  /** Files that the post itself lists, where an export has no library of all. */
  attachments?: readonly Attachment[]
  /** Where the reader was asked for them. */
  comments?: readonly Comment[]
}

/** A file of the media library that an export lists, by its id. */
export interface Attachment {
  id: string
  url: string
  alt?: string
  title?: string
  caption?: string
  /** Id of the post that it belongs to. */
  parent?: string
}

/**
 * One stretch of an export, in order. The bytes of all of them together are the file, so that what was read can be
 * written back with nothing but the content changed.
 */
export type Piece =
  /** Everything between items; nothing of it is content. */
  | {type: 'bytes'; bytes: Uint8Array}
  /** An item. `write` gives its bytes with other content; with the same content they are those of the source. */
  | {type: 'item'; item: Item; write: (content: string) => Uint8Array}
  /** A file of the media library, with the bytes of the source. */
  | {type: 'attachment'; attachment: Attachment; bytes: Uint8Array}
  /** Something that is no item and should be one, or the end of the file where it should not be. */
  | {type: 'problem'; problem: ItemProblem; bytes: Uint8Array}

/** Reads one kind of export as a stream: no more than one item is held at a time. Never throws on content. */
export interface ExportReader {
  name: 'wxr' | 'layout' | 'rest' | 'sql'
  read(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Piece>
}
