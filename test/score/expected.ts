import type {Link, Page} from './rendered.ts'
import {readTags, type SourceTag} from './tags.ts'
import {bare, without, wordsOf} from './words.ts'

/** What of a page a cleaner has to give. */
export interface Expected {
  words: string[]
  /** Links by address, as often as there are links with words of their own; a picture's link counts once. */
  links: Link[]
  images: string[]
  media: string[]
  headings: {level: number; text: string}[]
  /** The words of the text in its order, without those a script draws somewhere. */
  order: string[]
  /** Every word that a visitor may have seen in any way, scripts included; no letters that were icons. */
  seen: Set<string>
  /** The same without blanks and punctuation, for words that stand together there and apart in a result. */
  seenText: string
  /** Tags that stayed as text on the page. */
  leftover: readonly string[]
  /** Names of all tags of the source. */
  tagNames: Set<string>
}

/**
 * What the page showed, less what its theme prints for technical reasons (README of the records): a contact form's
 * sum, its second labels, icon letters, the second percentage of a bar counter, tags that stayed as text.
 */
export function expectedOf(page: Page, source: string): Expected {
  const tags = readTags(source)
  const icons = iconLetters(tags)
  const drop = [...icons, ...secondLabels(tags), ...signs(tags)]
  const printed = without(wordsOf(textOf(page, tags)), drop)
  // An empty address, and that of the page itself, lead nowhere; clean says so (dead-link).
  const links = page.links.filter(({href, hidden}) => !hidden && href !== '' && href !== '#')
  const elsewhere = [
    ...page.leftover.map((tag) => tag.replace(/[[\]="]/g, ' ')),
    ...page.elsewhere.filter(([, place]) => place !== '@class').map(([marker]) => marker),
    ...page.controls.flatMap(({value, placeholder, title}) => [value, placeholder, title]),
    ...page.links.map(({title}) => title),
    ...page.images.flatMap(({alt, title}) => [alt, title]),
    ...tags.flatMap(drawnBy)
  ].filter((text) => text !== undefined)
  const seen = [...printed, ...elsewhere.flatMap(wordsOf)]
  return {
    words: [...printed, ...tags.flatMap(counted).flatMap(wordsOf)],
    order: printed,
    links: links.map((link) => (icons.includes(link.text) ? {...link, text: ''} : link)),
    images: [
      ...page.images.filter(({hidden}) => !hidden).map(({src}) => src),
      ...picturesBehind(page, tags)
    ],
    media: page.media.map(({src}) => src),
    headings: page.headings.filter(({hidden}) => !hidden),
    seen: new Set(seen),
    seenText: bare(seen.join('')),
    leftover: page.leftover,
    tagNames: new Set(tags.map(({name}) => name))
  }
}

function textOf(page: Page, tags: readonly SourceTag[]): string {
  let {text} = page
  for (const tag of page.leftover) {
    if (/^\[\/?et_pb_/.test(tag)) text = text.replace(tag, () => ' ')
  }
  if (tags.some(({name}) => name.includes('contact_form'))) {
    text = text.replace(/\b\d+ \+ \d+ =/g, ' ')
  }
  if (tags.some(({name}) => name === 'et_pb_counter')) {
    text = text.replace(/(?<!\S)(\S*%) \1(?!\S)/g, '$1')
  }
  return text
}

/**
 * The first icons of Divi's font stand at the places of ASCII: `%%45%%` is an N, and old posts have the N itself.
 * Later ones are in private use, which is no word anyway.
 */
function iconLetters(tags: readonly SourceTag[]): string[] {
  return tags.flatMap(({attributes: {font_icon: icon = '', use_icon: isUsed}, name}) => {
    if (name !== 'et_pb_icon' && isUsed !== 'on') return []
    const number = /^%%(\d+)%%$/.exec(icon)?.[1]
    if (number === undefined) return icon.length === 1 ? wordsOf(icon) : []
    return Number(number) < 94 ? wordsOf(String.fromCodePoint(0x21 + Number(number))) : []
  })
}

/** Fields without a line to write on have their label in the frame and once more in front of the choices. */
const printedTwice = new Set(['select', 'checkbox', 'radio'])

function secondLabels(tags: readonly SourceTag[]): string[] {
  return tags
    .filter(({name}) => name === 'et_pb_contact_field')
    .filter(({attributes}) => printedTwice.has(attributes.field_type ?? ''))
    .flatMap(({attributes}) => wordsOf(attributes.field_title ?? ''))
}

/** What a script draws into the page, or fetches for it; the records do not have it as text. */
const drawn: Record<string, readonly string[]> = {
  et_pb_number_counter: ['number'],
  et_pb_circle_counter: ['number'],
  et_pb_counter: ['percent'],
  et_pb_countdown_timer: ['date_time'],
  et_pb_map: ['address'],
  et_pb_fullwidth_map: ['address'],
  et_pb_map_pin: ['title', 'pin_address']
}

function drawnBy({name, attributes}: SourceTag): string[] {
  return (drawn[name] ?? []).flatMap((key) => {
    const value = attributes[key] ?? ''
    return [value, `${value}%`]
  })
}

const counters = new Set(['et_pb_number_counter', 'et_pb_circle_counter'])

/** The number that counts up in a counter; the page has its sign alone, which is dropped there. */
function counted({name, attributes: {number, percent_sign: sign}}: SourceTag): string[] {
  if (!counters.has(name) || number === undefined) return []
  return [sign === 'off' ? number : `${number.replace(/%$/, '')}%`]
}

function signs(tags: readonly SourceTag[]): string[] {
  return tags
    .filter(({name, attributes}) => counters.has(name) && attributes.percent_sign !== 'off')
    .map(() => '%')
}

/** Structure has backgrounds for decoration (modules.json); everything else has pictures there. */
const structure = /^et_pb_(?:section|row|row_inner|column|column_inner)$/

function picturesBehind({backgrounds}: Page, tags: readonly SourceTag[]): string[] {
  return backgrounds
    .map(({src}) => src)
    .filter((src) => {
      const users = tags.filter(({attributes}) => Object.values(attributes).includes(src))
      const behind = users.filter(({attributes}) => !isShownAsImage(attributes, src))
      return behind.length === 0 || behind.some(({name}) => !structure.test(name))
    })
}

function isShownAsImage(attributes: Record<string, string>, src: string): boolean {
  return attributes.src === src
}
