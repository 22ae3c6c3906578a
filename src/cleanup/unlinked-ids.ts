import {reportNode} from '../hast/tree/report-node.ts'
import {linkedIds} from '../hast/tree/targets.ts'
import {visitElements} from '../hast/tree/walk.ts'
import type {CleanUp} from './clean-up.ts'

/** Takes out every id that no link of the document leads to; other pages and menus may. */
export const unlinkedIds: CleanUp = {
  name: 'unlinked-ids',
  description: 'Ids that no link of the document leads to go, with a message each.',
  isOnRequest: true,
  looksFor: {attributes: ['id', 'name']},
  run(tree, report) {
    const linked = linkedIds(tree)
    visitElements(tree, (node) => {
      for (const name of node.tagName === 'a' ? ['id', 'name'] : ['id']) {
        const id = node.properties[name]
        if (typeof id !== 'string' || linked.has(id)) continue
        delete node.properties[name]
        reportNode(report, node, {
          ruleId: 'unlinked-ids',
          reason: 'Unexpected id that no link of the document leads to, left it out',
          actual: id
        })
      }
    })
  }
}
