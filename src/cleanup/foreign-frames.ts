import type {Element, ElementContent} from 'hast'
import {playerLink} from '../hast/media/player-link.ts'
import {siteFrame} from '../hast/media/players.ts'
import {reportNode} from '../hast/tree/report-node.ts'
import {visitElements} from '../hast/tree/walk.ts'
import {countWords, lossOf, visibleText} from '../hast/tree/words.ts'
import {harmless} from '../sanitize/addresses.ts'
import {frameAddress} from '../sanitize/frame-hosts.ts'
import type {CleanUp} from './clean-up.ts'

/** Puts a link in the place of a frame of a site that is not on the list, and of what plug-ins showed. */
export const foreignFrames: CleanUp = {
  name: 'foreign-frames',
  description:
    'A link takes the place of frames of sites that are not on the list, and of objects for plug-ins, with a message each; of an object of a known site its player.',
  isWanted: ({sanitize = true, embeds}) => sanitize && embeds !== 'drop',
  looksFor: {elements: ['iframe', 'frame', 'embed', 'object']},
  run(tree, report, {embedHosts, embeds} = {}) {
    let allowed: RegExp | undefined
    visitElements(tree, (node, index, parent) => {
      const address = addressOf(node)
      if (address === undefined || !harmless.test(address)) return undefined
      allowed ??= frameAddress(embedHosts)
      if (node.tagName === 'iframe' && (embeds === 'link' || allowed.test(address)))
        return undefined
      const player = node.tagName === 'iframe' ? undefined : siteFrame(address)
      const {links = 0, images = 0} = lossOf(node.children)
      const words = node.tagName === 'iframe' ? '' : visibleText(node.children).trim()
      reportNode(report, node, {
        ruleId: 'foreign-frame',
        reason: `Unexpected \`<${node.tagName}>\`, put a ${player ? 'player' : 'link'} in its place`,
        actual: player && words ? `${address} ${words}` : address,
        loss: {links, images, ...(player && {text: countWords(words)})}
      })
      const label = words || nameOf(node) || address
      parent.children[index] =
        player ?? playerLink(node, parent, {href: address, label: [{type: 'text', value: label}]})
      return index + 1
    })
  }
}

/** Where a frame or an object takes from what it shows. */
function addressOf({tagName, properties, children}: Element): string | undefined {
  switch (tagName) {
    case 'iframe':
    case 'frame':
    case 'embed':
      return text(properties.src)
    case 'object':
      return text(properties.data) ?? firstOf(children, parameterOf) ?? firstOf(children, addressOf)
    default:
      return undefined
  }
}

/** Parameters that name what a plug-in plays. */
const addressParameters = new Set(['movie', 'src', 'url', 'filename'])

function parameterOf({tagName, properties: {name, value}}: Element): string | undefined {
  if (tagName !== 'param' || typeof name !== 'string') return undefined
  return addressParameters.has(name.toLowerCase()) ? text(value) : undefined
}

function firstOf(
  nodes: readonly ElementContent[],
  read: (element: Element) => string | undefined
): string | undefined {
  for (const node of nodes) {
    const found = node.type === 'element' ? read(node) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

function nameOf({properties}: Element): string | undefined {
  return text(properties.title)
}
