/** What starts a block where it starts a line. */
const lineStart =
  /^(?:([-+*])(?=\s|$)|(#{1,6})(?=\s|$)|(>)|(=+|-{2,})(?=\s*$)|(\d{1,9})([.)])(?=\s|$))/

/**
 * An escaped `<`, marked until what is before it is known: GFM makes a link of `www.…` up to the next `<` or space, and a
 * backslash before it belongs to the link and escapes nothing. The mark is a noncharacter, as for links.
 */
const lessThan = '\\\ufdd2<'

/** Writes what was escaped, once the whole text is written. */
export function settleEscapes(markdown: string): string {
  if (!markdown.includes(lessThan)) return markdown
  return markdown.replace(/\S+/g, (word) =>
    word.replaceAll(lessThan, /www\./i.test(word) ? '&lt;' : '\\<')
  )
}

/** Puts a backslash before everything in a text that Markdown would take for markup, and before nothing else. */
export function escapeText(text: string): string {
  const escaped = text.replace(/[\\*_`[\]<&~]/g, (character: string, index: number) =>
    isMarkup(character, text, index) ? (character === '<' ? lessThan : `\\${character}`) : character
  )
  return escapeLineStart(escaped)
}

/** Escapes the text of a line that is written without Markdown around it. */
function escapeLineStart(text: string): string {
  return text.replace(
    lineStart,
    (whole, _bullet, _heading, _quote, _underline, number?: string, mark?: string) =>
      number === undefined ? `\\${whole}` : `${number}\\${mark}`
  )
}

/** Whether the character could be markup where it stands. Rather yes than no. */
function isMarkup(character: string, text: string, index: number): boolean {
  const before = text[index - 1] ?? ''
  const after = text[index + 1] ?? ''
  switch (character) {
    case '\\':
      return text.slice(index + 1).trim() === '' || /[!-/:-@[-`{-~\n]/.test(after)
    case '*':
    case '~':
      return !isAlone(text, index)
    case '_':
      return !(isWord(before) && isWord(after)) && !isAlone(text, index)
    case '<':
      return /[a-z/!?]/i.test(after)
    case '&':
      return /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i.test(
        text.slice(index, index + 40)
      )
    case '[':
    case ']':
      return isBracketMarkup(text, index)
    default:
      return true
  }
}

/** Whether a character stands between spaces, and not at an edge whose space will be trimmed. */
function isAlone(text: string, index: number): boolean {
  if (!/\s/.test(text[index - 1] ?? '') || !/\s/.test(text[index + 1] ?? '')) return false
  return text.slice(0, index).trim() !== '' && text.slice(index + 1).trim() !== ''
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character)
}

/** How far a bracket's partner is looked for. */
const longestBrackets = 1000

/** `[sic]` is text to Markdown as well; `[a](b)`, `[a]: b`, `[x]` in a list and lone brackets are not. */
function isBracketMarkup(text: string, index: number): boolean {
  const from = Math.max(0, index - longestBrackets)
  const open = from + text.slice(from, index + 1).lastIndexOf('[')
  if (open < from) return true
  const close = text.slice(open, open + longestBrackets).indexOf(']') + open
  if (close < open || (text[index] === ']' && close !== index)) return true
  if (text.slice(open + 1, close).includes('[')) return true
  if (/[([:]/.test(text[close + 1] ?? '')) return true
  return (
    text[open + 1] === '^' ||
    text[open - 1] === '!' ||
    /^\[[ x]\]/i.test(text.slice(open, open + 3))
  )
}
