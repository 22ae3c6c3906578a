import {load} from 'cheerio'

/** What readers of a post must find, taken from the source by other means than undivi's Markdown. */
export function expectationOf(post, cleanHtml) {
  return {
    id: post.id,
    title: textOf(post.title?.rendered ?? ''),
    instant: instantOf(post),
    isHidden: post.status !== undefined && post.status !== 'publish',
    ...contentOf(cleanHtml(post.content.rendered))
  }
}

/** A page as the layouts of all generators here make it: a title, a time, and the content in an article. */
export function readPage(html) {
  const $ = load(html)
  const title = $('h1.title').first().text().trim()
  return {
    id: Number($('article').attr('data-id')),
    title,
    time: $('time').first().attr('datetime') ?? '',
    ...contentOf($('article').html() ?? '')
  }
}

function contentOf(html) {
  const $ = load(`<body>${html}</body>`)
  const attributes = (selector, name) =>
    $(selector)
      .toArray()
      .map((element) => new URL($(element).attr(name) ?? '', 'https://new.example/').href)
      .sort()
  return {
    words: normal($('body').text()),
    links: attributes('a[href]:not([href^="#"]):not(.anchor)', 'href'),
    images: attributes('img[src]', 'src'),
    headings: $('h2, h3')
      .toArray()
      .map((element) => normal($(element).text()))
  }
}

function textOf(html) {
  return load(`<body>${html}</body>`)('body').text().trim()
}

/** Generators make quotes, dashes and dots typographic; white space means nothing. */
function normal(text) {
  return text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/…/g, '...')
    .replace(/[–—]/g, '-')
    .replace(/--+/g, '-')
    .replace(/\s+/g, '')
}

function instantOf({date, date_gmt: gmt}) {
  if (gmt) return Date.parse(`${gmt}Z`)
  return date ? Date.parse(`${date}Z`) : undefined
}

/** What differs between a page and what it should be, in words. */
export function differences(expected, page) {
  const found = []
  const compare = (what, a, b) => {
    if (a !== b) found.push(`${what}\n      expected ${a}\n      got      ${b}`)
  }
  compare('title', expected.title, page.title)
  if (expected.instant !== undefined) {
    compare('date', new Date(expected.instant).toISOString(), dateOf(page.time))
  }
  compare('words', expected.words, page.words)
  compare('links', expected.links.join(' '), page.links.join(' '))
  compare('pictures', expected.images.join(' '), page.images.join(' '))
  compare('headings', expected.headings.join(' / '), page.headings.join(' / '))
  return found
}

function dateOf(time) {
  const date = new Date(time)
  return Number.isNaN(date.getTime()) ? `no date: ${time}` : date.toISOString()
}
