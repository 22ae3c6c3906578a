import type {AttributeToken} from '../types.ts'
import {undoEntities, undoLineBreaks} from './attribute-values.ts'
import {doubleQuotes, singleQuotes} from './characters.ts'
import type {Evidence} from './evidence.ts'
import {decodeMojibake} from './mojibake.ts'

/**
 * Values that programs read: addresses, ids, colours, CSS, sizes, JSON, flags. wptexturize() made dashes,
 * ellipses, multiplication signs and primes of their ASCII as if they were prose; there the ASCII comes back. In
 * prose it cannot: an author's own dash looks the same.
 */

const typographicSingles = new RegExp(`[${singleQuotes.replace("'", '')}]`, 'g')
const typographicDoubles = new RegExp(`[${doubleQuotes.replace('"', '')}]`, 'g')
const typographic = new RegExp(
  `[${singleQuotes.replace("'", '')}${doubleQuotes.replace('"', '')}–—…×]`
)

const machineName =
  /(?:^|_)(?:url|src|href|link|image|img|logo|video|audio|mp4|webm|ogg|icon|id|ids|colors?|font|size|dimensions|(?:max_|min_)?(?:width|height)|padding|margin|radius|radii|spacing|css(?:_\w+)?|class|style|opacity|shadow|filter|transform|animation|duration|delay|speed|offset|position|align|alignment|orientation|layout|type|level|lat|lng|options|rules|params|query|selector|raw|structure|module|index|version|info|active|enabled)(?:_\d+)?(?:_tablet|_phone|_last_edited|__hover|__hover_enabled|__sticky)?$/

const machineValue =
  /^(?:(?:https?:|mailto:|tel:|data:|www\.|\.{0,2}\/|#)\S*|\S+\.(?:avif|bmp|gif|jpe?g|mp[34]|pdf|png|svg|webm|webp)|(?:rgba?|hsla?|calc|var|url|matrix|translate)\(.*\)|\{.*\}|\[\s*[{"“”\d].*\]|%91.*%93|[^|]*(?:\|[^|]*){2,}|-?[\d.]+(?:px|em|rem|vh|vw|%|s|ms|deg)|\d+×\d+)$/s

/** No attribute of Divi's has a longer name. */
const longestName = 100

/** Whether a program reads the value, by the attribute's name or by its own look. */
export function isMachineValue(name: string, value: string): boolean {
  const isNamedSo = name.length <= longestName && machineName.test(name)
  return isNamedSo || machineValue.test(value.trim())
}

/** Whether something in the value may be the work of wptexturize(). */
export function isTypographicText(value: string): boolean {
  return typographic.test(value)
}

const ascii: Readonly<Record<string, string>> = {
  ' – ': ' - ',
  ' — ': ' -- ',
  '–': '--',
  '—': '---',
  '…': '...',
  '×': 'x'
}

/** In Russian both dashes are long ones; two hyphens are the likelier original. */
const russian: Readonly<Record<string, string>> = {...ascii, ' — ': ' - ', '—': '--'}

/** Characters that wptexturize() writes as numbers, whatever the quotes of its language are written as. */
const numbered = '&×–—‘’‚“”„…′″™'

function undoTexturizedEntities(value: string): string {
  if (!value.includes('&#')) return value
  return value.replace(/&#(?:x[\da-f]{1,4}|\d{1,5});/gi, (entity) => {
    const character = undoEntities(entity)
    return numbered.includes(character) ? character : entity
  })
}

/** What happened to the whole document happened to values between quotes that stayed straight as well. */
function undoForStraight({value, opening, closing}: AttributeToken, evidence: Evidence): string {
  if (opening?.spelling !== 'straight' || closing?.spelling !== 'straight') return value
  const {shown, hasParagraphs} = evidence
  let undone = hasParagraphs ? undoLineBreaks(value) : value
  if (shown.has('double-entity')) undone = undoEntities(undone)
  if (shown.has('mojibake') || shown.has('mojibake-twice')) undone = decodeMojibake(undone)
  return shown.has('mojibake-twice') ? decodeMojibake(undone) : undone
}

/** The value with the ASCII that wptexturize() replaced. Divi writes the quote that delimits a value as `%22` in it. */
function restoreMachineValue(value: string, {opening}: AttributeToken): string {
  const table = opening?.text === '»' || opening?.text === '&#187;' ? russian : ascii
  const isJson = /^(?:\{|\[|%91)/.test(value)
  const inner = opening?.quote === "'" || isJson ? '"' : "'"
  return value
    .replace(/ [–—] |[–—…×]/g, (met) => table[met] ?? met)
    .replace(typographicSingles, "'")
    .replace(typographicDoubles, inner)
    .trim()
}

/** What stood between two letters and got lost with the quotes was an apostrophe. */
const lostApostrophe = /(?<=\p{L})(?:\?|\ufffd{1,3})(?=\p{L})/gu

function restoreText(value: string, {opening}: AttributeToken): string {
  return opening?.spelling === 'lost' ? value.replace(lostApostrophe, "'") : value
}

/** Gives a value back what was replaced in it, as far as the tags of its document show what that was. */
export function restoreValue(attribute: AttributeToken, evidence: Evidence): AttributeToken {
  const {name} = attribute
  const decoded = undoForStraight(attribute, evidence)
  if (!evidence.isTexturized)
    return decoded === attribute.value ? attribute : {...attribute, value: decoded}
  const value = undoTexturizedEntities(decoded)
  const restored = isMachineValue(name ?? '', value)
    ? restoreMachineValue(value, attribute)
    : restoreText(value, attribute)
  return restored === attribute.value ? attribute : {...attribute, value: restored}
}

/** Whether the quotes of the attribute were turned typographic. */
export function isTexturized({opening, closing}: AttributeToken): boolean {
  return opening?.isTypographic === true || closing?.isTypographic === true
}
