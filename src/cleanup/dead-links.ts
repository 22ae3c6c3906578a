import type {Element, Properties} from 'hast'
import {reportNode} from '../hast/tree/report-node.ts'
import {visitElements} from '../hast/tree/walk.ts'
import type {CleanUp} from './clean-up.ts'

/** Addresses that lead nowhere: none, the top of the page that is read, a scheme without a host. */
const nowhere = /^(?:#[!0#]?|(?:https?:)?\/\/#?|https?:\/?)?$/i

/** Attributes that say something about the target of a link. */
const ofTarget = ['href', 'rel', 'download', 'hrefLang', 'type', 'target', 'title']

/** Takes the link off words and pictures where it leads nowhere, and says so. */
export const deadLinks: CleanUp = {
  name: 'dead-links',
  description: 'Links to nowhere, such as # and http://, leave their words, with a message each.',
  looksFor: {elements: ['a'], where: isDead},
  run(tree, report) {
    visitElements(tree, (node, index, parent) => {
      if (node.tagName !== 'a' || !isDead(node)) return
      const {href, title} = node.properties
      reportNode(report, node, {
        ruleId: 'dead-link',
        reason: 'Unexpected link that leads nowhere, kept its words',
        actual: title ? `${href} “${title}”` : String(href),
        loss: {links: 1}
      })
      node.properties = withoutTarget(node.properties)
      // Two links side by side are two things to a reader even without a space.
      for (const at of [index + 1, index]) {
        const neighbour = parent.children[at === index ? index - 1 : at]
        if (neighbour?.type === 'element' && neighbour.tagName === 'a') {
          parent.children.splice(at, 0, {type: 'text', value: ' '})
        }
      }
    })
  }
}

function isDead({properties: {href}}: Element): boolean {
  return typeof href === 'string' && nowhere.test(href.trim())
}

/** The properties of a link without those that say where it leads. */
export function withoutTarget(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !ofTarget.includes(name)))
}
