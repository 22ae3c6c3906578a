import type {Options as Schema} from 'rehype-sanitize'
import {harmless, pictureData} from './addresses.ts'
import {frameAddress} from './frame-hosts.ts'

/** Elements that the HTML of the result may hold. All others leave what they enclose, but for those below. */
const elements = `
  address article aside blockquote center dd details dir div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header
  hgroup hr li main menu nav ol p pre search section summary ul
  caption col colgroup table tbody td tfoot th thead tr
  a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd mark nobr q rb rp rt rtc ruby s samp
  small span strike strong sub sup time tt u var wbr
  audio iframe picture source track video
  input
`

/**
 * Elements that go with what they enclose: it is code, or for browsers and readers of another kind, or markup of another
 * language, in which browsers find HTML where a sanitizer saw none.
 */
const stripped = `
  applet base canvas embed frame frameset link math meta noembed noframes noscript object param script style svg
  template title
`

/** What an attribute may say about the content, by element; `*`: of any. Everything else styles, tracks or runs. */
const attributes: NonNullable<Schema['attributes']> = {
  '*': ['id', 'lang', 'dir', 'title'],
  a: [
    ['href', harmless],
    'name',
    'download',
    'hrefLang',
    // What a link says about its target, as against how the browser opens it.
    ['rel', 'author', 'license', 'me', 'nofollow', 'sponsored', 'ugc']
  ],
  audio: [['src', harmless], 'controls', 'loop', 'muted'],
  blockquote: [['cite', harmless]],
  // The class that names a programming language, by which highlighters go.
  code: [['className', /^lang(?:uage)?-./]],
  col: ['span'],
  del: [['cite', harmless], 'dateTime'],
  details: ['open'],
  // `src`: below.
  iframe: ['width', 'height', 'allow', 'allowFullScreen'],
  // Sizes of pictures are there only where the clean-up that chooses one is switched off.
  img: [['src', harmless, pictureData], 'alt', 'width', 'height', 'srcSet', 'sizes'],
  // The box of a task list, and nothing that may be filled in: see `required` below.
  input: [['type', 'checkbox'], 'checked', 'disabled'],
  ins: [['cite', harmless], 'dateTime'],
  li: ['value'],
  ol: ['start', 'type', 'reversed'],
  pre: [['className', /^lang(?:uage)?-./]],
  q: [['cite', harmless]],
  source: [['src', harmless], 'type', 'srcSet', 'sizes', 'media'],
  td: ['colSpan', 'rowSpan', 'align'],
  th: ['colSpan', 'rowSpan', 'align', 'scope'],
  time: ['dateTime'],
  track: [['src', harmless], 'kind', 'srcLang', 'label'],
  video: [
    ['src', harmless],
    'controls',
    ['poster', harmless, pictureData],
    'loop',
    'muted',
    'width',
    'height'
  ]
}

/**
 * What the HTML of the result may hold, for rehype-sanitize. Names of elements (`id`, `name`) stay as they are, without a
 * prefix: links lead to them. docs/safety.md says what that means.
 */
export function createSchema(embedHosts?: readonly string[]): Schema {
  return {
    tagNames: words(elements),
    strip: words(stripped),
    attributes: {
      ...attributes,
      iframe: [['src', frameAddress(embedHosts)], ...(attributes.iframe ?? [])]
    },
    // The patterns above say it of each attribute, and better: the library reads a scheme up to the first colon.
    protocols: {},
    ancestors: {},
    clobber: [],
    clobberPrefix: '',
    required: {input: {type: 'checkbox', disabled: true}},
    allowComments: true,
    allowDoctypes: false
  }
}

/** Elements that the result may hold. */
export const harmlessNames: ReadonlySet<string> = new Set(words(elements))

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}
