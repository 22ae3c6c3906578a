import type {TagToken, TextToken, Token} from '../types.ts'
import {isDivi} from './foreign-tags.ts'
import {ShortcodeNames} from './shortcode-names.ts'

/** Reads a document with every name in brackets as a tag. */
export const everyName = ['*']

/** Whether there may be any: a bracket in front of a letter that is not that of a tag of Divi. */
export function mayHaveUnread(source: string): boolean {
  return /\[(?!\/?et_pb_)[A-Za-z_]/.test(source)
}

/**
 * Counts the shortcodes of plug-ins, which stay in the text as they stand, by their names. The tokens are those of the source read
 * with `everyName`; `shortcodes` are the names that are read. A word in brackets is prose unless something says that it is a tag: an
 * attribute with `=`, a closing tag, an underscore in its name, or a hyphen where it has a line to itself.
 */
export function countUnread(
  source: string,
  tokens: readonly Token[],
  shortcodes: readonly string[] = []
): Map<string, number> {
  const names = new ShortcodeNames(shortcodes)
  const closed = new Set(tokens.flatMap((token) => (token.type === 'closing' ? token.name : [])))
  const counts = new Map<string, number>()
  for (const [index, tag] of tokens.entries()) {
    if (tag.type !== 'opening' || tag.truncated) continue
    if (isDivi(tag.name) || names.kindOf(tag.name) !== undefined) continue
    const isTag =
      closed.has(tag.name) ||
      hasNamedAttribute(tag) ||
      isNamedLikeTag(tag, () => isAlone(source, tokens[index - 1], tokens[index + 1]))
    if (isTag) counts.set(tag.name, (counts.get(tag.name) ?? 0) + 1)
  }
  return counts
}

function hasNamedAttribute({attributes}: TagToken): boolean {
  return attributes.some(({name}) => name !== null && /^[\w-]+$/.test(name))
}

/** `[contact_form]`; `[self-evident]` is a word, unless nothing stands beside it. */
function isNamedLikeTag({name, attributes}: TagToken, isAlone: () => boolean): boolean {
  if (attributes.length > 0) return false
  return name.includes('_') || (name.includes('-') && isAlone())
}

/** How far to look for the ends of a line that a tag has to itself. */
const widestEdge = 100
const lineStart = /(?:^|\n)[^\S\n]*(?:<p>|<div>)?[^\S\n]*$/
const lineEnd = /^[^\S\n]*(?:<\/p>|<\/div>)?[^\S\n]*(?:\n|$)/

/** Whether nothing stands beside a tag in its line but tags of Divi, a paragraph and spaces. */
function isAlone(source: string, before: Token | undefined, after: Token | undefined): boolean {
  const isEmpty = (token: Token | undefined, edge: (token: TextToken) => boolean): boolean => {
    if (!token) return true
    return token.type === 'text' ? edge(token) : isDivi(token.name)
  }
  return (
    isEmpty(before, ({start, end}) =>
      lineStart.test(source.slice(Math.max(start, end - widestEdge), end))
    ) &&
    isEmpty(after, ({start, end}) =>
      lineEnd.test(source.slice(start, Math.min(end, start + widestEdge)))
    )
  )
}
