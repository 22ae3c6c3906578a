import {type CodePlaces, placesInCode} from './code-places.ts'

/**
 * `undivi-disable-next-line`, `undivi-disable` and `undivi-enable`, in a comment of HTML or behind `#` in front matter; ids of
 * rules behind them, with commas or spaces between, none for all. What stands behind ` -- ` is a reason for people.
 */
const comment =
  /(?:<!--+|#)[ \t]{0,20}(undivi-(?:disable-next-line|disable|enable))((?:[ \t,]{1,20}[a-z][a-z-]{0,60}){0,50})[ \t]{0,20}(?:--+>|-- |$)/gm

/** A comment that says where rules say nothing. */
export interface Directive {
  name: 'undivi-disable-next-line' | 'undivi-disable' | 'undivi-enable'
  /** Ids of rules; none for all. */
  rules: readonly string[]
  /** The line that it stands in, counted from 1. */
  line: number
  start: number
  end: number
}

/** Finds the comments of a document, whose first `front` characters are front matter. What code shows is none. */
export function findDirectives(source: string, front: number, isMarkdown: boolean): Directive[] {
  const directives: Directive[] = []
  const lineOf = createLineOf(source)
  let inCode: CodePlaces | undefined
  for (const match of source.matchAll(comment)) {
    const [written, name = '', list = ''] = match
    const {index} = match
    if (index >= front) {
      if (written.startsWith('#')) continue
      inCode ??= placesInCode(source.slice(front), isMarkdown)
      if (inCode(index - front)) continue
    }
    if (!isName(name)) continue
    const rules = list.split(/[\s,]+/).filter((rule) => rule !== '')
    directives.push({name, rules, line: lineOf(index), start: index, end: index + written.length})
  }
  return directives
}

function isName(name: string): name is Directive['name'] {
  return name.startsWith('undivi-')
}

/** Lines of growing offsets, counted from 1. */
function createLineOf(source: string): (offset: number) => number {
  let line = 1
  let done = 0
  return (offset) => {
    for (const _ of source.slice(done, offset).matchAll(/\r\n|\r|\n/g)) line++
    done = offset
    return line
  }
}
