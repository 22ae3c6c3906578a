import type {Element, ElementContent} from 'hast'
import {isList} from '../hast/flow/items.ts'
import {reportNode} from '../hast/tree/report-node.ts'
import {rewriteElements} from '../hast/tree/rewrite.ts'
import {taskBox, taskBoxProperties} from '../hast/tree/task-box.ts'
import {visibleText} from '../hast/tree/words.ts'
import {goneProperties} from '../sanitize/gone.ts'
import type {CleanUp} from './clean-up.ts'

/** Gives what takes the place of the element, or changes it and gives nothing. */
type Write = (element: Element) => ElementContent[] | undefined

/** What becomes of what is not unwrapped like the rest. */
const controls: Readonly<Record<string, Write>> = {
  button: ({children}) => {
    children.unshift(space())
    children.push(space())
    return undefined
  },
  input: (input) => apart(wordsOf(input)),
  // The heading of a group of fields.
  legend: (legend) => {
    legend.tagName = 'p'
    return undefined
  },
  select: ({children}) => apart(choicesIn(children).join(', ')),
  textarea: (field) => apart(visibleText([field]).trim() || text(field.properties.placeholder))
}

/** What a reader saw of forms stays as text: labels, buttons, choices, words in fields. */
export const forms: CleanUp = {
  name: 'forms',
  description:
    'Of forms the words stay: labels, texts of buttons, choices, what stood in fields; a message names each form. Boxes of task lists stay.',
  isWanted: ({sanitize = true}) => sanitize,
  looksFor: {elements: ['form', ...Object.keys(controls)]},
  run(tree, report) {
    const boxes = new Set<ElementContent>()
    rewriteElements(tree, (element) => {
      if (isList(element)) for (const box of taskBoxesOf(element)) boxes.add(box)
      if (boxes.has(element)) {
        const kept = taskBoxProperties(element.properties)
        for (const finding of goneProperties(element, kept)) reportNode(report, element, finding)
        element.properties = kept
        return undefined
      }
      if (element.tagName === 'form') {
        const {action} = element.properties
        reportNode(report, element, {
          ruleId: 'content-dropped',
          reason: 'Unexpected element `<form>`, kept its words',
          ...(typeof action === 'string' && action !== '' && {actual: action})
        })
      }
      const write = Object.hasOwn(controls, element.tagName) ? controls[element.tagName] : undefined
      const written = write?.(element)
      if (!written) return undefined
      for (const finding of goneProperties(element, {})) reportNode(report, element, finding)
      return written
    })
  }
}

function taskBoxesOf(list: Element): Element[] {
  return list.children.flatMap((child) => {
    const box = child.type === 'element' && child.tagName === 'li' ? taskBox(child) : undefined
    return box ?? []
  })
}

const buttons = new Set(['submit', 'reset', 'button'])
/** Fields whose value a reader did not see as words. */
const wordless = new Set('checkbox color file hidden image password radio range'.split(' '))

function wordsOf({properties: {type, value, placeholder, alt}}: Element): string {
  const kind = text(type).toLowerCase()
  if (kind === 'image') return text(alt)
  if (wordless.has(kind)) return ''
  return buttons.has(kind) ? text(value) : text(value) || text(placeholder)
}

function choicesIn(nodes: readonly ElementContent[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return text(node.value.trim()) || []
    if (node.type !== 'element') return []
    if (node.tagName !== 'optgroup') return visibleText([node]).trim() || []
    const label = text(node.properties.label)
    return label ? [label, ...choicesIn(node.children)] : choicesIn(node.children)
  })
}

function apart(words: string): ElementContent[] {
  return words === '' ? [space()] : [{type: 'text', value: ` ${words} `}]
}

function space(): ElementContent {
  return {type: 'text', value: ' '}
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}
