import {shortcodeName} from '../blocks/attribute-paths.ts'
import type {Finding, ModuleMapping} from '../types.ts'
import {hasPrivate} from './private-values.ts'

type Mappings = ReadonlyMap<string, ModuleMapping>

/** A bracket, or its entity, or the beginning of a block, and the name behind it, with the backslashes of a writer. */
const namedTag =
  /(?:\[|&(?:#0?91|#x5b|lbrack|lsqb);|wp:)[\\/[]{0,9}([A-Za-z][\w\\-]{0,99}(?:\/[\w-]{1,99})?)/gi

const closingBracket = /\\{0,9}(?:\]|&(?:#0?93|#x5d|rbrack|rsqb);){1,2}/gi

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

/** The text with `…` in the place of the attributes of such modules. */
function hidePrivate(text: string, mappings: Mappings): string {
  let shown = ''
  let done = 0
  for (const match of text.matchAll(namedTag)) {
    const nameEnd = match.index + match[0].length
    if (match.index < done || !mayHavePrivate(match[1] ?? '', mappings)) continue
    const end = endOfTag(text, nameEnd, match[0].startsWith('wp:'))
    // `[et_pb_map]`, and the name of a module in a sentence.
    if (text.slice(nameEnd, end).trim() === '') continue
    shown += `${text.slice(done, nameEnd)} …`
    done = end
  }
  return shown + text.slice(done)
}

function mayHavePrivate(written: string, mappings: Mappings): boolean {
  const name = written.replaceAll('\\', '').toLowerCase()
  return hasPrivate(name.startsWith('divi/') ? shortcodeName(name) : name, mappings)
}

/** Where the last bracket before another tag closes, since values may hold some; the end of the text where there is none. */
function endOfTag(text: string, start: number, isBlock: boolean): number {
  if (isBlock) return text.length
  const next = text.indexOf('[', start)
  const within = text.slice(start, next === -1 ? text.length : next)
  const last = [...within.matchAll(closingBracket)].at(-1)
  return last ? start + last.index : text.length
}
