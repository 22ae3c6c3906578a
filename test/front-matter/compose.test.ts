import {describe, expect, test} from 'vitest'
import {readablePath, slugOf} from '../../src/front-matter/addresses.ts'
import {spellDate} from '../../src/front-matter/dates.ts'
import {readFrontMatter} from '../../src/front-matter/read.ts'
import {presets} from '../../src/presets/index.ts'
import {Site} from '../../src/presets/site.ts'
import {frontMatter} from '../../src/presets.ts'
import {readPostData} from '../../src/read/post-data.ts'
import type {PostData} from '../../src/types.ts'

const post: PostData = {
  title: 'Harbour: days',
  published: '2019-05-04T23:30:00+02:00',
  modified: '2020-01-02T10:00:00+01:00',
  excerpt: 'Boats & people',
  author: 'Ada',
  categories: ['Sea'],
  tags: ['no', 'boats'],
  image: 'https://old.example/a.jpg',
  slug: 'harbour-days',
  status: 'publish',
  type: 'post',
  id: '7',
  link: 'https://old.example/2019/05/harbour-days/'
}

/** Front matter that is there already, in YAML without its fences. */
function turned(yaml: string, preset?: string, format?: 'yaml' | 'toml' | 'json'): string {
  const site = new Site({
    frontMatter: format ?? 'yaml',
    preset: presets.find(({name}) => name === preset)
  })
  const existing = {frontMatter: `---\n${yaml}\n---\n`, data: yaml, format: 'yaml'} as const
  return site.place({existing, around: {}, page: undefined, name: 'file'}).frontMatter
}

describe('several authors', () => {
  const written = {...post, author: 'Ada & Co', authors: ['Ada & Co', 'Tom']}

  test.each([
    [undefined, 'author:\n  - "Ada & Co"\n  - "Tom"\n'],
    ['hugo', 'author:\n  - "Ada & Co"\n  - "Tom"\n'],
    ['gatsby', 'author: "Ada & Co, Tom"\n'],
    ['astro', 'author: "Ada & Co, Tom"\n']
  ])('%s', (preset, expected) => {
    expect(frontMatter(written, preset === undefined ? {} : {preset})).toContain(expected)
  })

  test('of the REST interface and of JSON Lines', () => {
    const names = [{name: 'Ada'}, {name: 'Tom'}]
    expect(readPostData({_embedded: {author: names}})).toEqual({
      author: 'Ada',
      authors: ['Ada', 'Tom']
    })
    expect(readPostData({author: 'Ada', authors: ['Ada', 'Tom']})).toEqual({
      author: 'Ada',
      authors: ['Ada', 'Tom']
    })
    expect(readPostData({author: 'Ada', authors: ['Ada']})).toEqual({author: 'Ada'})
  })
})

