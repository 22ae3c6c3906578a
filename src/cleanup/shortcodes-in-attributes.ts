import type {Element, Properties} from 'hast'
import {reportNode} from '../hast/tree/report-node.ts'
import {visitElements} from '../hast/tree/walk.ts'
import type {CleanUp} from './clean-up.ts'
import {literalTag} from './literal-shortcodes.ts'

/** Takes tags out of the attributes of elements, such as `href="[et_pb_x]"`, and says so. */
export const shortcodesInAttributes: CleanUp = {
  name: 'shortcodes-in-attributes',
  description: 'Tags in attributes of elements go, with a message each.',
  looksFor: {elements: 'any', where: hasBracket},
  run(tree, report) {
    visitElements(tree, (node) => {
      node.properties = withoutTags(node.properties, (actual) => {
        const reason = `Unexpected shortcode in an attribute of \`<${node.tagName}>\`, left it out`
        reportNode(report, node, {ruleId: 'leftover-shortcode', reason, actual})
      })
    })
  }
}

function hasBracket({properties}: Element): boolean {
  for (const name in properties) {
    const value = properties[name]
    if (typeof value === 'string' && value.includes('[')) return true
  }
  return false
}

function withoutTags(properties: Properties, found: (value: string) => void): Properties {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) => {
      if (typeof value !== 'string' || !value.match(literalTag)) return [[name, value]]
      found(value)
      const rest = value.replace(literalTag, '').trim()
      return rest ? [[name, rest]] : []
    })
  )
}
