import type {Element, ElementContent} from 'hast'
import {reportNode} from '../../hast/tree/report-node.ts'
import {visibleText} from '../../hast/tree/words.ts'
import type {Report} from '../../types.ts'

const from = '0123456789+-=()'
const above = [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾']
const below = [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎']

/** The text of `<sup>` or `<sub>` in the characters that Unicode has for it, or on the line, with a message. */
export function raised(element: Element, report: Report): ElementContent[] {
  const characters = element.tagName === 'sup' ? above : below
  const text = visibleText([element]).trim()
  const isText = element.children.every(({type}) => type === 'text')
  if (isText && [...text].every((character) => from.includes(character))) {
    const value = Array.from(text, (character) => characters[from.indexOf(character)]).join('')
    return [{type: 'text', value}]
  }
  reportNode(report, element, {
    ruleId: 'markup-dropped',
    reason: `Unexpected \`<${element.tagName}>\` in Markdown without HTML, wrote it on the line`,
    actual: text
  })
  return element.children
}
