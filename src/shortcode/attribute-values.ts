import {parseEntities} from 'parse-entities'
import type {Delimiter, Spelling} from '../types.ts'
import {decodeMojibake} from './mojibake.ts'

/** Undoes what was done to the whole source with the value in it, as its delimiter shows. */

const stringEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f'
}

/** Undoes the backslashes of a JSON or SQL string. */
export function undoStringEscapes(value: string): string {
  if (!value.includes('\\')) return value
  return value.replace(
    /\\(?:u([\da-f]{4})|([\s\S]))/gi,
    (_, code: string | undefined, character: string) =>
      code
        ? String.fromCharCode(Number.parseInt(code, 16))
        : (stringEscapes[character] ?? character)
  )
}

/** Undoes backslashes that a Markdown writer put before punctuation. */
export function undoMarkdownEscapes(value: string): string {
  return value.replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

/** Turns entities back into characters, once. */
export function undoEntities(value: string): string {
  return value.includes('&') ? parseEntities(value) : value
}

const decoders: Partial<Readonly<Record<Spelling, (raw: string) => string>>> = {
  entity: undoEntities,
  'straight-entity': undoEntities,
  'double-entity': (raw) => undoEntities(undoEntities(raw)),
  escaped: undoStringEscapes,
  'unicode-escape': undoStringEscapes,
  doubled: (raw) => raw.replaceAll('""', '"'),
  mojibake: decodeMojibake,
  'mojibake-twice': (raw) => decodeMojibake(decodeMojibake(raw))
}

/** `wpautop()` breaks the lines of a value as if it were text: `<br />` and a paragraph's edge stood for line ends. */
export function undoLineBreaks(value: string): string {
  if (!value.includes('<')) return value
  return value.replace(/<br ?\/?>(\r?\n)/g, '$1').replace(/<\/p>(\r?\n)<p>/g, '$1$1')
}

/**
 * The value as it was, by the spelling of the delimiter that shows what happened to it. In a JSON string typographic
 * quotes have no backslash that would show it.
 */
export function decodeValue(raw: string, {spelling}: Delimiter, isStringEscaped: boolean): string {
  const decode = decoders[spelling]
  const decoded = decode ? decode(raw) : raw
  const isInString = isStringEscaped && (spelling === 'glyph' || spelling === 'entity')
  const unescaped = isInString ? undoStringEscapes(decoded) : decoded
  return spelling === 'straight' ? unescaped : undoLineBreaks(unescaped)
}
