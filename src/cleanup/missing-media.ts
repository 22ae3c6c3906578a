import type {Element, ElementContent} from 'hast'
import {rewriteElements} from '../hast/tree/rewrite.ts'
import type {CleanUp} from './clean-up.ts'

const players = new Set(['iframe', 'video', 'audio', 'source'])
/** Elements that show what they play from their own address or from that of a source in them. */
const holders = new Set(['video', 'audio'])

/**
 * What stands in a frame was for browsers without frames, and a browser reads it as raw text; a player without an
 * address plays nothing. The address that was taken out has its own message.
 */
export const missingMedia: CleanUp = {
  name: 'missing-media',
  description:
    'Frames lose what old browsers showed in their place, players without an address go, a picture without one is its alternative text.',
  looksFor: {
    elements: ['img', ...players],
    where: (element) => !hasAddress(element) || holdsMore(element)
  },
  run(tree, _report, {sanitize = true} = {}) {
    rewriteElements(tree, (node): ElementContent[] | undefined => {
      const {tagName, properties} = node
      if (holdsMore(node)) node.children = []
      // Untouched attributes may hold the address elsewhere, for scripts.
      if (!sanitize || hasAddress(node)) return undefined
      if (tagName === 'img') return [{type: 'text', value: String(properties.alt ?? '')}]
      return players.has(tagName) ? [] : undefined
    })
  }
}

/** What browsers without frames were to show. */
function holdsMore({tagName, children}: Element): boolean {
  return tagName === 'iframe' && children.length > 0
}

function hasAddress({tagName, properties, children}: Element): boolean {
  if (properties.src || properties.srcSet) return true
  return holders.has(tagName) && children.some(isSource)
}

function isSource(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'source' && Boolean(node.properties.src)
}
