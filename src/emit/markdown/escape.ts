import {mayHoldAddress} from './addresses.ts'
import type {Surroundings} from './surroundings.ts'
import {wholeCharacterAt, wholeCharacterBefore} from './whole-characters.ts'

const anyMarkup = /[\\*_`[\]<&~]/

/** What starts a block where it starts a line; the number of an item is a group. */
const blockStart = /^(?:[-+*](?=\s|$)|#{1,6}(?=\s|$)|>|(\d{1,9})[.)](?=\s|$))/

/** What may be a break between parts, or make a heading of the line above, where nothing else stands in the line. */
const rule = /^(?:=+|[-_][-_ ]*)\s*$/
const thematicBreak = /^([-_])(?:\s*\1){2,}\s*$/
const underline = /^(?:=+|-+)\s*$/

/** What may start the second line of a table. */
const tableLine = /^(?:\||:-|-+(?::|\s*\|))/

/** Whether a text may need a backslash, whatever stands beside it. Most do not. */
export function mayNeedEscapes(text: string): boolean {
  return mayStartBlock(text) || anyMarkup.test(text) || text.endsWith('!') || mayHoldAddress(text)
}

/** Letters, of whatever script, start nothing. */
function mayStartBlock(text: string): boolean {
  const first = text.charCodeAt(0)
  return first <= 62 || first === 0x7c || first === 0x5f
}

/**
 * Puts a backslash before everything in a text that Markdown would take for markup, and, as near as a look at the
 * characters beside it can tell, before nothing else.
 */
export function escapeText(text: string, beside: Surroundings): string {
  let escaped = anyMarkup.test(text) ? escapeMarks(text, beside) : text
  if (!beside.isInLink && mayHoldAddress(text)) escaped = escapeAddresses(escaped)
  if (beside.start !== undefined) escaped = escapeLineStart(escaped, beside)
  return beside.isBeforeLink && escaped.endsWith('!') ? `${escaped.slice(0, -1)}\\!` : escaped
}

/** What readers of GFM would begin a link with, where there is none. */
function escapeAddresses(text: string): string {
  return text
    .replace(/(?<=https?):(?=\/\/(?!\s))/gi, '\\:')
    .replace(/(?<=www)\.(?=\S|$)/gi, '\\.')
    .replace(/(?<=[\w.+-])@(?=[\w.-])/g, '\\@')
}

function escapeLineStart(text: string, beside: Surroundings): string {
  const {start} = beside
  if (!mayStartBlock(text)) return text
  const number = blockStart.exec(text)
  if (number) {
    const [, digits = ''] = number
    // Within a paragraph, no other number starts a list.
    if (start === 'line' && digits !== '' && Number(digits) !== 1) return text
    return `${digits}\\${text.slice(digits.length)}`
  }
  const isTable = start === 'line' && tableLine.test(text)
  return isTable || isRule(text, beside) ? `\\${text}` : text
}

/** Rather yes than no where the line goes on in another text. */
function isRule(text: string, {start, after, isBeforeBreak}: Surroundings): boolean {
  if (isBeforeBreak || !rule.test(text)) return false
  return after !== '' || thematicBreak.test(text) || (start === 'line' && underline.test(text))
}

function escapeMarks(text: string, beside: Surroundings): string {
  const literal = text.includes('[') ? literalBrackets(text, beside) : none
  let escaped = ''
  let done = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code > 126 || !isMark[code] || literal.has(index)) continue
    if (!isMarkup(code, text, index, beside)) continue
    escaped += `${text.slice(done, index)}\\`
    done = index
  }
  return escaped + text.slice(done)
}

const isMark = Array.from({length: 127}, (_, code) => anyMarkup.test(String.fromCharCode(code)))

/** Whether the character could be markup where it stands. Rather yes than no. */
function isMarkup(
  code: number,
  text: string,
  index: number,
  {before: start, after: end, lone}: Surroundings
): boolean {
  if (lone.includes(text.charAt(index))) return false
  const before = index === 0 ? start : wholeCharacterBefore(text, index)
  const after = index === text.length - 1 ? end : wholeCharacterAt(text, index + 1)
  switch (String.fromCharCode(code)) {
    case '\\':
      return after === '' || /[!-/:-@[-`{-~\n]/.test(after) || isLast(text, index)
    case '*':
    case '~':
      return !(isSpace(before) && isSpace(after))
    case '_':
      return !(isSpace(before) && isSpace(after)) && !(isWord(before) && isWord(after))
    case '<':
      return /[a-z/!?]/i.test(after) || (after === ')' && isLast(text, index))
    case '&':
      return isReference(text, index)
    default:
      return true
  }
}

function isLast(text: string, index: number): boolean {
  return index === text.length - 1
}

const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31})(?:;|$)/iy

function isReference(text: string, index: number): boolean {
  reference.lastIndex = index
  return reference.test(text)
}

/** A space, or the edge of a block. */
function isSpace(character: string): boolean {
  return character === '' || /\s/.test(character)
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character)
}

const none: ReadonlySet<number> = new Set()

/**
 * The brackets of a text that are text to Markdown as well: pairs without others inside, as in `[sic]`, but for
 * `[a](b)`, `(b)[a]`, `[a]: b`, `![a]`, `[^1]` and the `[x]` of a task.
 */
function literalBrackets(text: string, {before, after}: Surroundings): ReadonlySet<number> {
  const literal = new Set<number>()
  let open = -1
  for (let index = 0; index < text.length; index++) {
    const character = text[index]
    if (character === '[') open = index
    if (character !== ']' || open === -1) continue
    const next = text[index + 1] ?? after
    const isTask = index === open + 2 && /[ x]/i.test(text[open + 1] ?? '')
    const previous = open === 0 ? before : text[open - 1]
    const isMarked = /[!)]/.test(previous ?? '') || text[open + 1] === '^' || /[([:]/.test(next)
    const isEmpty = index === open + 1
    if (!isTask && !isMarked && !isEmpty && isUnnested(text, open)) {
      literal.add(open)
      literal.add(index)
    }
    open = -1
  }
  return literal
}

/** No bracket stands open before it that is not closed: escaping one of a pair and not the other reads badly. */
function isUnnested(text: string, open: number): boolean {
  return text[open - 1] !== '[' && text[open - 1] !== ']'
}
