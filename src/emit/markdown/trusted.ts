import type {Element, ElementContent, Root as HastRoot} from 'hast'
import {holdsOnlyPhrasing} from '../../hast/tree/categories.ts'
import {contentOf} from '../../hast/tree/content-of.ts'
import {taskBox} from '../../hast/tree/task-box.ts'
import {isTrusted} from '../../sanitize/trusted.ts'
import {stringify} from '../html.ts'

/** Elements whose HTML ends with their closing tag in Markdown, so that blank lines may stand in it. */
const raw = new Set(['script', 'style', 'textarea'])

/** What a box may have where its mark in Markdown says it all. */
const boxNames = new Set(['type', 'checked', 'disabled', 'className'])

/** Stands on both sides of a number for what is held: a noncharacter, which no HTML document may hold. */
export const placeMark = '\ufdd1'

/** The tree with marks in the place of such elements, and how to put their HTML into what is written of it. */
export interface Held {
  tree: HastRoot
  fill(markdown: string): string
}

/** Keeps scripts, forms and the like away from the writer, which would take what is in them for text. */
export function holdTrusted(tree: HastRoot): Held {
  if (!holdsTrusted(tree)) return {tree, fill: (markdown) => markdown}
  const values: string[] = []
  /** Markdown has a mark for these. */
  const boxes = new Set<ElementContent>()
  const hold = (node: ElementContent, isInLine: boolean): ElementContent => {
    if (node.type !== 'element') return node
    const {tagName} = node
    const box = tagName === 'li' ? taskBox(node) : undefined
    if (box && Object.keys(box.properties).every((name) => boxNames.has(name))) boxes.add(box)
    if (!isTrusted(node) || boxes.has(node)) {
      const within = isInLine || holdsOnlyPhrasing(tagName)
      return {...node, children: node.children.map((child) => hold(child, within))}
    }
    values.push(htmlOf(node))
    const text: ElementContent = {
      type: 'text',
      value: `${placeMark}${values.length - 1}${placeMark}`
    }
    if (isInLine && !raw.has(tagName)) return text
    return {type: 'element', tagName: 'div', properties: {}, children: [text]}
  }
  const children = contentOf(tree).map((node) => hold(node, false))
  const marks = new RegExp(`${placeMark}(\\d+)${placeMark}`, 'g')
  return {
    tree: {...tree, children},
    fill: (markdown) => markdown.replace(marks, (_, index) => values[Number(index)] ?? '')
  }
}

function holdsTrusted({children}: HastRoot | Element): boolean {
  for (const child of children) {
    if (child.type === 'element' && (isTrusted(child) || holdsTrusted(child))) return true
  }
  return false
}

/** Without blank lines, which would end the HTML. */
function htmlOf(node: Element): string {
  const html = stringify({type: 'root', children: [node]}).trim()
  return raw.has(node.tagName) ? html : html.replace(/\n\s*\n/g, '\n')
}