describe('a post', () => {
  test('without a generator in mind', () => {
    expect(frontMatter(post)).toBe(`---
title: "Harbour: days"
date: 2019-05-04T23:30:00+02:00
updated: 2020-01-02T10:00:00+01:00
description: "Boats & people"
author: "Ada"
categories:
  - "Sea"
tags:
  - "no"
  - "boats"
image: "https://old.example/a.jpg"
slug: "harbour-days"
wordpress:
  id: 7
  type: "post"
  link: "https://old.example/2019/05/harbour-days/"
---
`)
  })

  test('in TOML', () => {
    expect(frontMatter({...post, status: 'draft'}, {preset: 'hugo', format: 'toml'})).toBe(`+++
title = "Harbour: days"
date = 2019-05-04T23:30:00+02:00
lastmod = 2020-01-02T10:00:00+01:00
description = "Boats & people"
author = "Ada"
categories = [ "Sea" ]
tags = [ "no", "boats" ]
images = [ "https://old.example/a.jpg" ]
slug = "harbour-days"
aliases = [ "/2019/05/harbour-days/" ]
draft = true

[wordpress]
id = 7
type = "post"
link = "https://old.example/2019/05/harbour-days/"
+++
`)
  })

  test.each([
    ['hugo', ['aliases', 'draft', 'images', 'lastmod', 'slug']],
    ['astro', ['draft', 'image', 'pubDate', 'updatedDate']],
    ['eleventy', ['eleventyExcludeFromCollections', 'image', 'permalink', 'updated']],
    ['jekyll', ['image', 'last_modified_at', 'permalink', 'published']],
    ['gatsby', ['draft', 'image', 'slug', 'updated']],
    ['hexo', ['cover', 'permalink', 'published', 'updated']]
  ])('the names of %s', (preset, names) => {
    const draft = Object.keys(
      readFrontMatter(lines(frontMatter({...post, status: 'draft'}, {preset})), 'yaml') ?? {}
    )
    const common = ['author', 'categories', 'date', 'description', 'tags', 'title', 'wordpress']
    expect(draft.filter((name) => !common.includes(name)).sort()).toEqual(names)
  })

  test('Jekyll has spaces in dates', () => {
    expect(frontMatter(post, {preset: 'jekyll'})).toContain('\ndate: 2019-05-04 23:30:00 +02:00\n')
  })

  test('Hexo has categories beside each other', () => {
    const written = frontMatter({categories: ['A', 'B']}, {preset: 'hexo'})
    expect(readFrontMatter(lines(written), 'yaml')).toEqual({categories: [['A'], ['B']]})
  })

  test('Eleventy reads JSON behind a fence that names it', () => {
    expect(frontMatter({title: 'A'}, {preset: 'eleventy', format: 'json'})).toBe(
      '---json\n{\n  "title": "A"\n}\n---\n'
    )
  })

  test('no control characters', () => {
    const source = new Site({frontMatter: 'yaml'})
    const around = {title: 'The\u0003 pier\u000bhouse', excerpt: '<b>\u0001Long</b>'}
    const existing = {frontMatter: '', data: '', format: 'yaml'} as const
    expect(source.place({existing, around, page: undefined, name: 'file'}).frontMatter).toBe(
      '---\ntitle: "The pier house"\ndescription: "Long"\n---\n'
    )
  })

  test('nothing for nothing', () => {
    expect(frontMatter({})).toBe('')
    expect(() => frontMatter({}, {preset: 'pelican'})).toThrow(TypeError)
  })
})

function lines(written: string): string {
  return written.split('\n').slice(1, -2).join('\n')
}

