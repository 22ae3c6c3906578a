import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parse} from '../../src/blocks/parse.ts'
import {check, checkFrontMatter, checkRecord} from '../../src/check/check.ts'
import {type Silencing, withoutDisabled} from '../../src/check/disabled-rules.ts'
import {TraceSearch} from '../../src/check/traces.ts'
import {clean} from '../../src/clean.ts'
import type {Message, SourceFormat} from '../../src/types.ts'
import {fixtures} from '../fixture-folders.ts'

/** What check says, without what every leftover says as well. */
function saidOf(source: string, from: SourceFormat = 'html'): string[] {
  return check(source, {from}).messages.map(
    ({ruleId, line, column, actual}) => `${line}:${column} ${ruleId}${actual ? ` ${actual}` : ''}`
  )
}

test('a block of WordPress itself is none of Divi’s, but what it showed is named', () => {
  const post = '[et_pb_text]A[/et_pb_text]<!-- wp:latest-posts /-->'
  expect(saidOf(post)).toEqual(['1:1 leftover-shortcode [et_pb_text]', '1:27 dynamic-module'])
  expect(check(post).stats.shortcodes).toBe(2)
  expect(saidOf('<!-- wp:latest-posts /-->')).toEqual([])
})

describe('leftovers', () => {
  test.each<[string, string, string]>([
    ['a tag', '[et_pb_text]Words[/et_pb_text]', '1:1 leftover-shortcode [et_pb_text]'],
    ['a class', '<div class="wide et_pb_row">Words</div>', '1:18 leftover-markup et_pb_row'],
    [
      'a class without quotes',
      '<div class=et_pb_row>Words</div>',
      '1:12 leftover-markup et_pb_row'
    ],
    ['an id', "<div id='et_pb_section_2'>Words</div>", '1:10 leftover-markup et_pb_section_2'],
    [
      'a placeholder',
      '<p>One</p><!-- [et_pb_line_break_holder] --><p>two</p>',
      '1:11 leftover-markup <!-- [et_pb_line_break_holder]'
    ],
    [
      'a link to the builder',
      '<a href="https://example.org/a/?et_fb=1">edit</a>',
      '1:10 leftover-markup https://example.org/a/?et_fb=1'
    ],
    ['a link to an anchor', '<a href="#et-boc">up</a>', '1:10 leftover-markup #et-boc'],
    [
      'a class behind a code element that is never closed',
      '<p><tt>a</p><i class="et_pb_x">a</i>',
      '1:23 leftover-markup et_pb_x'
    ],
    ['a percent code', '<p>He said %22no%22.</p>', '1:12 leftover-markup %22'],
    ['a tag in a comment', '<p>A</p><!-- [et_pb_text] -->', '1:14 leftover-markup [et_pb_text'],
    [
      'a tag in the comment of a block',
      '<!-- wp:acf/card {"text":"[et_pb_text]"} /-->',
      '1:27 leftover-markup [et_pb_text'
    ],
    [
      'an entity that was escaped again',
      '<p>&amp;#91;et_pb_text&amp;#93;</p>',
      '1:4 leftover-markup &amp;#91;et_pb_text'
    ],
    ['a bracket as a percent code', 'A %5Bet_pb_text%5D b', '1:3 leftover-markup %5Bet_pb_text'],
    [
      'a token',
      '@ET-DC@eyJkeW5hbWljIjp0cnVlLCJjb250ZW50IjoicG9zdF90aXRsZSJ9@',
      '1:1 dynamic-content'
    ],
    ['a page without content', '[et_pb_blog][/et_pb_blog]', '1:1 empty-result']
  ])('%s', (_, source, said) => {
    const found = saidOf(source).map((one) => one.replace(/(dynamic-content).*/, '$1'))
    expect(found).toContain(said)
  })

  test('backslashes that were escaped again', () => {
    expect(saidOf(String.raw`A \\\\[et\\\\_pb\\\\_text\\\\]`, 'markdown')).toEqual([
      String.raw`1:3 leftover-markup \\\\[et\\\\_pb\\\\_text\\\\`
    ])
  })

  test('one finding for each kind, with its count', () => {
    const [message] = check('<p class="et_pb_a">One</p><p class="et_pb_b">two</p>').messages
    expect(message?.reason).toBe(
      'Unexpected elements with classes or ids of Divi (2), expected none: `et_pb_a`'
    )
  })

  test.each<[string, string, SourceFormat]>([
    ['a class in code', '<pre>&lt;p class="et_pb_text"&gt; <i class="et_pb_x">a</i></pre>', 'html'],
    [
      'a placeholder in code with code in it',
      '<pre>\n`a` `b` ||et_pb_line_break_holder||\n</pre>\n',
      'markdown'
    ],
    [
      'a class in code behind an element that is never closed',
      '<p><tt>a</p><pre><i class="et_pb_x">a</i></pre>',
      'html'
    ],
    ['a class in a fence', '```\n<p class="et_pb_text">\n```\n', 'markdown'],
    [
      'a percent code in an address',
      '<a href="/?q=%22a%22">a</a> https://a.example/?q=%22',
      'html'
    ],
    ['a tag that a fence shows in a comment', '```\n<!-- [et_pb_text] -->\n```\n', 'markdown'],
    ['a bracket as a percent code in an address', '<a href="/?s=%5Bet_pb_text%5D">a</a>', 'html'],
    ['a comment that names a module', '<!--undivi et_pb_acme-->', 'html'],
    ['a name in prose', 'The module et_pb_text is one of them.', 'html'],
    ['plain text', '<p>Words [1] and [sic], [a](b)</p>', 'html']
  ])('nothing: %s', (_, source, from) => {
    expect(saidOf(source, from)).toEqual([])
  })
})

