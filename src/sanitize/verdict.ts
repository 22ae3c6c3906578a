import type {Element, Properties} from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import {createHarmless} from './harmless.ts'
import {createSchema} from './schema.ts'

/** What becomes of an element: it stays with these properties, leaves what it encloses, or goes. */
type Verdict = Properties | 'unwrap' | 'drop'

/** Says what becomes of an element, and changes nothing. Where the element stays as it is, its own properties. */
export type Judge = (element: Element) => Verdict

/** Whether an element stays as it is, whatever hosts are named. Says no where only the judge can say it. */
export const isHarmless = createHarmless(createSchema())

/**
 * rehype-sanitize as a judge. It takes out without a word, and here every word is accounted for: so it is asked about
 * each element by itself, and whoever asks says what goes and takes it out. What it decides on a whole tree cannot differ,
 * since nothing in the schema depends on what is around an element.
 */
export function createJudge(embedHosts?: readonly string[]): Judge {
  const sanitize = rehypeSanitize(createSchema(embedHosts))
  return (element) => {
    if (isHarmless(element)) return element.properties
    const {tagName, properties} = element
    const [answer] = sanitize({
      type: 'root',
      children: [{type: 'element', tagName, properties, children: [{type: 'text', value: ''}]}]
    }).children
    if (answer?.type === 'element') return answer.properties
    return answer ? 'unwrap' : 'drop'
  }
}
