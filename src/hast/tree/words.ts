import type {Element, ElementContent, Nodes} from 'hast'
import type {Loss} from '../../types.ts'

/** Elements whose text no reader sees. */
const unseen = new Set(['script', 'style', 'template', 'noscript', 'title', 'head', 'iframe'])

/** The visible text of nodes, blocks and breaks apart by a space. */
export function visibleText(nodes: readonly Nodes[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'text') return node.value
      if (node.type === 'root') return visibleText(node.children)
      if (node.type !== 'element' || unseen.has(node.tagName)) return ''
      if (node.tagName === 'br') return ' '
      return joins.has(node.tagName)
        ? visibleText(node.children)
        : ` ${visibleText(node.children)} `
    })
    .join('')
}

/** The visible text of nodes with white space as a browser shows it. */
export function plainText(nodes: readonly Nodes[]): string {
  return visibleText(nodes)
    .replace(/[\t\n\f\r ]+/g, ' ')
    .trim()
}

/** Inline elements: their text runs on into what stands beside them. */
const joins = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike
  strong sub sup time tt u var`.split(/\s+/)
)

/** White space other than a space. */
const otherSpace = /[^\S ]/
const word = /\S+/g

/** Number of words that begin in a text: stretches without white space. `isInWord`: its start goes on with one. */
export function countWords(text: string, isInWord = false): number {
  const words = otherSpace.test(text) ? countStretches(text) : countBetweenSpaces(text)
  return isInWord && startsInWord(text) ? words - 1 : words
}

function countStretches(text: string): number {
  let words = 0
  word.lastIndex = 0
  while (word.test(text)) words++
  return words
}

/** The same where there is no other white space, as nearly everywhere: spaces are found sooner than a pattern matches. */
function countBetweenSpaces(text: string): number {
  let words = 0
  let start = 0
  for (let end = text.indexOf(' '); end !== -1; end = text.indexOf(' ', start)) {
    if (end > start) words++
    start = end + 1
  }
  return text.length > start ? words + 1 : words
}

function startsInWord(text: string): boolean {
  return /^\S/.test(text)
}

function endsInWord(text: string): boolean {
  return /\S/.test(text.at(-1) ?? '')
}

/** Whether the node is a text of nothing but white space. */
export function isBlank(node: Nodes | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === ''
}

/** What is lost when the nodes are left out: the words of `visibleText`, links and pictures. */
export function lossOf(nodes: readonly ElementContent[]): Loss {
  const count = new Count()
  count.add(nodes, true)
  const {text, links, images} = count
  return {text, links, images}
}

/** Counts in one walk, and makes no text for that. */
class Count {
  text = 0
  links = 0
  images = 0
  #isInWord = false

  add(nodes: readonly ElementContent[], isSeen: boolean): void {
    for (const node of nodes) {
      if (node.type === 'text') {
        if (isSeen) this.#addText(node.value)
      } else if (node.type === 'element') this.#addElement(node, isSeen)
    }
  }

  #addElement({tagName, properties, children}: Element, isSeen: boolean): void {
    if (tagName === 'a' && properties.href !== undefined) this.links++
    if (tagName === 'img') this.images++
    const isApart = isSeen && !unseen.has(tagName) && !joins.has(tagName)
    if (isApart) this.#isInWord = false
    this.add(children, isSeen && !unseen.has(tagName))
    if (isApart) this.#isInWord = false
  }

  #addText(text: string): void {
    this.text += countWords(text, this.#isInWord)
    if (text !== '') this.#isInWord = endsInWord(text)
  }
}
