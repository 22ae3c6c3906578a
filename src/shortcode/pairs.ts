import type {TagToken, Token} from '../types.ts'
import {isDivi} from './foreign-tags.ts'

/**
 * Matches opening with closing tags: first Divi's, name by name, then all others within what those hold. Gives the
 * opening tags that have a closing one, and the closing tags that have an opening one.
 */
export function pairTags(tokens: readonly Token[]): ReadonlySet<TagToken> {
  const tags: TagToken[] = []
  let hasForeign = false
  for (const token of tokens) {
    if (token.type === 'text' || token.selfClosing) continue
    tags.push(token)
    hasForeign ||= !isDivi(token.name)
  }
  const paired = new Set<TagToken>()
  const openings = pairDivi(tags, paired)
  if (hasForeign) pairForeign(tags, openings, paired)
  return paired
}

/** Adds the pairs of Divi's tags: a closing tag belongs to the nearest open tag of its name. Gives the opening ones by the closing ones. */
function pairDivi(
  tags: readonly TagToken[],
  paired: Set<TagToken>
): ReadonlyMap<TagToken, TagToken> {
  const open = new Map<string, TagToken[]>()
  const openings = new Map<TagToken, TagToken>()
  for (const tag of tags) {
    if (!isDivi(tag.name)) continue
    const sameName = open.get(tag.name)
    if (tag.type === 'opening') {
      if (sameName) sameName.push(tag)
      else open.set(tag.name, [tag])
    } else {
      const opening = sameName?.pop()
      if (!opening) continue
      openings.set(tag, opening)
      paired.add(opening).add(tag)
    }
  }
  return openings
}

/** What one of Divi's modules holds, so far as it has been walked. */
interface Scope {
  /** The module’s opening tag; `undefined` for the document. */
  module: TagToken | undefined
  /** Opening tags without a closing one so far, the innermost last; of a name the first alone. */
  open: TagToken[]
  names: Set<string>
}

function scopeOf(module: TagToken | undefined): Scope {
  return {module, open: [], names: new Set()}
}

/**
 * Adds the pairs of all other tags as WordPress finds them (get_shortcode_regex): an opening tag ends at the next closing
 * one of its name, whatever opens in between, but not behind the module that holds it.
 */
function pairForeign(
  tags: readonly TagToken[],
  openings: ReadonlyMap<TagToken, TagToken>,
  paired: Set<TagToken>
): void {
  const scopes: Scope[] = [scopeOf(undefined)]
  for (const tag of tags) {
    if (!isDivi(tag.name)) pairIn(scopes.at(-1), tag, paired)
    else if (tag.type === 'closing') leave(scopes, openings.get(tag))
    else if (paired.has(tag)) scopes.push(scopeOf(tag))
  }
}

/** Tags may cross, `[a][b][/a][/b]`: the outer one ends the inner one, whose own end then leaves nothing. */
function leave(scopes: Scope[], opening: TagToken | undefined): void {
  if (!opening) return
  while ((scopes.at(-1)?.module?.start ?? -1) >= opening.start) scopes.pop()
}

function pairIn(scope: Scope | undefined, tag: TagToken, paired: Set<TagToken>): void {
  if (!scope) return
  const {open, names} = scope
  if (tag.type === 'opening') {
    if (names.has(tag.name)) return
    names.add(tag.name)
    open.push(tag)
    return
  }
  if (!names.has(tag.name)) return
  for (let inner = open.pop(); inner; inner = open.pop()) {
    names.delete(inner.name)
    if (inner.name !== tag.name) continue
    paired.add(inner)
    paired.add(tag)
    return
  }
}
