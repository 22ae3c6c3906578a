import {visitElements} from '../hast/walk.ts'
import {type CleanUp, reportNode} from './clean-up.ts'

const properties = ['href', 'src', 'cite', 'poster']

/** Schemes that lead somewhere without running anything. */
const harmless = /^(?:https?|mailto|tel|sms|ftp|geo|webcal|xmpp|irc|magnet|skype):/i
const pictureData = /^data:image\/(?:avif|gif|jpeg|png|webp)[;,]/i
const scheme = /^[a-z][a-z\d+.-]*:/i

/** Takes out addresses that run code, and says so. */
export const addresses: CleanUp = {
  name: 'addresses',
  description: 'Addresses that run code, such as javascript:, go, with a message each.',
  run(tree, report) {
    visitElements(tree, (node, index, parent) => {
      for (const name of properties) {
        const value = node.properties[name]
        if (typeof value !== 'string' || isHarmless(value)) continue
        reportNode(report, node, {
          ruleId: 'content-dropped',
          reason: `Unexpected address in \`${name}\` of \`<${node.tagName}>\`, left it out`,
          actual: value,
          loss: node.tagName === 'img' ? {images: 1} : {links: 1}
        })
        delete node.properties[name]
      }
      const {alt, src} = node.properties
      if (node.tagName !== 'img' || src) return
      // What a browser shows of a picture that it cannot load.
      parent.children[index] = {type: 'text', value: String(alt ?? '')}
    })
  }
}

/** Browsers skip white space and control characters in a scheme, so they are skipped here. */
function isHarmless(value: string): boolean {
  const address = value.replace(/[^!-~\u00a0-\u{10ffff}]/gu, '')
  return !scheme.test(address) || harmless.test(address) || pictureData.test(address)
}
