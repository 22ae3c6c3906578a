import type {Element, Text} from 'hast'
import {visitNodes} from '../hast/walk.ts'
import type {CleanUp} from './clean-up.ts'

/** All below a space but tabs and line ends, and what is no character: XML has none of them, and no reader sees one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const control = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/
const controls = new RegExp(control.source, 'g')

/** Takes out control characters, which databases keep and feeds break at. */
export const controlCharacters: CleanUp = {
  name: 'control-characters',
  description:
    'Control characters go, with one message for all; vertical tabs and form feeds become spaces.',
  looksFor: {texts: hasControl, elements: 'any', where: hasControlInAttribute},
  run(tree, report) {
    let count = 0
    let first: Element | Text | undefined
    const codes = new Set<string>()
    const strip = (value: string, node: Element | Text): string => {
      if (!control.test(value)) return value
      first ??= node
      return withoutControls(value, (character) => {
        count++
        codes.add(codeOf(character))
      })
    }
    visitNodes(tree, (node) => {
      if (node.type === 'text') node.value = strip(node.value, node)
      if (node.type !== 'element') return
      for (const [name, value] of Object.entries(node.properties)) {
        if (typeof value === 'string') node.properties[name] = strip(value, node)
      }
    })
    if (!first) return
    const start = first.position?.start.offset ?? 0
    const what = count === 1 ? 'a control character' : `${count} control characters`
    report({
      ruleId: 'control-characters',
      source: 'html',
      reason: `Unexpected ${[...codes].sort().join(', ')} in the text, left out ${what}`,
      start,
      end: first.position?.end.offset ?? start
    })
  }
}

/** The text without them. Word breaks lines with vertical tabs, so what separates words goes on doing that. */
export function withoutControls(text: string, found?: (character: string) => void): string {
  return text.replace(controls, (character) => {
    found?.(character)
    return character === '\v' || character === '\f' ? ' ' : ''
  })
}

function hasControl({value}: Text): boolean {
  return control.test(value)
}

function hasControlInAttribute({properties}: Element): boolean {
  for (const name in properties) {
    const value = properties[name]
    if (typeof value === 'string' && control.test(value)) return true
  }
  return false
}

/** `U+0003` */
function codeOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
