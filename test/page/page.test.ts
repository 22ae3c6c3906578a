import {describe, expect, test} from 'vitest'
import {clean} from '../../src/clean.ts'
import {isPage} from '../../src/page/is-page.ts'
import type {PostData} from '../../src/types.ts'
import {fixtures} from '../fixture-folders.ts'
import {isIdempotent, messagesHavePlaces, parsesBack} from '../properties.ts'
import {accountsForPage} from './account.ts'

describe.each(fixtures('pages'))('$name', ({input, options}) => {
  test('the properties of all results hold', () => {
    isIdempotent(input, options)
    parsesBack(input, options)
    messagesHavePlaces(input, options)
  })

  test('all of its words are in the result or in a message', () => accountsForPage(input, options))

  test('the account of what is left out is that of the messages', () => {
    const {messages, stats} = clean(input, options)
    const furniture = messages.filter(({ruleId}) => ruleId === 'page-furniture')
    const words = furniture.flatMap(({actual = ''}) => actual.match(/\S+/g) ?? [])
    expect(stats.ledger.textDropped).toBeGreaterThanOrEqual(words.length)
  })
})

describe('a page', () => {
  test.each([
    ['<!doctype html><p>a', true],
    ['\ufeff\n<?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE html><html><p>a', true],
    ['<html lang="en">', true],
    ['<BODY>', true],
    ['<head><title>a</title></head>', true],
    ['<header>a</header>', false],
    ['<p>a <html>', false],
    ['<!-- a', false],
    ['<!-->', false],
    ['', false]
  ])('%j', (source, expected) => expect(isPage(source)).toBe(expected))

  test.each(['constructor', '__proto__'])('with an attribute that is named %s', (name) => {
    const page = `<!doctype html><body><main><article><p ${name}="1">Hello</p></article></main>`
    const rendered = `<div class="et_pb_section et_pb_section_0"><p ${name}="1">Hello</p></div>`
    for (const html of [page, rendered]) expect(clean(html).value).toBe('<p>Hello</p>\n')
  })

  test('is none where it is to be text', () => {
    expect(clean('<!doctype html><nav>a</nav>', {from: 'text'})).not.toHaveProperty('post')
  })

  test('nothing of a fragment is furniture', () => {
    const html = '<nav><a href="/">Home</a></nav>\n<footer>\n<p>Words</p>\n</footer>\n'
    expect(clean(html, {from: 'html'})).toMatchObject({messages: []})
  })
})

describe('the end of a page', () => {
  test.each([
    '<head><img src="/a.png" alt=""><!',
    '<head><div id="top-header">a<!',
    '<!doctype html><body><main>a</main><footer>b<!-'
  ])('%j', (source) => {
    isIdempotent(source, {})
    messagesHavePlaces(source, {})
  })

  test('what stands behind the closing tag belongs to the body', () => {
    expect(clean('<html><body></body>Some</html> <p>words</p>').value).toBe(
      '<p>Some</p>\n<p>words</p>\n'
    )
  })
})

function pageOf(body: string): string {
  return `<!doctype html><title>t</title><body>${body}</body>`
}

