import {parseEntities} from 'parse-entities'

/** Says what was met in the place of what, and at which index of the text. */
type ReportReference = (met: string, expected: string, index: number) => void

/** Replaces references. Entities of HTML are read though XML knows five of them; no other one is ever expanded. */
export function decodeReferences(text: string, report: ReportReference): string {
  if (!text.includes('&')) return text
  return text.replace(references, (whole: string, ...[decimal, hex, name, offset]: Match) => {
    if (name !== undefined) {
      const known = xmlEntities.get(name)
      if (known !== undefined) return known
      const character = parseEntities(whole)
      const isKnown = character !== whole
      report(
        `entity ${whole}`,
        `a character; ${isKnown ? 'read it as HTML does' : 'kept it as text'}`,
        offset
      )
      return character
    }
    const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16)
    if (isCharacter(code)) return String.fromCodePoint(code)
    if (whole === '&') report('bare &', '&amp;; kept it', offset)
    else report(`reference ${whole}`, 'that of a character; kept it as text', offset)
    return whole
  })
}

type Match = [
  decimal: string | undefined,
  hex: string | undefined,
  name: string | undefined,
  offset: number
]

const references = /&(?:#(\d{1,8});|#x([\da-f]{1,6});|([a-z][\da-z]{0,31});)?/gi

const xmlEntities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"]
])

/** XML 1.0, production 2, and the control characters that it leaves out: they are reported elsewhere. */
function isCharacter(code: number): boolean {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
}
