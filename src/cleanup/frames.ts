import {visitElements} from '../hast/walk.ts'
import type {CleanUp} from './clean-up.ts'

const players = new Set(['iframe', 'video', 'audio', 'source'])
/** Elements that show what they play from their own address or from that of a source in them. */
const holders = new Set(['video', 'audio'])

/**
 * What stands in a frame was for browsers without frames, and a browser reads it as raw text; a player without an
 * address plays nothing. The address that was taken out has its own message.
 */
export const frames: CleanUp = {
  name: 'frames',
  description:
    'Frames lose what old browsers showed in their place, players without an address go.',
  run(tree) {
    visitElements(tree, (node, index, parent) => {
      if (node.tagName === 'iframe') node.children = []
      if (!players.has(node.tagName)) return undefined
      const hasSource =
        holders.has(node.tagName) &&
        node.children.some(
          (child) => child.type === 'element' && child.tagName === 'source' && child.properties.src
        )
      if (node.properties.src || node.properties.srcSet || hasSource) return undefined
      parent.children.splice(index, 1)
      return index
    })
  }
}
