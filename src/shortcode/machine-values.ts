import type {AttributeToken} from '../types.ts'

/**
 * Values that programs read: addresses, ids, colours, CSS, sizes, JSON, flags. wptexturize() made dashes,
 * ellipses, multiplication signs and primes of their ASCII as if they were prose; there the ASCII comes back. In
 * prose it cannot: an author's own dash looks the same.
 */

const typographic = /[‘’‚‛′“”„″–—…×]/

const machineName =
  /(?:^|_)(?:url|src|href|link|image|img|logo|video|audio|mp4|webm|ogg|icon|id|ids|colors?|font|size|dimensions|(?:max_|min_)?(?:width|height)|padding|margin|radius|radii|spacing|css(?:_\w+)?|class|style|opacity|shadow|filter|transform|animation|duration|delay|speed|offset|position|align|alignment|orientation|layout|type|level|lat|lng|options|rules|params|query|selector|raw|structure|module|index|version|info|active|enabled)(?:_\d+)?(?:_tablet|_phone|_last_edited|__hover|__hover_enabled|__sticky)?$/

const machineValue =
  /^(?:(?:https?:|mailto:|tel:|data:|www\.|\.{0,2}\/|#)\S*|\S+\.(?:avif|bmp|gif|jpe?g|mp[34]|pdf|png|svg|webm|webp)|(?:rgba?|hsla?|calc|var|url|matrix|translate)\(.*\)|[{[].*[}\]]|%91.*%93|[^|]*(?:\|[^|]*){2,}|-?[\d.]+(?:px|em|rem|vh|vw|%|s|ms|deg)|\d+×\d+)$/s

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
  '×': 'x',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '″': '"'
}

/** The value with the ASCII that wptexturize() replaced. */
export function restoreMachineValue(value: string): string {
  return value.replace(/ [–—] |[–—…×‘’‚‛′“”„″]/g, (met) => ascii[met] ?? met)
}

/** What stood between two letters and got lost with the quotes was an apostrophe. */
const lostApostrophe = /(?<=\p{L})(?:\?|\ufffd{1,3})(?=\p{L})/gu

/** Gives the machine values of a tag their ASCII back where its quotes show that wptexturize() was at work. */
export function restoreValues(attributes: readonly AttributeToken[]): readonly AttributeToken[] {
  if (!attributes.some(isTexturized)) return attributes
  return attributes.map((attribute) => {
    const {name, value, opening} = attribute
    const isLost = opening?.spelling === 'lost'
    if (!isLost && !isTypographicText(value)) return attribute
    if (isMachineValue(name ?? '', value)) return {...attribute, value: restoreMachineValue(value)}
    return isLost ? {...attribute, value: value.replace(lostApostrophe, "'")} : attribute
  })
}

/** Whether the quotes of the attribute were turned typographic. */
export function isTexturized({opening, closing}: AttributeToken): boolean {
  return opening?.isTypographic === true || closing?.isTypographic === true
}
