import type {Element, Properties} from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import {createSchema} from './schema.ts'

/** What becomes of an element: it stays with these properties, leaves what it encloses, or goes. */
type Verdict = Properties | 'unwrap' | 'drop'

/** Says what becomes of an element, and changes nothing. */
export type Judge = (element: Element) => Verdict

/**
 * rehype-sanitize as a judge. It takes out without a word, and here every word is accounted for: so it is asked about
 * each element by itself, and whoever asks says what goes and takes it out. What it decides on a whole tree cannot differ,
 * since nothing in the schema depends on what is around an element.
 */
export function createJudge(embedHosts?: readonly string[]): Judge {
  const schema = createSchema(embedHosts)
  const sanitize = rehypeSanitize(schema)
  const ask = ({tagName, properties}: Pick<Element, 'tagName' | 'properties'>): Verdict => {
    const [answer] = sanitize({
      type: 'root',
      children: [{type: 'element', tagName, properties, children: [{type: 'text', value: ''}]}]
    }).children
    if (answer?.type === 'element') return answer.properties
    return answer ? 'unwrap' : 'drop'
  }
  // Most elements have no attributes, and then their name decides. A document has few of them, so each is asked about when it comes.
  const names = new Set(schema.tagNames)
  const plain = new Map<string, Verdict>()
  return (element) => {
    for (const _ in element.properties) return ask(element)
    const {tagName} = element
    const known = plain.get(tagName)
    if (known !== undefined) return known
    const verdict = ask(element)
    if (names.has(tagName)) plain.set(tagName, verdict)
    return verdict
  }
}
