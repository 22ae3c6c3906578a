import {describe, expect, test} from 'vitest'
import {clean} from '../src/clean.ts'
import {sitePlayer} from '../src/hast/media/providers.ts'
import {repair} from '../src/repair.ts'
import {frameAddress} from '../src/sanitize/frame-hosts.ts'
import type {Options} from '../src/types.ts'

/** Nothing that runs, whatever the author, the site's data or the options hold. */
const running = /<script|onerror=|javascript:/i

describe('comments of the author are none of ours', () => {
  test.each([
    ['<!--undivi-tag %5Bfoo%20%3Cscript%3Ealert(1)%3C%2Fscript%3E%5D-->'],
    ['<!--undivi-tag %5Bet_pb_text%5D-->'],
    ['[et_pb_code]<!--undivi-tag %5Bet_pb_text%5D-->[/et_pb_code]'],
    ['[et_pb_blurb title="<!--undivi-tag %5Bet_pb_text%5D-->A"]x[/et_pb_blurb]']
  ])('%s', (source) => {
    for (const to of ['html', 'markdown'] as const) {
      for (const unknown of ['unwrap', 'keep', 'comment'] as const) {
        const {value} = clean(source, {to, unknown})
        expect(value).not.toMatch(running)
        expect(value).not.toContain('et_pb_text')
      }
    }
  })
})

describe('values stay in their comment', () => {
  test.each([
    '--><script>alert(1)</script>',
    '--!><img src=x onerror=alert(1)>',
    '&#45;-&gt;<script>',
    ']<script>alert(1)</script>['
  ])('%s', (value) => {
    for (const name of ['et_pb_blog include_categories', 'et_pb_acme title']) {
      for (const unknown of ['comment', 'keep'] as const) {
        for (const to of ['html', 'markdown'] as const) {
          const {value: result} = clean(`[${name}="${value}"][/${name.split(' ')[0]}]`, {
            to,
            unknown
          })
          const outside = result.replace(/<!--[^>]*-->/g, '')
          expect(outside).not.toMatch(/<script|<[^>]*onerror/i)
        }
      }
    }
  })
})

describe('names that every object has', () => {
  test.each([
    '[et_pb_blurb title="<constructor a=b>x</constructor>"]',
    'https://example.org/x.constructor',
    '<constructor>x</constructor>',
    '[et_pb_constructor constructor="a" __proto__="b"]x[/et_pb_constructor]'
  ])('%s', (source) => {
    expect(() => clean(source)).not.toThrow()
    expect(clean(source, {to: 'markdown'}).stats.modules).toEqual(clean(source).stats.modules)
  })

  test('are counted as any other', () => {
    const {stats} = clean('[constructor]x[/constructor]', {shortcodes: ['constructor']})
    expect(Object.entries(stats.modules)).toEqual([['constructor', 1]])
  })
})

describe('layouts of the library that name each other', () => {
  test.each([
    [
      'in a chain',
      (next: number) =>
        `[et_pb_text]x [et_pb_text global_module="${next}"]a[/et_pb_text][/et_pb_text]`
    ],
    ['twice each', (next: number) => `[et_pb_text global_module="${next}"]a[/et_pb_text]`.repeat(2)]
  ])('%s', (_, layout) => {
    const library = Object.fromEntries(Array.from({length: 40}, (_one, id) => [id, layout(id + 1)]))
    const {messages} = clean('[et_pb_text global_module="0"]old[/et_pb_text]', {library})
    expect(messages.map(({ruleId}) => ruleId)).toContain('limit')
  })
})

describe('nothing is lost unsaid', () => {
  test.each<[source: string, options: Options, words: string[]]>([
    [
      '[et_pb_x title="Hi"][et_pb_y]deep words[/et_pb_y][/et_pb_x]',
      {unknown: 'drop'},
      ['deep words', 'Hi']
    ],
    ['[et_pb_button button_text="&nbsp;" button_url="/u"]', {}, ['/u']],
    ['[et_pb_blurb title="&nbsp;" url="/u"]x[/et_pb_blurb]', {}, ['/u']],
    ['[et_pb_menu]<p>Words</p>[et_pb_text]z[/et_pb_text][/et_pb_menu]', {}, ['Words']]
  ])('%s', (source, options, words) => {
    const named = clean(source, options).messages.map(({actual}) => actual ?? '')
    for (const word of words) expect(named.join('\n')).toContain(word)
  })

  test('a picture in a module that shows none', () => {
    const {stats} = clean('[et_pb_menu]<img src="/a.jpg" alt="A">[/et_pb_menu]')
    expect(stats.ledger).toMatchObject({imagesKept: 0, imagesDropped: 1})
  })

  test('a link of a module whose heading shows nothing', () => {
    const {value} = clean(
      '[et_pb_text link_option_url="/x"]<h2>&nbsp;</h2><p>Words</p>[/et_pb_text]'
    )
    expect(value).toContain('href="/x"')
  })
})

