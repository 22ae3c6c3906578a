import {parseEntities} from 'parse-entities'

/** What WordPress makes of straight quotes, in the languages whose quotes differ. */

/** The strings that a language pack of WordPress gives to wptexturize(), as written there. */
export interface Locale {
  name: string
  openDouble: string
  closeDouble: string
  openSingle: string
  closeSingle: string
  apostrophe: string
  prime: string
  doublePrime: string
  enDash: string
  emDash: string
  /** Words that begin with an apostrophe, never with an opening quote. */
  contractions: readonly string[]
}

const english: Locale = {
  name: 'en_US',
  openDouble: '&#8220;',
  closeDouble: '&#8221;',
  openSingle: '&#8216;',
  closeSingle: '&#8217;',
  apostrophe: '&#8217;',
  prime: '&#8242;',
  doublePrime: '&#8243;',
  enDash: '&#8211;',
  emDash: '&#8212;',
  contractions: "'tain't 'twere 'twas 'tis 'twill 'til 'bout 'nuff 'round 'cause 'em".split(' ')
}

/** The languages of wptexturize() that write quotes in different ways. */
export const locales: readonly Locale[] = [
  english,
  {
    ...english,
    name: 'de_DE',
    openDouble: '&#8222;',
    closeDouble: '&#8220;',
    openSingle: '&#8218;',
    closeSingle: '&#8216;'
  },
  {...english, name: 'pl_PL', openDouble: '&#8222;'},
  {...english, name: 'sr_RS', openDouble: '&#8222;', closeDouble: '&#8220;'},
  {...english, name: 'ug_CN', openDouble: '&#8221;', closeDouble: '&#8220;'},
  {
    ...english,
    name: 'fr_FR',
    openDouble: '&laquo;&nbsp;',
    closeDouble: '&nbsp;&raquo;',
    openSingle: '&lsquo;',
    closeSingle: '&rsquo;',
    apostrophe: '&rsquo;',
    prime: '&prime;',
    doublePrime: '&Prime;'
  },
  {...english, name: 'ru_RU', openDouble: '&#171;', closeDouble: '&#187;', enDash: '&#8212;'},
  {
    ...english,
    name: 'el',
    openDouble: '«',
    closeDouble: '»',
    openSingle: '“',
    closeSingle: '”',
    apostrophe: '’',
    prime: '′',
    doublePrime: '″',
    enDash: '–',
    emDash: '—'
  },
  {
    ...english,
    name: 'ja',
    openDouble: '「',
    closeDouble: '」',
    openSingle: '『',
    closeSingle: '』'
  },
  {...english, name: 'zh_TW', closeDouble: '"'},
  {...english, name: 'bs_BA', apostrophe: "'", prime: "'", doublePrime: '"'},
  {...english, name: 'my_MM', openDouble: '&#8220; ', closeDouble: '&#8221; '},
  {...english, name: 'fi', openDouble: '&#8221;', openSingle: '&#8217;'},
  {...english, name: 'sv_SE', openDouble: '&#8221;', contractions: []}
]

const untouched = new Set(['pre', 'code', 'kbd', 'style', 'script', 'tt'])

