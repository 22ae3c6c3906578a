import {describe, expect, test} from 'vitest'
import {isIdempotent, ledgerBalances} from './properties.ts'
import {exceptions} from './score/exceptions.ts'
import {expectedOf} from './score/expected.ts'
import {contentOf} from './score/posts.ts'
import {isThere, type Page, readPostPages, readSamples} from './score/rendered.ts'
import {missesOf} from './score/report.ts'
import {type Outcome, runPosts, runSamples} from './score/results.ts'
import {percent, type Score, scoreOf, sum} from './score/score.ts'
import {readShown} from './score/shown.ts'
import {withTypographicQuotes} from './score/tags.ts'
import {without, wordsOf} from './score/words.ts'

/** Least share in percent, and largest number of what must not be there. */
interface Bars {
  words: number
  links: number
  images: number
  media: number
  headings: number
  order: number
  added: number
  leftover: number
}

/** What has to be reached: just below what is. `added` are words the page never showed, `leftover` tags. */
const bars: Bars = {
  words: 99.9,
  links: 99.9,
  images: 99.9,
  media: 99.9,
  headings: 99.9,
  order: 99.9,
  added: 0,
  leftover: 0
}

describe.runIf(isThere)('as WordPress showed it', () => {
  test('samples of every module', () => check(runSamples(), bars))

  test('posts of the corpus', () => check(runPosts(), bars))

  test('samples of every module, their quotes typographic', () => {
    check(runSamples({isTypographic: true}), bars)
  })

  test('posts of the corpus, their quotes typographic', () => {
    check(runPosts({isTypographic: true}), bars)
  })

  // What the old shortcodes enclose may be the address of a picture, which counts as words here.
  test('the ledger of every sample balances, counted by other code than keeps it', () => {
    for (const {slug, shortcode} of readSamples()) {
      if (!slug.startsWith('et_pb_') && slug !== 'special') continue
      ledgerBalances(shortcode, {from: 'text'})
      isIdempotent(shortcode, {from: 'text'})
    }
  })

  test('so does that of every post, those in exports too', () => {
    for (const {id} of readPostPages()) ledgerBalances(contentOf(id), {from: 'text'})
  })

  test('exceptions are of pages that are there, and of what these show', () => {
    const pages = [
      ...readSamples().map((page) => ({
        name: `${page.slug} ${page.variant}`,
        page,
        source: page.shortcode
      })),
      ...readPostPages().map((page) => ({name: page.id, page, source: contentOf(page.id)}))
    ]
    const names = new Set(pages.map(({name}) => name))
    expect(exceptions.flatMap(({of}) => of).filter((name) => !names.has(name))).toEqual([])
    const wrong = pages.flatMap(({name, page, source}) => {
      const own = exceptions.filter(({of}) => of.includes(name))
      const expected = expectedOf(page, source)
      const links = [...expected.links, ...page.links].map(({href}) => href)
      const headings = expected.headings.map(
        ({level, text}) => `h${level} ${wordsOf(text).join(' ')}`
      )
      return [
        ...without(
          own.flatMap(({words = ''}) => wordsOf(words)),
          expected.words
        ),
        ...own
          .flatMap((exception) => exception.links ?? [])
          .filter((href) => !links.includes(href)),
        ...without(
          own.flatMap(({images = []}) => images),
          expected.images
        ),
        ...without(
          own.flatMap(({media = []}) => media),
          expected.media
        ),
        ...without(
          own.flatMap((exception) => exception.headings ?? []),
          headings
        )
      ].map((what) => `${name}: ${what}`)
    })
    expect(wrong).toEqual([])
  })
})

function check(outcomes: readonly Outcome[], least: Bars): void {
  const total = sum(outcomes.map(({score}) => score))
  const misses = missesOf(total).join('\n').slice(0, 5000)
  for (const kind of ['words', 'links', 'images', 'media', 'headings', 'order'] as const) {
    expect(percent(total[kind]), `${kind}\n${misses}`).toBeGreaterThanOrEqual(least[kind])
  }
  expect(total.added.length, `never shown\n${misses}`).toBeLessThanOrEqual(least.added)
  expect(total.leftover.length, `tags left\n${misses}`).toBeLessThanOrEqual(least.leftover)
}

