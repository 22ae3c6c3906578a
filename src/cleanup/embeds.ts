import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {addressesOf, playerLink} from '../hast/media/player-link.ts'
import {sitePage} from '../hast/media/providers.ts'
import {reportNode} from '../hast/tree/report-node.ts'
import {visitElements} from '../hast/tree/walk.ts'
import {type CleanUp, dropped} from './clean-up.ts'

const players = new Set(['iframe', 'video', 'audio'])

/** Puts a link in the place of players, or takes them out, where the options say so. */
export const embeds: CleanUp = {
  name: 'embeds',
  description:
    'With `embeds: link` a link takes the place of each player, with `embeds: drop` they go, with a message each.',
  isWanted: ({embeds = 'html'}) => embeds !== 'html',
  looksFor: {elements: players},
  run(tree, report, {embeds: way} = {}) {
    visitElements(tree, (node, index, parent) => {
      if (!players.has(node.tagName)) return undefined
      const addresses = addressesOf(node)
      const [address] = addresses
      if (address === undefined) return undefined
      if (way === 'drop') {
        const reason = `Unexpected player \`<${node.tagName}>\`, left it out`
        const {poster} = node.properties
        const named = typeof poster === 'string' ? [...addresses, poster] : addresses
        reportNode(report, node, {...dropped(node, reason), actual: named.join(' ')})
        parent.children.splice(index, 1)
        return index
      }
      const label = labelOf(node, address)
      parent.children[index] = playerLink(node, parent, {href: sitePage(address), label})
      return index + 1
    })
  }
}

/** The still of a film, or the name of the player, or the address. */
function labelOf({properties: {poster, title}}: Element, address: string): ElementContent[] {
  if (typeof poster === 'string') return [h('img', {src: poster, alt: ''})]
  return [{type: 'text', value: typeof title === 'string' && title !== '' ? title : address}]
}