/** A comment or tag. Without its end it reaches to the end of the text. */
const element = /(<!(?=--)[\s\S]*?(?:-->|$)|<[^>]*>?)/
const bareAmpersand = /&(?!#(?:\d+|x[a-f0-9]+);|[a-z1-4]{1,8};)/gi

// Texts between elements have no `<`, so a mark that starts with one is never the author's.
const apostropheMark = '<apostrophe>'
const openingMark = '<opening>'
const candidateMark = '<prime-or-quote>'

const space = '[\\r\\n\\t ]|\u00a0|&nbsp;'
const quoteEnd = `(?=$|[.,:;!?)}\\-\\]]|&gt;|${space})`

const pattern = (source: string): RegExp => new RegExp(source, 'g')
const yearBeforeSingle = pattern(`'(\\d\\d)'${quoteEnd}`)
const yearBeforeDouble = pattern(`'(\\d\\d)"${quoteEnd}`)
const year = pattern(`'(?=\\d\\d(?![%\\d]|[.,]\\d))`)
const singleNumber = pattern(`(?<=^|${space})'(\\d[.,\\d]*)'`)
const singleOpening = pattern(`(?<=^|[([{"\\-]|&lt;|${space})'`)
const inWord = pattern(`(?<!${space})'(?!$|[.,:;!?"'(){}[\\]\\-]|&[lg]t;|${space})`)
const doubleNumber = pattern(`(?<=^|${space})"(\\d[.,\\d]*)"`)
const doubleOpening = pattern(`(?<=^|[([{\\-]|&lt;|${space})"(?!${space})`)
const looseDoubleDash = pattern(`(?<=^|${space})--(?=$|${space})`)
const looseDash = pattern(`(?<=^|${space})-(?=$|${space})`)

/** Models wptexturize() of WordPress 6.1 where no shortcode is registered. */
export function texturize(text: string, locale: Locale): string {
  const open: string[] = []
  return text
    .split(element)
    .map((part, index) => {
      if (index % 2 === 0) return open.length === 0 ? texturizeRun(part, locale) : part
      if (part.startsWith('<!--')) return part
      pushOrPop(part, open)
      return escapeAmpersands(part)
    })
    .join('')
}

/** Models what a browser shows of text with character references. */
export function decode(text: string): string {
  return parseEntities(text)
}

/** Models _wptexturize_pushpop_element(): keeps account of the elements whose text stays as it is. */
function pushOrPop(tag: string, open: string[]): void {
  const opening = tag.length > 1 && tag[1] !== '/'
  const firstSpace = tag.indexOf(' ')
  // Only a space ends the name: `<pre\n>` is no `pre` for WordPress.
  const name = tag.slice(opening ? 1 : 2, firstSpace === -1 ? -1 : firstSpace)
  if (!untouched.has(name)) return
  if (opening) open.push(name)
  else if (open.at(-1) === name) open.pop()
}

function texturizeRun(text: string, locale: Locale): string {
  let run = replaceWords(text, locale)
  if (run.includes("'")) run = singleQuotes(run, locale)
  if (run.includes('"')) run = doubleQuotes(run, locale)
  return escapeAmpersands(multiplication(dashes(run, locale)))
}

function replaceWords(text: string, {openDouble, closeDouble, contractions}: Locale): string {
  let run = text
    .replaceAll('...', '&#8230;')
    .replaceAll('``', openDouble)
    .replaceAll("''", closeDouble)
    .replaceAll(' (tm)', ' &#8482;')
  for (const word of contractions) run = run.replaceAll(word, word.replaceAll("'", '&#8217;'))
  return run
}

function singleQuotes(text: string, locale: Locale): string {
  const {apostrophe, openSingle, closeSingle, closeDouble, prime} = locale
  let run = text
  // The order counts: each pattern sees what the ones before it have left.
  if (apostrophe !== "'" || closeSingle !== "'") {
    run = run.replace(yearBeforeSingle, (_, digits) => apostropheMark + digits + closeSingle)
  }
  if (apostrophe !== "'" || closeDouble !== '"') {
    run = run.replace(yearBeforeDouble, (_, digits) => apostropheMark + digits + closeDouble)
  }
  if (apostrophe !== "'") run = run.replace(year, apostropheMark)
  if (openSingle !== "'" && closeSingle !== "'") {
    run = run.replace(singleNumber, (_, digits) => openingMark + digits + closeSingle)
  }
  if (openSingle !== "'") run = run.replace(singleOpening, openingMark)
  if (apostrophe !== "'") run = run.replace(inWord, apostropheMark)
  return primes(run, "'", prime, closeSingle)
    .replaceAll(apostropheMark, apostrophe)
    .replaceAll(openingMark, openSingle)
}

function doubleQuotes(text: string, {openDouble, closeDouble, doublePrime}: Locale): string {
  let run = text
  if (openDouble !== '"' && closeDouble !== '"') {
    run = run.replace(doubleNumber, (_, digits) => openingMark + digits + closeDouble)
  }
  if (openDouble !== '"') run = run.replace(doubleOpening, openingMark)
  return primes(run, '"', doublePrime, closeDouble).replaceAll(openingMark, openDouble)
}

/** Models wptexturize_primes(): tells the mark of feet and inches from the quote that closes. */
function primes(text: string, quote: string, prime: string, close: string): string {
  const afterDigit = pattern(`(?<=\\d)${quote}`)
  const candidate = pattern(quote + quoteEnd)
  const sentences = text.split(openingMark).map((sentence, index) => {
    if (!sentence.includes(quote)) return sentence
    // The text before the first opening quote, and quotations that have their end, need no search.
    const ended = index === 0 || sentence.includes(close)
    const result = ended
      ? sentence.replace(afterDigit, prime).replace(candidate, close)
      : endQuotation(sentence.replace(candidate, candidateMark), prime, close).replace(
          afterDigit,
          prime
        )
    return quote === '"' ? result.replaceAll('"', close) : result
  })
  return sentences.join(openingMark)
}

/** Chooses among several candidates the one that closes; the others after digits are primes. */
function endQuotation(sentence: string, prime: string, close: string): string {
  if (sentence.split(candidateMark).length < 3) return sentence.replaceAll(candidateMark, close)
  let result = sentence.replace(pattern(`(?<!\\d)${candidateMark}`), close)
  if (result === sentence) {
    const beforePeriod = result.lastIndexOf(`${candidateMark}.`)
    const chosen = beforePeriod === -1 ? result.lastIndexOf(candidateMark) : beforePeriod
    result = result.slice(0, chosen) + close + result.slice(chosen + candidateMark.length)
  }
  return result.replace(pattern(`(?<=\\d)${candidateMark}`), prime).replaceAll(candidateMark, close)
}

function dashes(text: string, {enDash, emDash}: Locale): string {
  return text
    .replaceAll('---', emDash)
    .replace(looseDoubleDash, emDash)
    .replace(/(?<!xn)--/g, enDash)
    .replace(looseDash, enDash)
}

/** Makes `300x200` a product, but leaves hexadecimal numbers such as `0x9f` alone. */
function multiplication(text: string): string {
  if (!/\dx\d/.test(text)) return text
  return text.replace(/\b(0[\d.,]+|[1-9][\d.,]*)x(\d[\d.,]*)\b/g, '$1&#215;$2')
}

function escapeAmpersands(text: string): string {
  return text.replace(bareAmpersand, '&#038;')
}
