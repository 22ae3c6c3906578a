import {describe, expect, test} from 'vitest'
import {clean} from '../../../src/clean.ts'

const told = (source: string, from: 'html' | 'markdown' = 'html'): unknown[] =>
  clean(source, {from})
    .messages.filter(({reason}) => reason.startsWith('Unexpected other'))
    .map(({reason, actual}) => [
      reason.replace(/^Unexpected other (?:words )?(.*) of .*$/, '$1'),
      actual
    ])

const text = (attributes: string, content: string): string =>
  `[et_pb_text ${attributes}]${content}[/et_pb_text]`
const phone = (copy: string): string => `content_last_edited="on|phone" content_phone="${copy}"`

describe('copies for other screens', () => {
  test('have other words', () => {
    expect(told(text(phone('<p>Call us</p>'), '<p>Write to us</p>'))).toEqual([
      ['on phones in `content_phone`', 'Call us']
    ])
  })

  test.each([
    ['<p>For 10 €</p>', '<p>For 10 $</p>', [['on phones in `content_phone`', 'For 10 $']]],
    ['<p>Call us</p>', '<p>📞</p>', [['on phones in `content_phone`', '📞']]],
    ['<p>For 10 €</p>', '<p>For 10€</p>', []]
  ])('have other signs that say something: %s, %s', (content, copy, expected) => {
    expect(told(text(phone(copy), content))).toEqual(expected)
  })

  test('are named once a module, and each text but once', () => {
    const attributes =
      'title_last_edited="on|tablet" title_tablet="A" title_phone="A" content_last_edited="on" content_phone="C"'
    expect(told(`[et_pb_blurb title="B" ${attributes}]D[/et_pb_blurb]`)).toEqual([
      ['on tablets and on phones in `title_tablet`, `title_phone`, `content_phone`', 'A | C']
    ])
  })

  test('under the pointer, and while the module sticks', () => {
    const attributes =
      'title__hover_enabled="on|hover" title__hover="A" title__sticky_enabled="on|sticky" title__sticky="C"'
    expect(told(`[et_pb_blurb title="B" ${attributes}]D[/et_pb_blurb]`)).toEqual([
      ['under the pointer and while it sticks in `title__hover`, `title__sticky`', 'A | C']
    ])
  })

  test('of a text that wider screens did not have', () => {
    const attributes = 'title_last_edited="on|phone" title_phone="A"'
    expect(told(`[et_pb_blurb ${attributes}]D[/et_pb_blurb]`)).toEqual([
      ['on phones in `title_phone`', 'A']
    ])
  })

  test.each([
    [
      '[et_pb_image src="/a.jpg" src_last_edited="on|phone" src_phone="/b.jpg" alt="A"][/et_pb_image]',
      [['pictures on phones in `src_phone`', '/b.jpg']]
    ],
    [
      '[et_pb_button button_text="Call" button_url="/call" button_url_last_edited="on" button_url_phone="tel:+49" /]',
      [['addresses on phones in `button_url_phone`', 'tel:+49']]
    ],
    [
      text(phone('<a href="/b">Go</a> <img src="/c.jpg">'), '<a href="/a">Go</a>'),
      [['addresses and pictures on phones in `content_phone`', '/b | /c.jpg']]
    ]
  ])('have other pictures and addresses: %s', (source, expected) => {
    expect(told(source)).toEqual(expected)
  })

  test.each([
    ['equal', text(phone('<p>Words</p>'), '<p>Words</p>')],
    ['other markup', text(phone('<h2>The <b>pier</b></h2>'), 'The pier')],
    ['other quotes', text(phone("<p>Don't %22go%22 &#8211; stay</p>"), '<p>Don’t “go” – stay</p>')],
    ['fewer words', text(phone('<p>Start at ten.</p>'), '<p>Start at ten. Bring a coat.</p>')],
    ['empty', text(phone(''), '<p>Words</p>')],
    ['switched off', text(`content_last_edited="off|phone" content_phone="A"`, '<p>Words</p>')],
    ['never switched on', text('content_phone="A"', '<p>Words</p>')],
    ['tags of shortcodes', text(phone('%91caption%93A%91/caption%93'), '[caption]A[/caption]')],
    ['a style', text('text_font_last_edited="on|phone" text_font_phone="Open Sans"', 'Words')],
    [
      'a smaller copy of the picture',
      '[et_pb_image src="/a.jpg" src_last_edited="on|phone" src_phone="/a-300x200.jpg"][/et_pb_image]'
    ],
    [
      'a picture that the text has too',
      text(phone('<img src=%22/a.jpg?b&amp;c%22>'), '<p><img src="/a.jpg?b&#038;c"></p>')
    ],
    [
      'a link that leads nowhere',
      '[et_pb_button button_text="Go" button_url="/go" button_url_last_edited="on" button_url_phone="#" /]'
    ],
    [
      'a whole document in a string of JSON',
      text(
        'content_last_edited=\\"on|phone\\" content_phone=\\"<p>One</p>\\n<p>Two</p>\\"',
        '<p>One</p>\\n<p>Two</p>'
      )
    ],
    [
      'a module that was switched off',
      text(`disabled="on" ${phone('<p>Call us</p>')}`, '<p>Write to us</p>')
    ]
  ])('say nothing: %s', (_, source) => expect(told(source)).toEqual([]))

  test('beside Markdown', () => {
    const copy = phone('<p>See <a href=/pier>the pier</a> today</p>')
    expect(told(text(copy, 'See [the pier](/pier) **today**'), 'markdown')).toEqual([])
    expect(told(text(copy, 'See [the quay](/quay) **today**'), 'markdown')).toHaveLength(1)
  })

  test('are kept with their tags', () => {
    const source =
      '[et_pb_acme_card title="A" title_last_edited="on|phone" title_phone="B"]C[/et_pb_acme_card]'
    expect(told(source)).toHaveLength(1)
    const {messages} = clean(source, {unknown: 'keep'})
    expect(messages.map(({ruleId}) => ruleId)).toEqual(['unknown-module'])
  })
})