function textOf(body: string): string {
  return clean(pageOf(body))
    .value.replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

describe('the article', () => {
  test.each([
    ['main', '<div>x</div><main>a</main><div>y</div>', 'a'],
    ['a role', '<div role="main">a</div><div>y</div>', 'a'],
    ['an id', '<div id="content">a</div><div>y</div>', 'a'],
    ['the only article', '<article>a</article><div>y</div>', 'a'],
    [
      'several posts, in the box around them',
      '<main><article>a b</article><article>c</article></main>',
      'a b c'
    ],
    ['a page with a teaser', '<main><p>a b c d e</p><article>f</article></main>', 'a b c d e f'],
    ['the larger of two', '<main hidden></main><main>a</main>', 'a'],
    ['nothing that is marked', '<div>a</div><div>b</div>', 'a b'],
    ['an empty one', '<main></main><p>a</p>', 'a'],
    ['a header of its own', '<main><header><h1>a</h1></header>b<footer>c</footer></main>', 'a b c'],
    ['that of a page without landmarks', '<header>x</header><p>a</p><footer>y</footer>', 'a'],
    ['a remark in it', '<article>a<aside>b</aside></article><aside>x</aside>', 'a b'],
    [
      'blog posts in a module',
      '<main><div class="et_pb_posts"><article class="et_pb_post"><p class="post-meta">a</p></article></div></main>',
      'a'
    ]
  ])('%s', (_, body, expected) => expect(textOf(body)).toBe(expected))

  test('what is around it is one message, with all that is lost', () => {
    const {messages, stats} = clean(
      pageOf('<div>one <a href="/">two</a></div><main>a</main><p>three <img src="i.png"></p>')
    )
    expect(messages).toMatchObject([{ruleId: 'page-furniture', actual: 'one two three'}])
    expect(stats.ledger).toMatchObject({
      textDropped: 3,
      linksDropped: 1,
      imagesDropped: 1,
      textKept: 1
    })
  })
})

describe('what a page says of itself', () => {
  function postOf(head: string, body = ''): PostData | undefined {
    return clean(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`).post
  }

  test.each([
    ['<title>Ducks | The Lake</title>', '', 'Ducks'],
    ['<title>Ducks - The Lake</title>', '', 'Ducks - The Lake'],
    [
      '<title>Ducks - The Lake</title><meta property="og:site_name" content="The Lake">',
      '',
      'Ducks'
    ],
    ['<title>The Lake</title><meta property="og:site_name" content="The Lake">', '', 'The Lake'],
    ['<title>Ducks - The Lake</title>', '<h1>Ducks</h1>', 'Ducks'],
    ['<title>The Lake: Ducks</title>', '<h1>ducks</h1>', 'ducks'],
    ['<title>Ducks</title>', '<h1>Something else</h1>', 'Ducks'],
    ['<title>a</title><meta property="og:title" content="Ducks &amp; geese">', '', 'Ducks & geese'],
    ['', '<h1>Only <em>this</em></h1>', 'Only this'],
    ['', '', undefined]
  ])('title of %j and %j', (head, body, title) => expect(postOf(head, body)?.title).toBe(title))

  test.each([
    ['2019-05-04T10:30:00+02:00', '2019-05-04T10:30:00+02:00'],
    ['2019-05-04', '2019-05-04'],
    ['2019-05-04 10:30:00', '2019-05-04T10:30:00'],
    ['05/04/2019', undefined],
    ['yesterday', undefined]
  ])('published %s', (content, published) => {
    expect(postOf(`<meta property="article:published_time" content="${content}">`)).toEqual(
      published === undefined ? {} : {published}
    )
  })

  test('structured data that is broken, deep or about something else says nothing', () => {
    const scripts = [
      '{"@type":"Article"',
      '[[[[[{"@type":"Article","headline":"deep"}]]]]]',
      '{"@type":"Recipe","headline":"soup"}',
      '{"@type":["Article"],"headline":5,"author":[],"image":{"@id":"#none"}}',
      'null'
    ]
    const head = scripts
      .map((text) => `<script type="application/ld+json">${text}</script>`)
      .join('')
    expect(postOf(head)).toEqual({})
  })

  test('structured data', () => {
    const data = {
      '@graph': [
        {'@type': 'WebPage', datePublished: '2018-01-01T00:00:00Z', description: 'd'},
        {
          '@type': 'BlogPosting',
          headline: 'Ducks',
          datePublished: '2019-01-01T00:00:00Z',
          author: [{'@id': '#ida'}],
          image: {'@type': 'ImageObject', url: 'https://a.example/i.jpg'},
          articleSection: 'News, Lake',
          keywords: 'a, b'
        },
        {'@type': 'Person', '@id': '#ida', name: 'Ida'},
        {'@type': 'WebSite', name: 'The Lake'}
      ]
    }
    expect(postOf(`<script type="application/ld+json">${JSON.stringify(data)}</script>`)).toEqual({
      title: 'Ducks',
      description: 'd',
      published: '2019-01-01T00:00:00Z',
      author: 'Ida',
      image: 'https://a.example/i.jpg',
      siteTitle: 'The Lake',
      categories: ['News'],
      tags: ['a', 'b']
    })
  })

  test('fills in what Divi took from the site', () => {
    const token = `@ET-DC@${Buffer.from('{"dynamic":true,"content":"post_title","settings":{}}').toString('base64')}@`
    const body = `<main>[et_pb_blurb title="${token}"]a[/et_pb_blurb]</main>`
    const page = `<!doctype html><title>Ducks</title><body>${body}</body>`
    expect(clean(page).value).toBe('<h4>Ducks</h4>\n<p>a</p>\n')
  })
})

describe('pictures that load late', () => {
  const blank = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='

  test.each([
    [
      `<img src="${blank}" data-src="a.jpg" alt="A"><noscript><img src="a.jpg" alt="A"></noscript>`,
      '<img src="a.jpg" alt="A">'
    ],
    [`<img data-lazy-src='a.jpg' alt="A">`, '<img src="a.jpg" alt="A">'],
    // The one that is shown until the other has come.
    ['<img src="b.jpg" data-src="a.jpg" alt="A">', '<img src="a.jpg" alt="A">']
  ])('%s', (html, expected) => {
    const {value, messages} = clean(pageOf(`<main><p>${html}</p></main>`))
    expect(value).toBe(`<p>${expected}</p>\n`)
    expect(messages).toEqual([])
  })
})
