/** All below a space but tabs and line ends, and what is no character: XML has none of them, and no reader sees one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const control = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/

/** All of them in a text. */
export const controls = new RegExp(control.source, 'g')

/** Whether a text has such characters. */
export function hasControls(text: string): boolean {
  return control.test(text)
}

/** Where the first of them stands; -1 for none. */
export function findControl(text: string): number {
  return text.search(control)
}

/** The text without them. Word breaks lines with vertical tabs, so what separates words goes on doing that. */
export function withoutControls(text: string, found?: (character: string) => void): string {
  return text.replace(controls, (character) => {
    found?.(character)
    return character === '\v' || character === '\f' ? ' ' : ''
  })
}

/** How a message names the character at a place: `U+0003`. */
export function codeAt(text: string, index: number): string {
  return `U+${text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')}`
}

/** The text with what is no character, half of a pair, replaced: no file could hold it. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}
