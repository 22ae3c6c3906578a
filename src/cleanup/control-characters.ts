import type {Element, Text} from 'hast'
import {codeAt, hasControls, withoutControls} from '../control-characters.ts'
import {reportNode} from '../hast/tree/report-node.ts'
import {visitNodes} from '../hast/tree/walk.ts'
import type {CleanUp} from './clean-up.ts'

/** Takes out control characters, which databases keep and feeds break at. */
export const controlCharacters: CleanUp = {
  name: 'control-characters',
  description:
    'Control characters go, with one message for all; vertical tabs and form feeds become spaces.',
  looksFor: {texts: ({value}) => hasControls(value), elements: 'any', where: hasControlInAttribute},
  run(tree, report) {
    let count = 0
    let first: Element | Text | undefined
    const codes = new Set<string>()
    const strip = (value: string, node: Element | Text): string => {
      if (!hasControls(value)) return value
      first ??= node
      return withoutControls(value, (character) => {
        count++
        codes.add(codeAt(character, 0))
      })
    }
    visitNodes(tree, (node) => {
      if (node.type === 'text') node.value = strip(node.value, node)
      if (node.type !== 'element') return
      for (const [name, value] of Object.entries(node.properties)) {
        if (typeof value === 'string') node.properties[name] = strip(value, node)
        else if (Array.isArray(value)) {
          node.properties[name] = value.map((item) =>
            typeof item === 'string' ? strip(item, node) : item
          )
        }
      }
    })
    if (!first) return
    const what = count === 1 ? 'a control character' : `${count} control characters`
    reportNode(report, first, {
      ruleId: 'control-characters',
      reason: `Unexpected ${[...codes].sort().join(', ')} in the content, left out ${what}`,
      counted: {what: 'control character', count}
    })
  }
}

function hasControlInAttribute({properties}: Element): boolean {
  for (const name in properties) {
    const value = properties[name]
    const isMet = Array.isArray(value) ? value.some(isControlled) : isControlled(value)
    if (isMet) return true
  }
  return false
}

function isControlled(value: unknown): boolean {
  return typeof value === 'string' && hasControls(value)
}
