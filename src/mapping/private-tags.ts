import {nameOfBlock} from '../shortcode/block-name.ts'
import type {ModuleMapping} from '../types.ts'
import {privateNames} from './private-attributes.ts'

type Mappings = ReadonlyMap<string, ModuleMapping>

/** A word, with the bracket or its entity or the beginning of a block before it, and the backslashes of a writer. */
const word =
  /(?:((?:\[|&(?:#0?91|#x5b|lbrack|lsqb);|wp:)[\\/[]{0,9})|(?<!\w))([A-Za-z][\w\\-]{0,99}(?:\/[\w-]{1,99})?)/gi

/** A tag that says nothing, and a name that a message quotes. */
const nothing = /^(?:\s{0,9}\\{0,9}[\\/]{0,9}(?:\]|&(?:#0?93|#x5d|rbrack|rsqb);)|`|\s{0,9}$)/i

const equalsSign = /=|&#0?61;|&#x3d;|&equals;|%3d/gi

/**
 * Where in a text the names of tags end that have attributes for the site alone and say something. Such a tag may be shown,
 * cut, commented out or part of an address: it is not read, so which attributes it has is not known.
 */
export function* privateTagsIn(text: string, mappings: Mappings): Generator<number> {
  const {ofModules} = privateNames(mappings)
  if (!mayName(text, ofModules.keys())) return
  let lastEquals: number | undefined
  for (const match of text.matchAll(word)) {
    const [whole, opening, written = ''] = match
    if (!ofModules.has(nameOfBlock(withoutEscapes(written)))) continue
    const end = match.index + whole.length
    if (nothing.test(text.slice(end))) continue
    lastEquals ??= [...text.matchAll(equalsSign)].at(-1)?.index ?? -1
    // A word in a sentence, and not a tag without its bracket.
    if (opening === undefined && lastEquals < end) continue
    yield end
  }
}

/** Whether the name of such a module is in the text at all: of nearly all it is not. */
function mayName(text: string, names: Iterable<string>): boolean {
  const written = withoutEscapes(text)
  if (written.includes('divi/')) return true
  for (const name of names) if (written.includes(name)) return true
  return false
}

function withoutEscapes(written: string): string {
  return written.replaceAll('\\', '').toLowerCase()
}