describe('front matter that is there', () => {
  test('is completed and keeps its names', () => {
    const site = new Site({frontMatter: 'yaml'})
    const data = 'title: Mine\nlastmod: 2020-01-01\nwordpress:\n  id: 9\nextra: [1]'
    const existing = {frontMatter: `---\n${data}\n---\n`, data, format: 'yaml'} as const
    const once = site.place({existing, around: post, page: {title: 'Head'}, name: ''}).frontMatter
    expect(once).toBe(`---
date: 2019-05-04T23:30:00+02:00
description: "Boats & people"
author: "Ada"
categories:
  - "Sea"
tags:
  - "no"
  - "boats"
image: "https://old.example/a.jpg"
slug: "harbour-days"
title: "Mine"
lastmod: 2020-01-01
extra:
  - 1
wordpress:
  id: 9
  type: "post"
  link: "https://old.example/2019/05/harbour-days/"
---
`)
  })

  test.each([
    ['a draft of Jekyll', 'published: false', 'hugo', 'slug: "file"\ndraft: true\n'],
    ['a draft of Hugo', 'draft: yes', 'jekyll', 'published: false\n'],
    ['no draft', 'draft: false\npublished: true', 'jekyll', ''],
    ['tags in one text', 'tags: sea boats', 'jekyll', 'tags:\n  - "sea"\n  - "boats"\n'],
    ['tags with commas', 'tags: the sea, boats', 'jekyll', 'tags:\n  - "the sea"\n  - "boats"\n'],
    ['the address of another generator', 'permalink: /a/', 'hugo', 'slug: "a"\nurl: "/a/"\n'],
    [
      'a pattern of addresses',
      'permalink: /:year/:title/',
      'jekyll',
      'permalink: "/:year/:title/"\n'
    ],
    ['aliases', 'aliases: [/old/]', 'jekyll', 'redirect_from:\n  - "/old/"\n'],
    ['a date in a text', 'date: "2019-05-04 10:00"', 'astro', 'pubDate: 2019-05-04T10:00:00\n'],
    ['no date, as WordPress has it', 'date: 0000-00-00 00:00:00', 'hugo', 'slug: "file"\n'],
    ['no date, as PHP has it', 'date: -001-11-30T00:00:00+00:00', 'jekyll', ''],
    ['spaces around a title', 'title: " Part 1 "', 'astro', 'title: "Part 1"\n'],
    ['a title as WordPress has it', "post_title: 'Ada&#8217;s'", 'astro', 'title: "Ada’s"\n'],
    ['what Divi stored for itself', 'et_enqueued_post_fonts: ["a:1"]\n_et_pb_x: 1', 'jekyll', ''],
    ['a date that is none', 'date: Last Modified', 'eleventy', 'date: "Last Modified"\n'],
    [
      'a picture of more than an address',
      'image: {src: a.jpg}',
      'astro',
      'image:\n  src: "a.jpg"\n'
    ],
    ['keys of its own', 'layout: post\nhidden: true', 'jekyll', 'layout: "post"\nhidden: true\n']
  ])('%s', (_, yaml, preset, expected) => {
    expect(turned(yaml, preset)).toBe(expected === '' ? '' : `---\n${expected}---\n`)
  })

  test.each(presets.map(({name}) => name))('is the same when it is turned twice: %s', (name) => {
    const once = frontMatter({...post, status: 'draft'}, {preset: name})
    expect(turned(lines(once), name)).toBe(once)
  })

  test('an address that two posts say has no alias for itself', () => {
    const site = new Site({frontMatter: 'yaml', preset: presets.find(({name}) => name === 'hugo')})
    const data = 'permalink: https://old.example/download/'
    const existing = {frontMatter: `---\n${data}\n---\n`, data, format: 'yaml'} as const
    const place = (name: string): string =>
      site.place({existing, around: {}, page: undefined, name}).frontMatter
    expect(place('first')).not.toContain('aliases')
    expect(place('second')).toContain('\nurl: "/download/"\nwordpress:')
  })

  test('stays as it is where it cannot be read', () => {
    const existing = {frontMatter: '---\na: [\n---\n', data: 'a: [', format: 'yaml'} as const
    const placed = new Site({frontMatter: 'toml'}).place({
      existing,
      around: {},
      page: undefined,
      name: ''
    })
    expect(placed).toMatchObject({frontMatter: '---\na: [\n---\n', isUnreadable: true})
  })
})

