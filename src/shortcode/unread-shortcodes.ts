import type {Finding, SourceFormat, TagToken, Token} from '../types.ts'
import {isDivi} from './foreign-tags.ts'
import {namesRead} from './plugin-modules.ts'
import {ShortcodeNames} from './shortcode-names.ts'
import {tokenize} from './tokenize.ts'

/** Reads a document with every name in brackets as a tag. */
export const everyName = ['*']

/** A closing tag, a name with an underscore or a hyphen in it, or one with an attribute. */
const candidate =
  /\[(?!\/?et\\?_pb\\?_)(?:\/[A-Za-z_]|[A-Za-z_][A-Za-z\d]{0,100}(?:[_\\-]|\s[^\]]{0,500}=))/

/** Whether there may be any that is not a tag of Divi. */
export function mayHaveUnread(source: string): boolean {
  return candidate.test(source)
}

/**
 * Finds the shortcodes of plug-ins, which stay in the text as they stand. The tokens are those of the source read with `everyName`;
 * `shortcodes` are the names that are read. A word in brackets is prose unless something says that it is a tag: an
 * attribute with `=`, a closing tag, an underscore in its name, or a hyphen where it has a line to itself.
 */
export function findUnread(
  source: string,
  tokens: readonly Token[],
  shortcodes: readonly string[] = []
): TagToken[] {
  const names = new ShortcodeNames(namesRead(source, shortcodes))
  const closed = new Set(tokens.flatMap((token) => (token.type === 'closing' ? token.name : [])))
  return tokens.flatMap((tag, index) => {
    if (tag.type !== 'opening' || tag.truncated) return []
    if (isDivi(tag.name) || names.kindOf(tag.name) !== undefined) return []
    const isTag =
      closed.has(tag.name) ||
      hasNamedAttribute(tag) ||
      isNamedLikeTag(tag, () => isAlone(source, tokens, index))
    return isTag ? tag : []
  })
}

/** Says of each name of such shortcodes that it stays, where the first of them stands. */
export function unreadFindings(
  source: string,
  from: SourceFormat,
  shortcodes?: readonly string[]
): Finding[] {
  if (!mayHaveUnread(source)) return []
  const tokens = [...tokenize(source, {from, shortcodes: everyName})]
  const found = new Map<string, TagToken[]>()
  for (const tag of findUnread(source, tokens, shortcodes)) {
    const others = found.get(tag.name)
    if (others) others.push(tag)
    else found.set(tag.name, [tag])
  }
  return Array.from(found, ([name, [first, ...others]]): Finding => {
    const what = `shortcode \`${name}\``
    const count = others.length + 1
    const times = count === 1 ? '' : ` (${count} times)`
    const reason = `Unexpected ${what}${times}, kept it as it stands`
    const {start = 0, end = start} = first ?? {}
    const place = {source: 'shortcode', start, end} as const
    return {...place, ruleId: 'unread-shortcode', reason, actual: name, counted: {what, count}}
  })
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

/** What may stand in such a line. */
const edge = /^\s*(?:<\/?(?:p|div)>)?\s*$/

/** Whether nothing stands beside a tag in its line but tags of Divi, a paragraph and spaces. */
function isAlone(source: string, tokens: readonly Token[], index: number): boolean {
  return isEmpty(source, tokens, index, -1) && isEmpty(source, tokens, index, 1)
}

/** The same of the line in front of a tag, or behind it. */
function isEmpty(source: string, tokens: readonly Token[], index: number, step: -1 | 1): boolean {
  for (let place = index + step; ; place += step) {
    const token = tokens[place]
    if (!token) return true
    if (token.type !== 'text') {
      if (!isDivi(token.name)) return false
      continue
    }
    const text = source.slice(token.start, token.end)
    const lines = (step === 1 ? text.slice(0, widestEdge) : text.slice(-widestEdge)).split('\n')
    if (!edge.test(lines.at(step === 1 ? 0 : -1) ?? '')) return false
    if (lines.length > 1) return true
    if (text.length > widestEdge) return false
  }
}
