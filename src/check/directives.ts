import {type CodePlaces, placesInCode} from './code-places.ts'

/** What there is to write in such a comment. */
const names = ['undivi-disable-next-line', 'undivi-disable', 'undivi-enable'] as const

/** A comment of HTML, or `#` in front matter, with what begins like one of the names behind it. */
const opening = /(?:<!--|#)[\s-]{0,40}(?=undivi-)/g

const rule = /^[a-z][a-z-]*$/

/** How much is shown of a word that is none of ours. */
const mostShown = 60

interface Place {
  /** The line that it begins in, counted from 1. */
  line: number
  /** The line that it ends in. */
  lastLine: number
  start: number
  end: number
}

/** A comment that says where rules say nothing. */
export interface Directive extends Place {
  name: (typeof names)[number]
  /** Ids of rules; none for all. */
  rules: readonly string[]
}

/** A comment that was to be such a one, and why it is none. */
export interface BrokenDirective extends Place {
  name: undefined
  reason: string
}

/**
 * Finds the comments of a document, whose first `front` characters are front matter. Behind the name stand ids of rules, with
 * commas or white space between; behind ` -- ` a reason for people. What code shows is no comment.
 */
export function findDirectives(
  source: string,
  front: number,
  isMarkdown: boolean
): (Directive | BrokenDirective)[] {
  const directives: (Directive | BrokenDirective)[] = []
  const lineOf = createLineOf(source)
  const endOf = createEndOf(source)
  let inCode: CodePlaces | undefined
  let done = 0
  for (const {0: written, index: start} of source.matchAll(opening)) {
    if (start < done) continue
    if (start >= front) {
      if (written.startsWith('#')) continue
      inCode ??= placesInCode(source.slice(front), isMarkdown)
      if (inCode(start - front)) continue
    }
    const {close, end} = endOf(start, written)
    done = end
    const place = {line: lineOf(start), lastLine: lineOf(close), start, end}
    directives.push({...place, ...read(source.slice(start + written.length, close))})
  }
  return directives
}

type Read = Pick<Directive, 'name' | 'rules'> | Pick<BrokenDirective, 'name' | 'reason'>

function read(text: string): Read {
  const [told = ''] = text.split(/\s--(?:\s|$)/, 1)
  const [first = '', ...rules] = told.split(/[\s,]+/).filter((word) => /[^-]/.test(word))
  const name = names.find((one) => one === first)
  if (name === undefined) {
    const expected = names.map((one) => `\`${one}\``).join(', ')
    return {name, reason: `Unexpected \`${shown(first)}\`, expected one of ${expected}`}
  }
  const wrong = rules.find((word) => !rule.test(word))
  if (wrong === undefined) return {name, rules}
  const reason = `Unexpected \`${shown(wrong)}\` in \`${name}\`, expected ids of rules, and \` -- \` in front of a reason`
  return {name: undefined, reason}
}

function shown(word: string): string {
  return word.length > mostShown ? `${word.slice(0, mostShown)}…` : word
}

/** Where a comment closes and ends; one that is never closed goes as far as its line. */
function createEndOf(
  source: string
): (start: number, written: string) => {close: number; end: number} {
  let isAnyClosed = true
  return (start, written) => {
    const from = start + written.length
    const close = written.startsWith('<') && isAnyClosed ? source.indexOf('-->', from) : -1
    if (close !== -1) return {close, end: close + 3}
    if (written.startsWith('<')) isAnyClosed = false
    const length = source.slice(from).search(/[\r\n]|$/)
    return {close: from + length, end: from + length}
  }
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
