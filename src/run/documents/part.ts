import type {Comment} from '../../read/exports/item.ts'
import type {SiteTables} from '../../read/exports/site-tables.ts'
import type {JsonObject} from '../../read/json-lines.ts'
import type {Holder} from '../../report/reporter.ts'
import type {Message, PostData, SourceFormat} from '../../types.ts'
import type {Processed} from './finish-document.ts'
import type {Passed, Turn} from './turn.ts'

/** Text or bytes, as they are written. */
export type Stored = string | Uint8Array

/** One document of a source that holds several: a line of JSON Lines, or an item of an export. */
export interface SourcePart {
  /** Path of the source, `#`, and what the document is called in it. */
  path: string
  /** Where it is in that. */
  holder: Holder
  content: string
  from: SourceFormat
  post: PostData
  /** What it is known by where it does not say so itself. */
  name: string
  /** What readers left below it, where that was asked for. */
  comments?: readonly Comment[]
  /** Id of its featured picture, where nothing says which file that is. */
  missingImage?: string
  /** What was decided about it before. */
  turn?: Turn
  /** What was said when it was read. */
  messages: readonly Message[]
  /** Something of it could not be read. */
  failed: boolean
  /** What the source knows that the document may refer to. */
  known?: SiteTables
  /** A message with its place in the source, where it has one of its own in the content. */
  inSource?(message: Message): Message
  /** All that is known of it as an object of JSON, with the content in it. */
  record(content: string): JsonObject
  /** What takes its place in the source. */
  stored(result: Processed): Stored
}

/** A stretch of a source that holds several documents. In order, they are the source. */
export type Stretch =
  | {type: 'part'; part: SourcePart}
  /** What is no document and no place for one. */
  | {type: 'between'; stored: Stored}
  /** A document that nobody asked for, by what it is. */
  | {type: 'skipped'; label: string; post: PostData; stored: Stored}
  /** A document that is not cleaned but takes its name. */
  | {type: 'passed'; part: SourcePart; passed: Passed}
  /** What is no document and should be one; without `stored` it is lost. */
  | {type: 'problem'; path: string; messages: Message[]; failed: boolean; stored?: Stored}