describe('over every fixture', () => {
  const kinds = ['blocks', 'modules', 'pages', 'posts', 'rendered', 'shortcode'] as const
  const ofOne = new Set([
    'leftover-shortcode',
    'leftover-markup',
    'empty-result',
    'unread-shortcode'
  ])
  const lasting = (messages: readonly Message[]): Message[] =>
    messages.filter(({ruleId}) => !ofOne.has(ruleId))

  test.each(kinds)('says what clean says: %s', (kind) => {
    const traced = fixtures(kind).filter(({input, options}) =>
      new TraceSearch(options.shortcodes).inText(input)
    )
    expect(traced).not.toEqual([])
    for (const {input, options, name} of traced) {
      const {to: _, ...reading} = options
      const cleaned = clean(input, reading)
      const checked = check(input, reading)
      expect(lasting(checked.messages), name).toEqual(lasting(cleaned.messages))
      expect({...checked.stats, leftover: 0}, name).toEqual({...cleaned.stats, leftover: 0})
    }
  })

  test('leaves the shortcodes of plug-ins to clean', () => {
    const text = '[et_pb_text]<p>[acme_form id="1"]</p>[/et_pb_text]'
    const rulesOf = (messages: readonly Message[]): string[] => messages.map(({ruleId}) => ruleId)
    expect(rulesOf(clean(text).messages)).toEqual(['unread-shortcode'])
    expect(rulesOf(check(text).messages)).toEqual(['leftover-shortcode'])
    expect(clean(text, {shortcodes: ['acme_*']}).messages.map(({ruleId}) => ruleId)).toEqual([
      'unknown-module'
    ])
  })

  // What Divi made for a page holds no shortcode.
  const ofShortcodes = kinds.filter((kind) => kind !== 'rendered')

  test.each(ofShortcodes)('names the outermost shortcodes of the source: %s', (kind) => {
    expect(fixtures(kind)).not.toEqual([])
    for (const {input, options, name} of fixtures(kind)) {
      const outermost = parse(input, options).tree.children.filter(({type}) => type === 'shortcode')
      const ofDivi = outermost.filter(
        ({position}) =>
          !/^<!-- wp:(?!divi\/)[^>]*(?:\/-->)?$/.test(
            input.slice(position?.start.offset, position?.end.offset)
          )
      )
      const places = ofDivi.map(({position}) => position?.start.offset)
      const {messages} = check(input, options)
      const said = messages.filter(({ruleId}) => ruleId === 'leftover-shortcode')
      const offsets = said.map(({offset}) => offset)
      expect(offsets, name).toEqual(expect.arrayContaining(places))
    }
  })
})

test('what is for the site alone is in no message, however it is written', () => {
  const form =
    '[et_pb_contact_form email=”me@example.org” title=”Write”][/et_pb_contact_form][et_pb_map google_api_key=”KEY”]'
  const {messages} = check(form)
  expect(JSON.stringify(messages)).not.toMatch(/me@example|KEY/)
  const damage = messages.filter(({ruleId}) => ruleId === 'typographic-quote')
  expect(damage.map(({fix}) => fix?.insert)).toEqual([undefined, 'title="Write"', undefined])
  const left = messages.find(({ruleId}) => ruleId === 'leftover-shortcode')
  expect(left?.actual).toBe('[et_pb_contact_form … title=”Write”]')
})

