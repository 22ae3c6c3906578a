/**
 * A parser of HTML reads text one character at a time, only to learn that it is text. So that it need not, each longer
 * stretch of words is put in by number between two of these, a noncharacter that no document may hold.
 */
const mark = '\ufdd0'

/** The same as a character reference. */
const markReference = /&#(?:x0*fdd0|0*64976)/i

/**
 * Words and spaces, with no character in them that any state of an HTML parser looks for, no space at the edges, and no
 * part of the end of a comment.
 */
const stretch = /[^\s<>&"'=`\0][^<>&"'=`\0\r]{22,}[^\s<>&"'=`\0!-]/g

/** Shorter values gain nothing. */
const leastLength = 100
const leastStretch = 24

/** HTML with numbers in the place of its longer texts. */
export interface Shortened {
  value: string
  texts: readonly string[]
}

/** Puts numbers in the place of longer texts; `undefined` where there are none, or the marks are in use. */
export function shorten(html: string): Shortened | undefined {
  if (html.length < leastLength || html.includes(mark) || markReference.test(html)) return undefined
  const texts: string[] = []
  const parts: string[] = []
  let done = 0
  for (let start = 0; start !== -1; ) {
    const bracket = html.indexOf('<', start)
    const end = bracket === -1 ? html.length : bracket
    if (end - start >= leastStretch) {
      const between = html.slice(start, end)
      stretch.lastIndex = 0
      for (let found = stretch.exec(between); found; found = stretch.exec(between)) {
        const skipped = referenceIn(between, found)
        const text = found[0].slice(skipped)
        if (text === '') continue
        const offset = start + found.index + skipped
        parts.push(html.slice(done, offset), mark + texts.push(text) + mark)
        done = offset + text.length
      }
    }
    const close = html.indexOf('>', end)
    start = close === -1 ? -1 : close + 1
  }
  if (texts.length === 0) return undefined
  parts.push(html.slice(done))
  return {value: parts.join(''), texts}
}

/** Length of what follows an ampersand and may be the name of a character. */
function referenceIn(text: string, {0: words, index}: RegExpExecArray): number {
  const before = text[index - 1]
  if (before !== '&' && before !== '#') return 0
  const space = words.search(/\s\S/)
  return space === -1 ? words.length : space + 1
}

/** Puts the texts back into the values of the tree that was parsed. */
export class Restorer {
  readonly #texts: readonly string[]
  #found = 0

  constructor({texts}: Shortened) {
    this.#texts = texts
  }

  /** Whether every text was put back: one that was not stood within a tag, where spaces mean something. */
  get isComplete(): boolean {
    return this.#found === this.#texts.length
  }

  restore(value: string): string {
    if (!value.includes(mark)) return value
    const pieces = value.split(mark)
    this.#found += (pieces.length - 1) / 2
    return pieces
      .map((piece, index) => (index % 2 === 0 ? piece : (this.#texts[Number(piece) - 1] ?? '')))
      .join('')
  }
}
