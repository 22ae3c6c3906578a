import type {Element} from 'hast'
import {replaceChild} from '../hast/tree/replace-child.ts'
import {reportNode} from '../hast/tree/report-node.ts'
import {visitElements} from '../hast/tree/walk.ts'
import type {CleanUp} from './clean-up.ts'

/** A link cannot hold a link: the inner one, which the module made, stays. */
export const nestedLinks: CleanUp = {
  name: 'nested-links',
  description: 'A link around other links goes, with a message when it led elsewhere.',
  looksFor: {elements: ['a'], where: (link) => linksIn(link).length > 0},
  run(tree, report) {
    visitElements(tree, (node, index, parent) => {
      if (node.tagName !== 'a') return undefined
      const inner = linksIn(node)
      if (inner.length === 0) return undefined
      const {href} = node.properties
      if (typeof href === 'string' && !inner.some((link) => link.properties.href === href)) {
        reportNode(report, node, {
          ruleId: 'content-dropped',
          reason: 'Unexpected link around other links, left it out',
          actual: href,
          loss: {links: 1}
        })
      }
      replaceChild(parent, index, node.children)
      return index
    })
  }
}

function linksIn(node: Element): Element[] {
  const links: Element[] = []
  visitElements(node, (element) => {
    if (element.tagName === 'a' && element.properties.href !== undefined) links.push(element)
  })
  return links
}