describe('what is for the site alone is in no message of a damaged tag', () => {
  const secretIn = (source: string): string[] =>
    [clean(source), check(source)].flatMap(({messages}) =>
      messages
        .filter((message) => /SECRET/i.test(JSON.stringify(message)))
        .map(({ruleId}) => ruleId)
    )

  test.each([
    '[et_pb_contact_form email="SECRET@example.org" title="x"',
    '[et_pb_signup mailchimp_list=“list-SECRET” title=x',
    '[et_pb_contact_form email="[SECRET]',
    '[et_pb_contact_form email="a SECRET b',
    '[et_pb_contact_form email=a SECRET b]Words[/et_pb_contact_form]'
  ])('%s', (source) => {
    expect(secretIn(source)).toEqual([])
  })

  test('in any spelling', () => {
    const values = fc.array(
      fc.constantFrom(
        'SECRET',
        ' ',
        '[',
        ']',
        '"',
        '”',
        '&#8221;',
        '&quot;',
        '%22',
        '\\',
        '–',
        '<br />'
      ),
      {minLength: 1, maxLength: 6}
    )
    const quotes = fc.constantFrom('"', '', '”', '“', '&#8221;', '&quot;', '\\"', '%22', '″')
    const ends = fc.constantFrom(
      '',
      ']',
      '/]',
      ' title="x"',
      ' title=”x”]',
      ']Words[/et_pb_contact_form]'
    )
    const tag = fc.tuple(quotes, values, quotes, ends).map(([opening, value, closing, end]) => {
      return `[et_pb_contact_form email=${opening}SECRET${value.join('')}${closing}${end}`
    })
    fc.assert(
      fc.property(tag, (source) => {
        expect(secretIn(source)).toEqual([])
      })
    )
  })
})

describe('front matter', () => {
  test.each([
    ['a tag', 'excerpt: "[et_pb_text]Words"', 'leftover-shortcode [et_pb_text]'],
    [
      'backslashes',
      String.raw`excerpt: \[et\_pb\_text]`,
      String.raw`leftover-shortcode \[et\_pb\_text]`
    ],
    [
      'backslashes in quotes',
      String.raw`excerpt: "\\[et\\_pb\\_text]"`,
      String.raw`leftover-markup \\[et\\_pb\\_text`
    ],
    ['entities', 'excerpt: "&#91;et_pb_text&#93;"', 'leftover-markup &#91;et_pb_text'],
    [
      'escapes',
      String.raw`"excerpt": "\u005bet_pb_text]"`,
      String.raw`leftover-markup \u005bet_pb_text`
    ],
    ['a class', String.raw`excerpt: "<p class=\"et_pb_text\">"`, 'leftover-markup et_pb_text'],
    ['a token', 'title: "@ET-DC@eyJ9@"', 'leftover-markup @ET-DC@eyJ9@']
  ])('%s', (_, source, said) => {
    const found = checkFrontMatter(source, {})
    expect(found.map(({ruleId, actual}) => `${ruleId} ${actual}`)).toEqual([said])
  })

  test('nothing in code', () => {
    expect(checkFrontMatter('excerpt: "The tag `[et_pb_text]` is one."', {})).toEqual([])
  })
})

test('the texts of a record, by the names of their fields', () => {
  const tag = '[et_pb_text]'
  const record = {
    title: {rendered: `${tag}A`},
    tags: ['Sea', tag],
    link: 'https://example.org/?q=%22a%22',
    meta: {_et_pb_old_content: tag, intro: '&#91;et_pb_text&#93;'},
    undivi: {messages: [{actual: tag}]}
  }
  const messages = checkRecord(record, {rules: {'leftover-markup': 'error'}})
  expect(messages.map(({level, reason}) => `${level} ${reason}`)).toEqual([
    'warning In the field `title.rendered`: Unexpected shortcode `et_pb_text`, expected none',
    'warning In the field `tags.1`: Unexpected shortcode `et_pb_text`, expected none',
    'error In the field `meta.intro`: Unexpected tag with a code for its bracket, expected none: `&#91;et_pb_text`'
  ])
})

