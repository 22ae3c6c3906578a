import type {Root as HastRoot} from 'hast'
import {visitElements} from '../hast/tree/walk.ts'
import type {Report, RewriteUrl} from '../types.ts'

/** Attributes that hold the address of something to be shown. */
const mediaAttributes = ['src', 'poster'] as const

/** Elements whose source is a page and no file. */
const frames: ReadonlySet<string> = new Set(['iframe', 'embed'])

/** Gives every address of a clean tree to a function, and puts what that answers in its place. */
export function rewriteAddresses(tree: HastRoot, rewrite: RewriteUrl, report: Report): void {
  visitElements(tree, ({tagName, properties, position}) => {
    const {href} = properties
    if (tagName === 'a' && typeof href === 'string') {
      const answer = rewrite(href, 'link')
      if (typeof answer === 'string') properties.href = answer
      else if (answer) {
        const start = position?.start.offset ?? 0
        report(unmovedLink(href, answer.reason, {start, end: position?.end.offset ?? start}))
      }
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
export function unmovedLink(
  address: string,
  reason: string,
  place: {start: number; end: number}
): Parameters<Report>[0] {
  return {
    ruleId: 'unmoved-link',
    source: 'html',
    reason: `Unexpected link to \`${address}\`, ${reason}; left it as it is`,
    actual: address,
    ...place
  }
}
