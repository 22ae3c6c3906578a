/** What the backslashes of a document say about the writer that put them there. */
export interface Escapes {
  /** Tags have backslashes in their brackets or names. */
  inTags: boolean
  /** The document is the inside of a JSON or SQL string: its quotes stand behind backslashes. */
  inStrings: boolean
}

/** Looks at every backslash of a document until all is known. */
export function findEscapes(source: string): Escapes {
  // A string has no line ends but escaped ones, and they stand where writers put line ends: at tags and elements.
  const inStrings = !source.includes('\n') && /[\]>]\\n|\\n[[<]/.test(source)
  const found: Escapes = {inTags: false, inStrings}
  for (let place = source.indexOf('\\'); place !== -1; place = source.indexOf('\\', place + 1)) {
    if (source.startsWith('/et_pb_', place + 1)) {
      found.inTags = true
      found.inStrings ||= source[place - 1] === '['
    } else if (source[place + 1] === '/' && source[place - 1] === '[') {
      found.inTags = true
    } else if (source[place + 1] === '_') found.inTags = true
    else if (source[place - 1] === '=') {
      found.inStrings ||= source[place + 1] === '"' || source.startsWith('u20', place + 1)
    }
    if (found.inTags && found.inStrings) break
  }
  return found
}