test('code in Markdown that shows a tag opens no element', () => {
  const source = 'Use `<pre>`.\n\n<p class="et_pb_x">A</p>\n\nThen `</pre>`.\n'
  expect(saidOf(source, 'markdown')).toEqual(['3:11 leftover-markup et_pb_x'])
})

describe('comments that silence', () => {
  const messages = check('<p class="et_pb_x">A</p>').messages
  const inBody = {front: 0, isMarkdown: false}
  const inSecondLine = messages.map((message) => ({...message, line: 2}))
  const silenced = (source: string, silencing: Silencing = inBody): number =>
    withoutDisabled(source, inSecondLine, silencing).filter(
      ({ruleId}) => ruleId !== 'unused-directive'
    ).length

  test.each([
    ['<!-- undivi-disable-next-line -->\nx', 0],
    ['<!-- undivi-disable-next-line leftover-markup -->\nx', 0],
    ['<!-- undivi-disable-next-line dead-link, leftover-markup -->\nx', 0],
    ['<!-- undivi-disable-next-line leftover-markup -- the theme has it -->\nx', 0],
    ['<!-- undivi-disable -->\nx', 0],
    ['<!-- undivi-disable leftover-markup -->\nx\n<!-- undivi-enable -->', 0],
    ['<!-- undivi-disable-next-line leftover-shortcode -->\nx', 1],
    ['\n<!-- undivi-disable-next-line -->\nx', 1],
    ['<!-- undivi-disable --><!-- undivi-enable -->\nx', 1],
    ['<!-- undivi-disable leftover-markup --><!-- undivi-enable leftover-shortcode -->\nx', 0],
    ['<!-- undivi-disable leftover-markup --><!-- undivi-enable leftover-markup -->\nx', 1],
    ['<!-- undivi-disable leftover-markup -- for\nthe theme -->x', 0],
    ['<!-- undivi-disable-next-line leftover-markup -- for -> now --->\nx', 0],
    ['<!-- undivi-disable', 0],
    ['undivi-disable-next-line\nx', 1]
  ])('%j leaves %i', (source, left) => {
    expect(silenced(source)).toBe(left)
  })

  test('a sign of number silences in front matter only', () => {
    const source = '# undivi-disable-next-line leftover-markup\nx'
    expect(silenced(source, {front: source.length, isMarkdown: true})).toBe(0)
    expect(silenced(source)).toBe(1)
  })

  test.each([
    ['a fence', '```\n<!-- undivi-disable-next-line -->\n```\n', 4, true],
    ['a span', '`<!-- undivi-disable-next-line -->`\n', 2, true],
    ['an element', '<pre><!-- undivi-disable-next-line --></pre>\n', 2, false]
  ])('in %s it is shown, not used', (_, source, line, isMarkdown) => {
    const said = inSecondLine.map((message) => ({...message, line}))
    expect(withoutDisabled(source, said, {front: 0, isMarkdown})).toEqual(said)
  })

  const unusedIn = (source: string, more: Partial<Silencing> = {}): string[] =>
    withoutDisabled(source, inSecondLine, {...inBody, ...more}).flatMap(
      ({ruleId, level, reason, line, column}) =>
        ruleId === 'unused-directive' ? [`${line}:${column} ${level} ${reason}`] : []
    )

  test.each([
    ['<!-- undivi-disable-next-line leftover-markup -->\nx', []],
    [
      'x\n <!-- undivi-disable-next-line -->\nx',
      ['2:2 warning Unexpected `undivi-disable-next-line`, expected a finding to silence']
    ],
    [
      '<!-- undivi-disable leftover-markup, dead-link -->\nx',
      ['1:1 warning Unexpected `undivi-disable`, expected a finding of `dead-link` to silence']
    ],
    [
      '<!-- undivi-disable leftover-markdown -->\nx',
      [
        '1:1 warning Unexpected rule `leftover-markdown` in `undivi-disable`, expected one of `undivi rules`'
      ]
    ],
    [
      '<!-- undivi-disable --><!-- undivi-disable -->\nx',
      ['1:24 warning Unexpected `undivi-disable`, expected a finding to silence']
    ],
    [
      '<!-- undivi-disable -->\nx\n<!-- undivi-enable -->\n<!-- undivi-enable -->',
      ['4:1 warning Unexpected `undivi-enable`, expected `undivi-disable` in front of it']
    ],
    [
      '<!-- undivi-disable leftover-markup -->\nx\n<!-- undivi-enable unknown-rule dead-link leftover-markup -->',
      [
        '3:1 warning Unexpected rule `unknown-rule` in `undivi-enable`, expected one of `undivi rules`',
        '3:1 warning Unexpected `dead-link` in `undivi-enable`, expected `undivi-disable dead-link` in front of it'
      ]
    ],
    [
      '<!-- undivi-enable -->\nx',
      ['1:1 warning Unexpected `undivi-enable`, expected `undivi-disable` in front of it']
    ],
    [
      '<!-- undivi-disable-next-line leftover-markup: because -->\nx',
      [
        '1:1 warning Unexpected `leftover-markup:` in `undivi-disable-next-line`, expected ids of rules, and ` -- ` in front of a reason'
      ]
    ],
    [
      '<!--\n  undivi-disable-line leftover-markup\n-->',
      [
        '1:1 warning Unexpected `undivi-disable-line`, expected one of `undivi-disable-next-line`, `undivi-disable`, `undivi-enable`'
      ]
    ]
  ])('one that has nothing to silence is named: %j', (source, said) => {
    expect(unusedIn(source)).toEqual(said)
  })

  test('one for a rule that is switched off is not', () => {
    const source = '<!-- undivi-disable dead-link -->\nx'
    expect(unusedIn(source, {rules: {'dead-link': 'off'}})).toEqual([])
    const all = '<!-- undivi-disable-next-line -->\n\nx\n'
    expect(unusedIn(all, {rules: {'unused-directive': 'off'}})).toEqual([])
  })

  test('one over several lines counts from its last line', () => {
    const said = inSecondLine.map((message) => ({...message, line: 3}))
    const source = '<!-- undivi-disable-next-line\n  leftover-markup -->\nx'
    expect(withoutDisabled(source, said, inBody)).toEqual([])
  })

  test('many comments and many findings are matched in time that grows with both', () => {
    const count = 40_000
    const source = '<!-- undivi-disable-next-line leftover-markup -->\nx\n'.repeat(count)
    const many = messages.flatMap((message) =>
      Array.from({length: count}, (_, index) => ({...message, line: 2 * index + 2}))
    )
    expect(withoutDisabled(source, many, inBody)).toEqual([])
  })
})

