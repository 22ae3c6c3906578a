import {endOfText, startOfText} from '../hast/parse/remains.ts'

/** A text, and what of it belongs to the tags before and after it. */
export interface Trimmed {
  before: string
  text: string
  after: string
}

/** Takes what belongs to a tag, its line ends, spaces and empty paragraphs, off the edges of a text. */
export function trimAtTags(value: string, beside: {before: boolean; after: boolean}): Trimmed {
  const start = beside.before ? startOfText(value) : 0
  const end = beside.after ? endOfText(value, start) : value.length
  return {before: value.slice(0, start), text: value.slice(start, end), after: value.slice(end)}
}