describe('what WordPress says', () => {
  test.each([
    [
      'the zone is the difference',
      {date: '2019-05-04T23:30:00', date_gmt: '2019-05-04T21:30:00'},
      '2019-05-04T23:30:00+02:00'
    ],
    [
      'west of Greenwich',
      {date: '2019-05-04 20:00:00', date_gmt: '2019-05-05 01:30:00'},
      '2019-05-04T20:00:00-05:30'
    ],
    [
      'at Greenwich',
      {date: '2019-05-04T20:00:00', date_gmt: '2019-05-04T20:00:00'},
      '2019-05-04T20:00:00Z'
    ],
    [
      'no zone is that far',
      {date: '2019-05-04T20:00:00', date_gmt: '2019-05-07T20:00:00'},
      '2019-05-07T20:00:00Z'
    ],
    [
      'a draft has no time at Greenwich',
      {date: '2019-05-04T20:00:00', date_gmt: '0000-00-00 00:00:00'},
      '2019-05-04T20:00:00'
    ],
    ['only Greenwich', {date_gmt: '2019-05-04T20:00:00'}, '2019-05-04T20:00:00Z'],
    ['a day', {date: '2019-05-04', date_gmt: '2019-05-04'}, '2019-05-04'],
    ['no date', {date: '4 May'}, undefined]
  ])('%s', (_, object, published) => {
    expect(readPostData(object).published).toBe(published)
  })

  test('beside the fields', () => {
    const data = readPostData({
      id: 7,
      slug: 's',
      status: 'draft',
      type: 'page',
      yoast_head_json: {description: 'D'},
      _embedded: {
        author: [{name: 'Ada'}, {name: 'Ida'}],
        'wp:term': [[{taxonomy: 'category', name: 'C'}], [{taxonomy: 'post_tag', name: 'T'}]],
        'wp:featuredmedia': [{source_url: '/a.jpg'}]
      }
    })
    expect(data).toEqual({
      id: '7',
      slug: 's',
      status: 'draft',
      type: 'page',
      description: 'D',
      author: 'Ada',
      authors: ['Ada', 'Ida'],
      categories: ['C'],
      tags: ['T'],
      terms: [
        {taxonomy: 'category', slug: 'C', name: 'C', path: ['C']},
        {taxonomy: 'post_tag', slug: 'T', name: 'T', path: ['T']}
      ],
      image: '/a.jpg'
    })
  })

  test('of all authors, whose accounts have other names than their terms', () => {
    const authors = [
      {taxonomy: 'author', slug: 'cap-nell', name: 'Nell'},
      {taxonomy: 'author', slug: 'cap-ada', name: 'ada'}
    ]
    const _embedded = {author: [{name: 'Ada Quay', slug: 'ada'}], 'wp:term': [authors]}
    expect(readPostData({_embedded})).toMatchObject({
      author: 'Nell',
      authors: ['Nell', 'Ada Quay']
    })
  })

  test.each([
    ['Polylang', {terms: [{taxonomy: 'language', slug: 'de', name: 'Deutsch'}]}],
    ['the REST interface', {lang: 'de'}],
    ['JSON Lines', {language: 'de'}]
  ])('of the language that %s says', (_, object) => {
    const data = readPostData({id: 7, ...object})
    expect(data.language).toBe('de')
    expect(frontMatter(data, {preset: 'hugo'})).toContain('wordpress:\n  id: 7\n  language: "de"\n')
  })

  test('with an empty title where the generator builds no page without one', () => {
    const {title: _, ...untitled} = post
    expect(frontMatter(untitled, {preset: 'astro'})).toMatch(/^---\ntitle: ""\n/)
    expect(frontMatter(untitled, {preset: 'hugo'})).not.toContain('title:')
  })

  test.each([
    ['project', 'project_category', 'project_tag'],
    ['product', 'product_cat', 'product_tag'],
    ['tribe_events', 'tribe_events_cat', 'post_tag'],
    ['page', 'category', 'post_tag']
  ])('of a %s, its own categories and tags', (type, category, tag) => {
    const terms = [
      {taxonomy: category, name: 'C'},
      {taxonomy: tag, name: 'T'},
      {taxonomy: 'product_type', name: 'simple'},
      {taxonomy: 'projects_category', name: 'of others'}
    ]
    expect(readPostData({type, terms})).toMatchObject({categories: ['C'], tags: ['T']})
    expect(readPostData({terms: terms.slice(2)})).not.toHaveProperty('categories')
  })

  test('is HTML, and becomes text', () => {
    const site = new Site({frontMatter: 'yaml'})
    const around = {
      title: 'A &amp; <em>B</em> &#8211; &lt;b&gt;',
      tags: ['R&amp;D'],
      excerpt: '<p>One</p><p>Two</p>\n'
    }
    const existing = {frontMatter: '', data: '', format: 'yaml'} as const
    expect(site.place({existing, around, page: undefined, name: ''}).frontMatter).toBe(
      '---\ntitle: "A & B – <b>"\ndescription: "One Two"\ntags:\n  - "R&D"\n---\n'
    )
  })

  test.each([
    ['<p>The old pier [&hellip;]</p>\n', 'The old pier…'],
    ['The old pier [...]', 'The old pier…'],
    ['The old pier. [&#8230;]', 'The old pier. …'],
    ['Der Fluß, die Brücke [...] ', 'Der Fluß, die Brücke…'],
    ['The old pier&hellip; [&hellip;]', 'The old pier…'],
    ['Pier no. 10 [&hellip;]', 'Pier no. 10…'],
    ['The pier [...] and people', 'The pier [...] and people'],
    ['See the list [1]', 'See the list [1]']
  ])('ends as an editor would write it: %s', (excerpt, expected) => {
    const site = new Site({frontMatter: 'yaml'})
    const existing = {frontMatter: '', data: '', format: 'yaml'} as const
    const placed = site.place({existing, around: {excerpt}, page: undefined, name: ''})
    expect(placed.frontMatter).toContain(`description: "${expected}"\n`)
  })

  test.each([
    ['[et_pb_section bb_built=”1″][et_pb_text]Boats &amp; people[/et_pb_text]', 'Boats & people'],
    ['Boats[et_pb_divider /]and people', 'Boats and people'],
    ['Boats [1] and people [sic]', 'Boats [1] and people [sic]']
  ])('has no tags of modules: %s', (excerpt, expected) => {
    const site = new Site({frontMatter: 'yaml'})
    const existing = {frontMatter: '', data: '', format: 'yaml'} as const
    const placed = site.place({existing, around: {excerpt}, page: undefined, name: ''})
    expect(placed.frontMatter).toContain(`description: "${expected}"\n`)
  })
})