test('places of what stands in attributes are those of the module', () => {
  const source = `[et_pb_text]Words[/et_pb_text][et_pb_blurb title="A <script>x()</script> b"]`
  const [message] = clean(source).messages
  expect(source.slice(message?.offset, message?.endOffset)).toMatch(/^\[et_pb_blurb/)
})

test.each([
  ['paragraphs', 'a\n\n'.repeat(125_000)],
  ['lines', 'a\n'.repeat(90_000)],
  ['tags that are text', '[[et_pb_text]] '.repeat(120_000)],
  ['damaged attributes', `[et_pb_text${' a=”1″'.repeat(130_000)}]`],
  [
    'bold words in an attribute',
    `[et_pb_team_member position="${'<b>a</b><i>b</i>'.repeat(65_000)}"]a[/et_pb_team_member]`
  ],
  ['pictures in a link', `<a href="/b"><p>${'<img src="a.png">'.repeat(130_000)}</p></a>`],
  ['lines in a link', `<a href="/b">${'<b></b>'.repeat(130_000)}<p>a</p></a>`]
])('however many %s', (_, source) => {
  expect(() => clean(source, {from: 'text', to: 'markdown'})).not.toThrow()
  expect(() => repair(source, {from: 'text', close: true})).not.toThrow()
})

test('however many no-break spaces in a cell', () => {
  const spaces = '\u00a0'.repeat(200_000)
  const source = `| a |\n| --- |\n| [et_pb_text]<p>b${spaces}c</p>[/et_pb_text] |\n`
  const {value} = clean(source, {from: 'markdown', rules: {'no-break-spaces': 'off'}})
  expect(value).toContain(`b${spaces}c`)
})

describe('frames', () => {
  test.each([
    'https://youtu.be/dQw4w9WgXcQ',
    'https://www.youtube.com/playlist?list=PL1',
    'https://vimeo.com/1234/abcdef12',
    'https://dai.ly/x1',
    'https://www.ted.com/talks/a_talk',
    'https://videopress.com/v/abcdefgh',
    'https://www.tiktok.com/@a/video/1',
    'https://www.loom.com/share/0123456789abcdef0123456789abcdef',
    'https://open.spotify.com/track/1',
    'https://soundcloud.com/a/b'
  ])('the player of %s may stand in one', (address) => {
    expect(sitePlayer(address)?.src).toMatch(frameAddress())
  })

  test.each([
    ['https://a.example.org/x', true],
    ['https://example.org', true],
    ['//a.b.example.org?x', true],
    ['https://aexample.org/', false],
    ['https://example.org.net/', false],
    ['https://example.org@evil.net/', false],
    ['https://example.org:81/', false]
  ])('of a host that was named: %s', (address, isAllowed) => {
    expect(frameAddress(['*.example.org']).test(address)).toBe(isAllowed)
  })
})

describe('trusted content', () => {
  test.each([
    '<form action="/x"><p onclick="a()">Words <button>Go</button></p></form><script>if (a < b && c) d()</script>',
    '[et_pb_button button_text="x" button_url="javascript:go()"][/et_pb_button]',
    'Words <script>a()</script> more\n\n<style>b{}</style>\n\nwords',
    '<table><tr><td><input name="a"></td></tr></table><xmp><b></xmp><noembed>x</noembed>',
    '<!--undivi-held 0--><select><option>A</option></select>'
  ])('%s', (source) => {
    const options = {sanitize: false, from: 'text'} as const
    const {value} = clean(source, options)
    expect(clean(value, {...options, from: 'html'}).value).toBe(value)
    expect(value).toMatch(/<form|<script|javascript:|<input|<select/)
    expect(clean(value).value).not.toMatch(/<form|<script|javascript:|<input|<select/)
  })
})