describe('the scorer', () => {
  const page: Page = {
    text: '“Five ducks” went out … one day a 80% 80% x',
    links: [
      {href: 'https://a.example/', text: 'ducks'},
      {href: 'https://a.example/', text: ''},
      {href: '#', text: 'gone', hidden: true}
    ],
    images: [{src: 'https://a.example/a.png'}, {src: 'https://a.example/no.png', hidden: true}],
    backgrounds: [
      {src: 'https://a.example/face.png', from: 'inline'},
      {src: 'https://a.example/behind.png', from: 'css'}
    ],
    media: [{tag: 'iframe', src: 'https://www.youtube.com/embed/abc?feature=oembed'}],
    headings: [{level: 2, text: 'one day'}],
    controls: [],
    hidden: [],
    leftover: [],
    elsewhere: []
  }
  const source =
    '[et_pb_section background_image="https://a.example/behind.png"][et_pb_testimonial portrait_url="https://a.example/face.png"]' +
    '[et_pb_blurb use_icon="on" font_icon="%%64%%"][et_pb_counter percent="80"]x[/et_pb_counter]'
  const html =
    '<p>"Five <a href="https://a.example/">ducks</a>" went out... <a href="https://youtu.be/abc">80%</a> x</p>' +
    '<h2>one day</h2><img src="https://a.example/a.png"><img src="https://a.example/face.png">'
  const score = (result: string): Score => scoreOf(result, page, source)

  test('finds nothing missing where all is there', () => {
    const {order, ...rest} = score(html)
    expect(missesOf({...rest, order: {expected: 0, missing: []}})).toEqual([])
    expect(rest.words.expected).toBe(8)
    expect(rest.images.expected).toBe(2)
    expect(order.missing).toEqual(['one', 'day'])
  })

  test.each([
    ['words', '<p>"Five ', '<p>"', ['Five']],
    ['links', 'a.example/">ducks', 'b.example/">ducks', ['https://a.example/']],
    ['linkTexts', '>ducks</a>', '>out</a> ducks', ['https://a.example/ (ducks)']],
    ['images', '<img src="https://a.example/face.png">', '', ['https://a.example/face.png']],
    ['media', 'youtu.be/abc', 'youtu.be/abd', ['youtube:abc']],
    ['headings', 'h2', 'h3', ['h2 one day']]
  ] as const)('finds %s missing', (kind, given, instead, missing) => {
    expect(score(html.replaceAll(given, instead))[kind].missing).toEqual(missing)
  })

  test('finds words the page never showed, icons among them, and repeated ones', () => {
    expect(score(`${html}<p>Buy a goose</p>`).added).toEqual(['Buy', 'a', 'goose'])
    expect(score(`${html}<p>went</p>`).repeated).toEqual(['went'])
  })

  test('finds tags that are left outside code', () => {
    const left = '<p>[et_pb_blurb] \\[/et\\_pb\\_row] [sic] [gallery]</p><code>[et_pb_row]</code>'
    expect(score(html + left).leftover).toEqual(['[et_pb_blurb', '\\[/et\\_pb\\_row'])
  })

  test('takes a blank more or less for no loss', () => {
    const {words, added} = score(html.replace('went out', 'wentout').replace('Five ', 'Fi ve '))
    expect([words.missing, added]).toEqual([[], []])
  })

  test('reads what a browser shows, blocks apart and inline elements together', () => {
    const shown = readShown(
      '<h1>a<b>b</b></h1>c<br>d<style>e</style><video poster="p.png"><source src="v.mp4">f</video>' +
        '<a href="/x"><img src="i.png" alt="g">h</a>'
    )
    expect(shown).toEqual({
      text: 'ab c dh',
      prose: 'ab c dh',
      links: [{href: '/x', text: 'h'}],
      images: [{src: 'p.png'}, {src: 'i.png', alt: 'g'}],
      media: [{tag: 'source', src: 'v.mp4'}],
      headings: [{level: 1, text: 'ab'}]
    })
  })

  test('turns the quotes of tags typographic, and no others', () => {
    expect(withTypographicQuotes(`[a b="c 'd'" e='"f"' g=h]"i" <p j="k">`)).toBe(
      `[a b=”c 'd'” e=”"f"” g=h]"i" <p j="k">`
    )
  })
})
