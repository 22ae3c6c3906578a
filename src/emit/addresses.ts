import type {Root as HastRoot} from 'hast'
import {reportNode} from '../hast/tree/report-node.ts'
import {visitElements} from '../hast/tree/walk.ts'
import type {Report, RewriteUrl, UnplacedFinding} from '../types.ts'

/** Attributes that hold the address of something to be shown. */
const mediaAttributes = ['src', 'poster'] as const

/** Elements whose source is a page and no file. */
const frames: ReadonlySet<string> = new Set(['iframe', 'embed'])

/** Gives every address of a clean tree to a function, and puts what that answers in its place. */
export function rewriteAddresses(tree: HastRoot, rewrite: RewriteUrl, report: Report): void {
  visitElements(tree, (node) => {
    const {tagName, properties} = node
    const {href} = properties
    if (tagName === 'a' && typeof href === 'string') {
      const answer = rewrite(href, 'link')
      if (typeof answer === 'string') properties.href = answer
      else if (answer) reportNode(report, node, unmovedLink(href, answer.reason))
    }
    if (frames.has(tagName)) return
    for (const name of mediaAttributes) {
      const address = properties[name]
      const answer = typeof address === 'string' ? rewrite(address, 'media') : undefined
      if (typeof answer === 'string') properties[name] = answer
    }
  })
}

/** The finding for a link that stays as it was. */
export function unmovedLink(address: string, reason: string): UnplacedFinding {
  return {
    ruleId: 'unmoved-link',
    reason: `Unexpected link to \`${address}\`, ${reason}; left it as it is`,
    actual: address
  }
}