test('no comment silences that something could not be done', () => {
  const [message] = check('<p class="et_pb_x">A</p>').messages
  const failed = message ? [{...message, ruleId: 'limit'}] : []
  expect(withoutDisabled('<!-- undivi-disable -->', failed, {front: 0, isMarkdown: false})).toEqual(
    expect.arrayContaining(failed)
  )
})

describe('a look at the bytes', () => {
  const search = new TraceSearch()

  test('misses no document that has something in it', () => {
    const kinds = ['blocks', 'modules', 'posts', 'rendered', 'shortcode', 'wrappings'] as const
    const missed = kinds
      .flatMap((kind) => fixtures(kind))
      .filter(({input, options}) => {
        const {stats, messages} = clean(input, {...options, to: 'html'})
        const isRendered = messages.some(({ruleId}) => ruleId === 'rendered-module')
        return stats.shortcodes > 0 || stats.leftover > 0 || isRendered
      })
      .filter(({input, options}) => {
        const search = new TraceSearch(options.shortcodes)
        return !search.inText(input) || !search.inBytes(Buffer.from(input))
      })
    expect(missed.map(({name}) => name)).toEqual([])
  })

  test.each(['undivi-disable', 'undivi-disable-next-line a', 'undivi-enable', 'undivi-disabel'])(
    'finds the comment %s',
    (comment) => {
      const text = `<p>Words</p>\n<!-- ${comment} -->\n`
      expect(search.inText(text)).toBe(true)
      expect(search.inBytes(Buffer.from(text))).toBe(true)
    }
  )

  test('says the same of a text and of its bytes', () => {
    const pieces = fc.constantFrom(
      '[',
      ']',
      '/',
      'gallery',
      'et',
      '_pb',
      '\\_',
      '_text',
      ' ',
      '%22',
      'é',
      '@ET-DC@',
      'a'
    )
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = parts.join('')
        expect(search.inBytes(Buffer.from(text))).toBe(search.inText(text))
      })
    )
  })

  test('knows names that were asked for', () => {
    expect(search.inText('[dsm_card]Words[/dsm_card]')).toBe(false)
    expect(new TraceSearch(['dsm_*']).inText('[dsm_card]Words[/dsm_card]')).toBe(true)
    expect(search.inText('[a](b) [1] [sic]')).toBe(false)
  })
})
