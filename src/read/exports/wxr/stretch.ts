import type {ItemProblem} from '../item.ts'

/** An element within a record. Indexes are those of the text of the record. */
export interface Field {
  /** The usual name; with a slash in front for the end of an element that holds others. */
  name: string
  /** Where its tag starts, and its value starts and ends. */
  tag: number
  start: number
  end: number
  /** It was ended by what comes behind it, for its own closing tag is missing. */
  isUnclosed: boolean
}

/** What is read as one: an item, an author or a term, or a field of the channel alone. */
export interface RecordElement {
  name: string
  /** All of it as stored, from the first of its tags to the last. */
  text: string
  /** 1-based line where it starts. */
  line: number
  fields: Field[]
  isUnclosed: boolean
}

/** A stretch of a document, as stored; lines are 1-based, and those where it starts. */
export type Stretch =
  | {type: 'between'; text: string}
  | {type: 'record'; record: RecordElement}
  | ({type: 'fault'; text: string} & ItemProblem)