describe('dates', () => {
  test.each([
    ['2019-05-04', '2019-05-04', '2019-05-04'],
    ['2019-05-04T10:30', '2019-05-04T10:30:00', '2019-05-04 10:30:00'],
    ['2019-05-04 10:30:00 +0200', '2019-05-04T10:30:00+02:00', '2019-05-04 10:30:00 +02:00'],
    ['2019-05-04T10:30:00+02', '2019-05-04T10:30:00+02:00', '2019-05-04 10:30:00 +02:00'],
    ['2018-04-13T13:59:43+00:00', '2018-04-13T13:59:43Z', '2018-04-13 13:59:43 +00:00'],
    ['2019-05-04 10:30:00 UTC', '2019-05-04T10:30:00Z', '2019-05-04 10:30:00 +00:00'],
    ['2019-05-04T10:30:00.25Z', '2019-05-04T10:30:00.25Z', '2019-05-04 10:30:00.25 +00:00'],
    ['2019-02-30', undefined, undefined],
    ['0000-00-00 00:00:00', undefined, undefined],
    ['2019-05-04T24:00', undefined, undefined],
    ['4 May 2019', undefined, undefined]
  ])('%s', (text, rfc3339, spaces) => {
    expect([spellDate(text, 'rfc3339'), spellDate(text, 'spaces')]).toEqual([rfc3339, spaces])
  })
})

describe('addresses', () => {
  test.each([
    ['https://e.org/2019/a/', '/2019/a/'],
    ['https://e.org/a', '/a/'],
    ['/a/b.html', '/a/b.html'],
    ['https://e.org/%e6%97%a5/?', '/日/'],
    ['https://e.org/?p=7', undefined],
    ['https://e.org/a%2Fb/', undefined],
    ['https://e.org/{{ x }}/', undefined],
    ['https://e.org/a%0Ab/', undefined],
    ['https://e.org/../../etc/', '/etc/'],
    ['https://e.org/%2e%2e/etc/', '/etc/'],
    ['mailto:a@e.org', undefined],
    ['', undefined]
  ])('%s', (link, path) => {
    expect(readablePath(link)).toBe(path)
  })

  test('the slug is the last part', () => {
    expect(slugOf('https://e.org/2019/a/')).toBe('a')
    expect(slugOf('https://e.org/')).toBeUndefined()
  })
})

