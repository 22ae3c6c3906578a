import {encodeMojibake} from '../../src/shortcode/mojibake.ts'
import {autop} from '../wordpress/autop.ts'
import {decode, locales, texturize} from '../wordpress/texturize.ts'

/** Everything that is known to happen to documents on their way, as functions of the source. */
export interface Damage {
  name: string
  apply(source: string): string
  /** What was lost cannot come back: only the structure is compared. */
  lossy?: boolean
}

const tag = /\[\/?et_pb_[^\]]*\]/g

/** What a browser shows of paragraphs and line breaks when their text is copied. */
function copyText(html: string): string {
  return decode(
    html
      .replace(/<br \/>\n/g, '\n')
      .replace(/<\/p>\n<p>/g, '\n\n')
      .replace(/<\/?p>/g, '')
  )
}

function namedEntities(source: string): string {
  const names: Record<string, string> = {
    8220: 'ldquo',
    8221: 'rdquo',
    8243: 'Prime',
    8216: 'lsquo',
    8217: 'rsquo',
    8242: 'prime',
    8211: 'ndash',
    8230: 'hellip'
  }
  return source.replace(/&#(\d+);/g, (entity, code: string) =>
    names[code] === undefined ? entity : `&${names[code]};`
  )
}

function hexEntities(source: string): string {
  return source.replace(/&#(\d+);/g, (_, code: string) => `&#x${Number(code).toString(16)};`)
}

/** JSON as most writers give it, and as PHP does, in ASCII with slashes escaped. */
function jsonString(source: string): string {
  return JSON.stringify(source).slice(1, -1)
}

function phpJsonString(source: string): string {
  return jsonString(source)
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, (character) => {
      return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
    })
}

function sqlString(source: string): string {
  return source
    .replace(/["'\\]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
}

function escHtml(source: string): string {
  const entities: Record<string, string> = {
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#039;'
  }
  return source
    .replace(/&(?!(?:#\w+|\w+);)/g, '&amp;')
    .replace(/[<>"']/g, (character) => entities[character] ?? character)
}

function markdownEscape(source: string): string {
  return source.replace(tag, (written) => written.replace(/[[\]_]/g, '\\$&'))
}

/** Quotes in pairs, as typographers of other tools put them around values. */
function pairs(open: string, close: string): (source: string) => string {
  return (source) =>
    source.replace(tag, (written) => written.replace(/="([^"]*)"/g, `=${open}$1${close}`))
}

function inTags(source: string, change: (written: string) => string): string {
  return source.replace(tag, change)
}

/** Breaks lines at spaces in tags once they are long, as mailers do. */
function hardWrap(source: string): string {
  return inTags(source, (written) => {
    let length = 0
    return written.replace(/(?<=") (?=\w)| /g, (space, offset: number) => {
      const isBetween = written[offset - 1] === '"'
      if (!isBetween || offset - length < 76) return space
      length = offset
      return '\n'
    })
  })
}

function everySecondTag(source: string, change: (written: string) => string): string {
  let count = 0
  return inTags(source, (written) => (count++ % 2 === 0 ? change(written) : written))
}

const english = locales.find(({name}) => name === 'en_US') ?? locales[0]
if (!english) throw new Error('no locale')
const curly = (source: string): string => texturize(source, english)

/** All of them; the reversible ones leave nothing open but characters of prose. */
export const damages: readonly Damage[] = [
  {name: 'none', apply: (source) => source},
  ...locales.flatMap((locale): Damage[] => [
    {name: `texturize ${locale.name}`, apply: (source) => texturize(source, locale)},
    {
      name: `texturize ${locale.name}, copied`,
      apply: (source) => decode(texturize(source, locale))
    },
    {
      name: `texturize ${locale.name}, paragraphs`,
      apply: (source) => autop(texturize(source, locale))
    }
  ]),
  {name: 'paragraphs', apply: autop},
  {name: 'paragraphs, copied', apply: (source) => copyText(autop(curly(source)))},
  {name: 'named entities', apply: (source) => namedEntities(curly(source))},
  {name: 'hexadecimal entities', apply: (source) => hexEntities(curly(source))},
  {name: 'pairs “”', apply: pairs('“', '”')},
  {name: 'pairs „“', apply: pairs('„', '“')},
  {name: 'pairs «»', apply: pairs('«', '»')},
  {name: 'same ””', apply: pairs('”', '”')},
  {name: 'JSON string', apply: jsonString},
  {name: 'PHP JSON string', apply: phpJsonString},
  {name: 'texturized in a JSON string', apply: (source) => jsonString(decode(curly(source)))},
  {
    name: 'texturized in a PHP JSON string',
    apply: (source) => phpJsonString(decode(curly(source)))
  },
  {name: 'entities in a JSON string', apply: (source) => jsonString(curly(source))},
  {name: 'SQL string', apply: sqlString},
  {name: 'CSV cell', apply: (source) => source.replaceAll('"', '""')},
  {name: 'percent codes', apply: (source) => source.replaceAll('"', '%22')},
  {name: 'esc_html', apply: escHtml},
  {name: 'esc_html, encoded again', apply: (source) => escHtml(source).replaceAll('&', '&amp;')},
  {
    name: 'texturized, encoded again',
    apply: (source) => curly(source).replaceAll('&', '&amp;')
  },
  {name: 'mojibake', apply: (source) => encodeMojibake(decode(curly(source)))},
  {
    name: 'mojibake without control characters',
    apply: (source) => encodeMojibake(decode(curly(source))).replace(/[\u0080-\u009f]/g, '')
  },
  {
    name: 'mojibake twice',
    apply: (source) => encodeMojibake(encodeMojibake(decode(curly(source))))
  },
  {name: 'Markdown escapes', apply: markdownEscape},
  {name: 'texturized, Markdown escapes', apply: (source) => markdownEscape(curly(source))},
  {
    name: 'no-break spaces between attributes',
    apply: (source) => inTags(source, (written) => written.replace(/" (?=\w)/g, '"\u00a0'))
  },
  {
    name: 'line breaks between attributes',
    apply: (source) => inTags(source, (written) => written.replace(/" (?=\w)/g, '"<br />\n'))
  },
  {name: 'hard wrap', apply: (source) => decode(curly(hardWrap(source)))},
  {
    name: 'every second tag',
    apply: (source) => everySecondTag(source, (written) => decode(curly(written)))
  },
  {
    name: 'question marks',
    lossy: true,
    apply: (source) => decode(curly(source)).replace(/[“”‘’″′–…]/g, '?')
  },
  {
    name: 'replacement characters',
    lossy: true,
    apply: (source) => decode(curly(source)).replace(/[“”‘’″′–…]/g, '\ufffd')
  }
]
