import {make} from './elements.ts'

/** A text of a message, in which what stands in the source is between backticks, with that as code. */
export function withCode(text: string): Array<Node | string> {
  return text.split(/(`[^`]+`)/).map((part) => {
    const isCode = part.length > 2 && part.startsWith('`') && part.endsWith('`')
    return isCode ? make('code', {}, part.slice(1, -1)) : part
  })
}
