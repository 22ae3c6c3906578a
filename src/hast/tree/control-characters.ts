/** All below a space but tabs and line ends, and what is no character: XML has none of them, and no reader sees one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const control = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/
const controls = new RegExp(control.source, 'g')

/** Whether a text has such characters. */
export function hasControls(text: string): boolean {
  return control.test(text)
}

/** The text without them. Word breaks lines with vertical tabs, so what separates words goes on doing that. */
export function withoutControls(text: string, found?: (character: string) => void): string {
  return text.replace(controls, (character) => {
    found?.(character)
    return character === '\v' || character === '\f' ? ' ' : ''
  })
}
