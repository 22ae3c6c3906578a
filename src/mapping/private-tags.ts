import {shortcodeName} from '../blocks/attribute-paths.ts'
import type {Finding, ModuleMapping} from '../types.ts'
import {hasPrivate, modulesWithPrivate} from './private-values.ts'

type Mappings = ReadonlyMap<string, ModuleMapping>

/** A word, with the bracket or its entity or the beginning of a block before it, and the backslashes of a writer. */
const word =
  /(?:((?:\[|&(?:#0?91|#x5b|lbrack|lsqb);|wp:)[\\/[]{0,9})|(?<!\w))([A-Za-z][\w\\-]{0,99}(?:\/[\w-]{1,99})?)/gi

/** A tag that says nothing, and a name that a message quotes. */
const nothing = /^(?:\s{0,9}\\{0,9}[\\/]{0,9}(?:\]|&(?:#0?93|#x5d|rbrack|rsqb);)|`|\s{0,9}$)/i

const equalsSign = /=|&#0?61;|&#x3d;|&equals;|%3d/gi

/**
 * The finding without what tags in its words say behind the names of modules that have attributes for the site alone. Where a tag
 * is not read, be it shown, cut or part of an address, its attributes are not known, so all of them may be such.
 */
export function withoutPrivateTags(finding: Finding, mappings: Mappings): Finding {
  const {reason, actual, expected} = finding
  const hidden = {
    reason: hidePrivate(reason, mappings),
    ...(actual !== undefined && {actual: hidePrivate(actual, mappings)}),
    ...(expected !== undefined && {expected: hidePrivate(expected, mappings)})
  }
  const isSame =
    hidden.reason === reason && hidden.actual === actual && hidden.expected === expected
  return isSame ? finding : {...finding, ...hidden}
}

/**
 * The text with `…` for all that stands behind the name of such a module: where the tag ends is not known, as values may hold
 * brackets, and tags may have lost theirs.
 */
function hidePrivate(text: string, mappings: Mappings): string {
  if (!mayNamePrivate(text, mappings)) return text
  let lastEquals: number | undefined
  for (const match of text.matchAll(word)) {
    const [whole, opening, name = ''] = match
    if (!mayHavePrivate(name, mappings)) continue
    const end = match.index + whole.length
    if (nothing.test(text.slice(end))) continue
    lastEquals ??= [...text.matchAll(equalsSign)].at(-1)?.index ?? -1
    // A word in a sentence, and not a tag without its bracket.
    if (opening === undefined && lastEquals < end) continue
    return `${text.slice(0, end)} …`
  }
  return text
}

/** Whether the name of such a module is in the text at all: of nearly all findings it is not. */
function mayNamePrivate(text: string, mappings: Mappings): boolean {
  const written = text.replaceAll('\\', '').toLowerCase()
  if (written.includes('divi/')) return true
  for (const name of modulesWithPrivate(mappings)) if (written.includes(name)) return true
  return false
}

function mayHavePrivate(written: string, mappings: Mappings): boolean {
  const name = written.replaceAll('\\', '').toLowerCase()
  return hasPrivate(name.startsWith('divi/') ? shortcodeName(name) : name, mappings)
}