describe('names of files', () => {
  test.each(['日', '😀a', 'é', 'x'])(
    'of many times %s are short enough for a file system',
    (text) => {
      const site = new Site({frontMatter: 'yaml', preset: presets[0]})
      const existing = {frontMatter: '', data: '', format: 'yaml'} as const
      const around = {title: text.repeat(200)}
      const {place} = site.place({existing, around, page: undefined, name: ''})
      const longest = Math.max(...place.split('/').map((part) => Buffer.byteLength(part)))
      expect(longest).toBeGreaterThan(70)
      expect(longest).toBeLessThanOrEqual(190)
    }
  )
})

describe('front matter of exporters of WordPress', () => {
  const fields = `ID: 1687
post_title: The pier
author: mate
post_name: old-pier
post_date: 2011-10-06 02:48:17
post_excerpt: ""
layout: page
permalink: >
  https://old.example/the-pier/
published: true
category:
  - Boats`

  test('becomes that of a generator', () => {
    expect(turned(fields, 'hugo')).toBe(`---
title: "The pier"
date: 2011-10-06T02:48:17
author: "mate"
categories:
  - "Boats"
slug: "old-pier"
url: "/the-pier/"
layout: "page"
wordpress:
  id: 1687
  type: "page"
  link: "https://old.example/the-pier/"
---
`)
  })

  test('says where the file goes', () => {
    const place = (yaml: string): string =>
      new Site({frontMatter: 'yaml', preset: presets.find(({name}) => name === 'jekyll')}).place({
        existing: {frontMatter: `---\n${yaml}\n---\n`, data: yaml, format: 'yaml'},
        around: {},
        page: undefined,
        name: 'file'
      }).place
    expect(place(fields)).toBe('the-pier')
    expect(place(fields.replace('layout: page', 'layout: post'))).toBe('_posts/2011-10-06-old-pier')
  })

  test.each([
    ['post_status: draft', 'draft: true\n'],
    ['post_status: private\npublished: true', 'draft: true\n'],
    ['post_status: publish', ''],
    ['post_status: inherit\nid: own', 'id: "own"\n'],
    [
      'id: 12\nguid: https://old.example/?p=12',
      'guid: "https://old.example/?p=12"\nwordpress:\n  id: 12\n'
    ],
    ['title: "A [et_pb_text] b"', 'title: "A b"\n'],
    [
      'title: "Write [[et_pb_text]] & <b>"\ntags:\n  - "[et_pb_text admin_label=”x”]sea"',
      'title: "Write [[et_pb_text]] & <b>"\ntags:\n  - "sea"\n'
    ],
    ['description: "[et_pb_section]Boats[/et_pb_section]"', 'description: "Boats"\n'],
    ['url: /?p=426', 'wordpress:\n  id: 426\n'],
    ['url: https://old.example/?page_id=426', 'wordpress:\n  id: 426\n'],
    ['url: /blog/?p=9', 'url: "/blog/?p=9"\n'],
    ['url: /archive?p=2', 'url: "/archive?p=2"\n'],
    ['ID: 9\nurl: https://old.example/blog/?p=9', 'wordpress:\n  id: 9\n'],
    ['post_type: project\npost_excerpt: ""', ''],
    ['excerpt: ""', 'excerpt: ""\n']
  ])('%j', (yaml, expected) => {
    const written = turned(yaml, 'hugo').replace(/^slug: "file"\n/m, '')
    expect(written).toBe(`---\n${expected}---\n`)
  })

  test('without a generator all of it stays', () => {
    expect(turned('title: "A [et_pb_text] b"')).toBe('---\ntitle: "A [et_pb_text] b"\n---\n')
    expect(turned('ID: 7\npost_excerpt: ""')).toBe(
      '---\nID: 7\npost_excerpt: ""\nwordpress:\n  id: 7\n---\n'
    )
  })

  test('tells dynamic content of categories', () => {
    expect(readPostData({category: ['Boats'], post_excerpt: ''})).toEqual({categories: ['Boats']})
  })
})
