import type {Element, ElementContent, Parents} from 'hast'
import {h} from 'hastscript'
import {elementsIn} from '../tree/elements-in.ts'

/** Where a player takes what it plays from; the first address counts. */
export function addressesOf(player: Element): string[] {
  const sources = elementsIn(player, 'source')
  return [player, ...sources].flatMap(({properties: {src}}) => (typeof src === 'string' ? src : []))
}

/** A link in the place of a player: in a line, or in a paragraph of its own where the player stood between blocks. */
export function playerLink(
  player: Element,
  parent: Parents,
  {href, label}: {href: string; label: readonly ElementContent[]}
): Element {
  const link = h('a', {href}, [...label])
  const isInline = parent.type === 'element' && parent.tagName !== 'figure'
  const element = isInline ? link : h('p', [link])
  return {...element, ...(player.position && {position: player.position})}
}
