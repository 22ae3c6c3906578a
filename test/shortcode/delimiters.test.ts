import {describe, expect, test} from 'vitest'
import {
  doubledQuote,
  isStraight,
  mayClose,
  noBreakSpaceAt,
  noBreakSpaceBefore,
  padded,
  readDelimiter
} from '../../src/shortcode/delimiters.ts'
import type {Delimiter, Spelling} from '../../src/types.ts'

const spellings: ReadonlyArray<[spelling: Spelling, double: string[], single: string[]]> = [
  ['straight', ['"'], ["'"]],
  ['glyph', [...'“”„‟«»″＂「」'], [...'‘’‚‛′‹›『』']],
  [
    'entity',
    [
      ...['&#8220;', '&#8221;', '&#8222;', '&#8243;', '&#171;', '&#187;', '&#x201D;', '&#X201d;'],
      ...['&ldquo;', '&rdquo;', '&bdquo;', '&laquo;', '&raquo;', '&Prime;', '&#x0201C;']
    ],
    [
      '&#8216;',
      '&#8217;',
      '&#8242;',
      '&lsquo;',
      '&rsquo;',
      '&sbquo;',
      '&prime;',
      '&lsaquo;',
      '&rsaquo;'
    ]
  ],
  [
    'straight-entity',
    ['&quot;', '&#34;', '&#034;', '&#x22;'],
    ['&apos;', '&#39;', '&#039;', '&#x27;']
  ],
  [
    'double-entity',
    ['&amp;quot;', '&amp;#8221;', '&amp;rdquo;', '&amp;#x201d;'],
    ['&amp;#039;', '&amp;#8217;']
  ],
  ['escaped', ['\\"', '\\”'], ["\\'", '\\’']],
  ['unicode-escape', ['\\u201d', '\\u201D', '\\u2033', '\\u0022'], ['\\u2019', '\\u0027']],
  ['percent', ['%22'], ['%27']],
  [
    'mojibake',
    ['â€œ', 'â€\u009d', 'â€', 'â€³', 'â€ž', 'Â»', 'Â«', 'ã€\u008d', 'ï¼‚'],
    ['â€™', 'â€˜', 'â€²', 'â€¹']
  ],
  ['mojibake-twice', ['Ã¢â‚¬Å“', 'Ã¢â‚¬Â', 'Ã¢â‚¬Â\u009d', 'Ã¢â‚¬Â³', 'Ã‚Â»'], ['Ã¢â‚¬â„¢']],
  ['lost', ['?', '\ufffd', '\ufffd\ufffd\ufffd'], []]
]

const rows = spellings.flatMap(([spelling, double, single]) => [
  ...double.map((text) => ({spelling, text, quote: '"'})),
  ...single.map((text) => ({spelling, text, quote: "'"}))
])

function delimiter(spelling: Spelling, quote: '"' | "'" = '"'): Delimiter {
  return {text: quote, quote, spelling, isTypographic: false}
}

describe('a delimiter', () => {
  test.each(rows)('$text is $spelling', ({spelling, text, quote}) => {
    const read = readDelimiter(`=${text}Word`, 1)
    expect(read).toMatchObject({text, quote, spelling})
    expect(read && isStraight(read)).toBe(spelling === 'straight')
  })

  test.each([
    ...[
      'a',
      '',
      '&',
      '&;',
      '&amp;',
      '&nbsp;',
      '&#65;',
      '&#0;',
      '&#x10ffff;',
      '&quot',
      '&#8221',
      '&amp;amp;quot;'
    ],
    ...[
      '\\',
      '\\\\',
      '\\n',
      '\\u0041',
      '\\u20',
      '\\u',
      '%',
      '%2',
      '%20',
      '%5C',
      'â',
      'âx',
      'Ã',
      'Ã©',
      'Â ',
      'ã',
      'ï'
    ],
    '&#000000000000000008221;'
  ])('%j is none', (text) => {
    expect(readDelimiter(text, 0)).toBeUndefined()
  })

  test.each([
    ['”', true],
    ['&#8221;', true],
    ['&amp;#8221;', true],
    ['\\u201d', true],
    ['â€œ', true],
    ['?', true],
    ['"', false],
    ['&quot;', false],
    ['&amp;quot;', false],
    ['\\"', false],
    ['\\u0022', false],
    ['%22', false]
  ])('%s was typographic: %s', (text, expected) => {
    expect(readDelimiter(text, 0)?.isTypographic).toBe(expected)
  })

  test('the replacement characters of one quote', () => {
    expect(readDelimiter('\ufffd\ufffd', 0)?.text).toBe('\ufffd')
    expect(readDelimiter('\ufffd\ufffd\ufffd\ufffd', 0)?.text).toBe('\ufffd\ufffd\ufffd')
    expect(readDelimiter('??', 0)?.text).toBe('?')
  })
})

/** Which spellings close which: a row for each that opens. */
const closers: Readonly<Record<Spelling, string>> = {
  straight: 'straight glyph entity double-entity mojibake mojibake-twice lost',
  glyph: 'straight glyph entity escaped',
  entity: 'straight glyph entity straight-entity escaped',
  'straight-entity': 'glyph entity straight-entity',
  'double-entity': 'straight entity straight-entity double-entity',
  escaped: 'glyph entity escaped unicode-escape',
  'unicode-escape': 'escaped unicode-escape',
  doubled: 'glyph doubled',
  percent: 'percent',
  mojibake: 'straight mojibake',
  'mojibake-twice': 'straight mojibake-twice',
  lost: 'straight glyph lost'
}

describe('what closes what', () => {
  const all = Object.keys(closers) as Spelling[]

  test.each(all)('%s', (opening) => {
    const closing = all.filter((one) => mayClose(delimiter(opening), delimiter(one)))
    expect(closing.sort()).toEqual(closers[opening].split(' ').sort())
  })

  test('only of its own class, unless it got lost', () => {
    expect(mayClose(delimiter('glyph'), delimiter('glyph', "'"))).toBe(false)
    expect(mayClose(delimiter('lost'), delimiter('glyph', "'"))).toBe(true)
    expect(mayClose(doubledQuote, doubledQuote)).toBe(true)
  })
})

describe('no-break spaces beside guillemets', () => {
  test.each([
    ...['\u00a0', '&nbsp;', '&#160;', '&#xa0;', '&#xA0;', '&amp;nbsp;', '&amp;#160;', '\\u00a0'],
    ...['Â\u00a0', 'Ã‚Â\u00a0']
  ])('%j', (space) => {
    expect(noBreakSpaceAt(`=${space}»`, 1)).toBe(space)
    expect(noBreakSpaceBefore(`Word${space}»`, 0, 4 + space.length)).toBe(space)
    expect(noBreakSpaceBefore(`Word${space}»`, 5, 4 + space.length)).not.toBe(space)
  })

  test('none', () => {
    expect(noBreakSpaceAt(' »', 0)).toBe('')
    expect(noBreakSpaceBefore('Word »', 0, 5)).toBe('')
  })

  test('padded', () => {
    expect(padded(delimiter('glyph'), '\u00a0»')).toEqual({...delimiter('glyph'), text: '\u00a0»'})
  })
})
