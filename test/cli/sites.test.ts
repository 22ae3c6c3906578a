import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {scratchFolderForEach} from '../folders.ts'
import {type Ended, undivi} from './command.ts'
import {exportOf} from './export-files.ts'

/** In the shape of WordPress’s REST interface. */
function post(id: number, slug: string, words: string, more: object = {}): object {
  return {
    id,
    slug,
    date: '2019-05-04T23:30:00',
    date_gmt: '2019-05-04T21:30:00',
    status: 'publish',
    type: 'post',
    link: `https://old.example/2019/05/${slug}/`,
    title: {rendered: `Title &#8220;${id}&#8221;`},
    content: {rendered: `[et_pb_text]${words}[/et_pb_text]`},
    ...more
  }
}

const posts = [
  post(1, 'first', 'Use {{&lt; x &gt;}} and x<sup>2</sup>'),
  post(2, 'second', 'y<sup>2</sup>', {status: 'draft', link: 'https://old.example/?p=2'}),
  post(3, 'team', 'Crew', {type: 'page', link: 'https://old.example/about/team/'}),
  post(4, '../../first', 'Outside', {link: ''}),
  post(5, '', 'Nameless', {link: '', title: {rendered: ''}})
]

const folder = scratchFolderForEach({
  'posts.jsonl': posts.map((line) => `${JSON.stringify(line)}\n`).join('')
})

function run(...words: string[]): Ended {
  return undivi(['--field', 'content.rendered', ...words], {cwd: folder})
}

function read(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8')
}

function files(name: string): string[] {
  return readdirSync(path.join(folder, name), {recursive: true, encoding: 'utf8'})
    .filter((file) => statSync(path.join(folder, name, file)).isFile())
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort()
}

describe('JSON Lines for a site', () => {
  test.each([
    [
      'hugo',
      [
        'content/pages/about/team.md',
        'content/posts/first-2/index.md',
        'content/posts/first/index.md',
        'content/posts/post-5/index.md',
        'content/posts/second/index.md',
        'static/_redirects'
      ]
    ],
    [
      'jekyll',
      [
        '_posts/2019-05-04-first-2.md',
        '_posts/2019-05-04-first.md',
        '_posts/2019-05-04-post-5.md',
        '_posts/2019-05-04-second.md',
        'about/team.md'
      ]
    ]
  ])('%s: a file for each', (preset, names) => {
    const {status} = run(
      '--preset',
      preset,
      '--redirects',
      'netlify',
      '--out-dir',
      'site',
      'posts.jsonl'
    )
    expect(status).toBe(0)
    expect(files('site')).toEqual(names)
  })

  test('what is in them, and what is said', () => {
    const {stderr} = run(
      '--preset',
      'hugo',
      '--redirects',
      'netlify',
      '--out-dir',
      'site',
      '-v',
      'posts.jsonl'
    )
    expect(read('site/content/posts/first/index.md')).toBe(`---
title: "Title “1”"
date: 2019-05-04T23:30:00+02:00
slug: "first"
aliases:
  - "/2019/05/first/"
wordpress:
  id: 1
  type: "post"
  link: "https://old.example/2019/05/first/"
---

Use {{</* x */>}} and x<sup>2</sup>
`)
    expect(read('site/content/posts/second/index.md')).toContain('\ndraft: true\n')
    expect(read('site/static/_redirects')).toBe('/2019/05/first/ /posts/first/ 301\n')
    expect(stderr.match(/raw-html/g)).toHaveLength(1)
    expect(stderr).toContain(
      'posts.jsonl#1:1:17 info template-syntax Unexpected template syntax `{{< x >}}`, escaped for hugo\n'
    )
  })

  test('a post behind a password is a draft, or is said to be open', () => {
    const hidden = post(9, 'minutes', 'Members only', {protected: true})
    writeFileSync(path.join(folder, 'hidden.jsonl'), `${JSON.stringify(hidden)}\n`)
    const names = ['--out-dir', 'site', 'hidden.jsonl']
    const draft = run('--preset', 'hugo', '--redirects', 'netlify', ...names)
    expect(draft.stderr).toContain(
      'hidden.jsonl#9:1:1 warning protected-post Unexpected password of the post, made it a draft\n'
    )
    expect(read('site/content/posts/minutes/index.md')).toContain('\ndraft: true\n')
    expect(files('site')).not.toContain('static/_redirects')

    const open = run('--to', 'html', ...names)
    expect(open.stderr).toContain('which the result does not ask for: any reader will see it\n')
    expect(run('--to', 'jsonl', 'hidden.jsonl').stderr).not.toContain('protected-post')
  })

  test('links that only an excerpt has are named, as front matter has its words alone', () => {
    const content = '<p><a href="/pier/?a=1&amp;b=2">Pier</a></p>'
    const excerpt =
      '<p>By <a href="/maker/">us</a>, at the <a href="/pier/?a=1&#038;b=2">pier</a>.</p>'
    const mug = post(9, 'mug', content, {excerpt: {rendered: excerpt}})
    const said = {...mug, description: 'Blue'}
    writeFileSync(
      path.join(folder, 'mugs.jsonl'),
      [mug, said].map((line) => `${JSON.stringify(line)}\n`).join('')
    )
    const {stderr} = run('--preset', 'hugo', '--out-dir', 'site', 'mugs.jsonl')
    expect(read('site/content/posts/mug/index.md')).toContain('description: "By us, at the pier."')
    expect(stderr.match(/.*excerpt.*/g)).toEqual([
      'mugs.jsonl#9:1:1 warning content-dropped Unexpected `/maker/` in the excerpt, of which front matter has the words alone'
    ])
  })

  test('two posts with one address', () => {
    const twins = [
      post(6, 'one', 'A'),
      post(7, 'two', 'B', {link: 'https://old.example/2019/05/one/'})
    ]
    writeFileSync(
      path.join(folder, 'twins.jsonl'),
      twins.map((line) => `${JSON.stringify(line)}\n`).join('')
    )
    const {stderr} = run(
      '--preset',
      'eleventy',
      '--redirects',
      'netlify',
      '--out-dir',
      'site',
      'twins.jsonl'
    )
    expect(stderr).toContain(
      'twins.jsonl#7:1:1 warning address-taken Unexpected address `/2019/05/one/`, expected one that no other post has\n'
    )
    expect(read('site/posts/one.md')).toContain('permalink: "/2019/05/one/"\n')
    expect(read('site/posts/two.md')).not.toContain('permalink')
  })

  test('without a preset', () => {
    expect(run('--to', 'html', '--out-dir', 'out', 'posts.jsonl').status).toBe(0)
    expect(files('out')).toEqual([
      'first-2.html',
      'first.html',
      'post-5.html',
      'second.html',
      'team.html'
    ])
    expect(read('out/team.html')).toBe('<p>Crew</p>\n')
  })

  test('one that cannot be written does not keep the others from it', () => {
    mkdirSync(path.join(folder, 'out/first.md'), {recursive: true})
    const {status, stderr} = run('--to', 'markdown', '--out-dir', 'out', 'posts.jsonl')
    expect(status).toBe(2)
    expect(stderr).toContain('posts.jsonl#1:1:1 error write-failed out/first.md: ')
    expect(read('out/team.md')).toBe('Crew\n')
  })

  test('a page below another one is in no folder that Hugo makes a page of', () => {
    run('--preset', 'hugo', '--out-dir', 'site', 'posts.jsonl')
    const team = read('site/content/pages/about/team.md')
    expect(team).toContain('\nurl: "/about/team/"\n')
    expect(team).not.toContain('aliases')
    run('--preset', 'hugo', '--front-matter', 'none', '--out-dir', 'bare', 'posts.jsonl')
    expect(files('bare')).toContain('content/about/team.md')
  })

  test('one after the other, the same again', () => {
    run('--preset', 'hugo', '--out-dir', 'a', 'posts.jsonl')
    run('--preset', 'hugo', '--out-dir', 'b', 'posts.jsonl')
    expect(files('a').map((file) => read(`a/${file}`))).toEqual(
      files('b').map((file) => read(`b/${file}`))
    )
  })

  test('nothing is written for a preview', () => {
    const {status, stdout} = run(
      '--preset',
      'hugo',
      '--redirects',
      'json',
      '--out-dir',
      'site',
      '-l',
      'posts.jsonl'
    )
    expect([status, stdout.split('\n')[0]]).toEqual([0, 'posts.jsonl#1'])
    expect(existsSync(path.join(folder, 'site'))).toBe(false)
  })
})

describe('files for a site', () => {
  test('a post of Jekyll for Hugo', () => {
    writeFileSync(
      path.join(folder, '2016-11-02-the-race.md'),
      '---\nlayout: post\ntitle: The race\npublished: false\n---\n\nRun {{ this }} [et_pb_text]Words[/et_pb_text]\n'
    )
    run('--preset', 'hugo', '--out-dir', 'site', '2016-11-02-the-race.md')
    expect(read('site/content/posts/the-race/index.md')).toBe(
      '---\ntitle: "The race"\nslug: "the-race"\nlayout: "post"\ndraft: true\n---\n\nRun {{ this }} Words\n'
    )
  })

  test('line ends of Markdown stay', () => {
    writeFileSync(path.join(folder, 'a.md'), '---\r\ntitle: A\r\n---\r\nWords\r\n')
    expect(run('--front-matter', 'toml', 'a.md').stdout).toBe(
      '+++\r\ntitle = "A"\r\n+++\r\n\r\nWords\r\n'
    )
  })

  test('front matter that cannot be read stays, and is named', () => {
    writeFileSync(path.join(folder, 'a.md'), '---\na: [\n---\nWords\n')
    const {status, stdout, stderr} = run('--front-matter', 'toml', 'a.md')
    expect([status, stdout]).toEqual([0, '---\na: [\n---\nWords\n'])
    expect(stderr).toContain(
      'a.md:1:1 warning unreadable-front-matter Unexpected front matter, expected a table of yaml; left as it is\n'
    )
  })
})

describe('a site in a folder of its host', () => {
  const old = (path: string): string => `https://old.example/blog/${path}`
  const all = [
    {id: 1, slug: 'home', type: 'page', link: old('')},
    {id: 2, slug: 'boats', type: 'page', link: old('club/boats/')},
    {id: 3, slug: 'club', type: 'page', link: old('club/')},
    {
      id: 4,
      slug: 'first',
      link: old('2019/05/first/'),
      content: `<a href="${old('club/')}">Club</a>`
    },
    {id: 5, slug: 'shop', type: 'page', link: 'https://old.example/shop/'}
  ]
  const site = exportOf(all).replaceAll(
    '<link>https://old.example</link>',
    `<link>${old('')}</link>`
  )

  test.each([
    [
      'where the new one will stand too',
      [],
      {
        places: [
          'content/club.md',
          'content/home.md',
          'content/pages/club/boats.md',
          'content/posts/first/index.md',
          'content/shop.md',
          'static/_redirects'
        ],
        alias: '/2019/05/first/',
        url: '/club/boats/',
        redirects: '/blog/2019/05/first/ /blog/posts/first/ 301\n'
      }
    ],
    [
      'and the new one at the root',
      ['--base', '/'],
      {
        places: [
          'content/blog.md',
          'content/pages/blog/club.md',
          'content/pages/blog/club/boats.md',
          'content/posts/first/index.md',
          'content/shop.md',
          'static/_redirects'
        ],
        alias: '/blog/2019/05/first/',
        url: '/blog/club/boats/',
        redirects: '/blog/ /home/ 301\n/blog/2019/05/first/ /posts/first/ 301\n'
      }
    ],
    [
      'and the new one in another folder',
      ['--base', 'https://new.example/news'],
      {
        places: [
          'content/club.md',
          'content/home.md',
          'content/pages/club/boats.md',
          'content/posts/first/index.md',
          'content/shop.md',
          'static/_redirects'
        ],
        alias: '/2019/05/first/',
        url: '/club/boats/',
        redirects:
          '/blog/ /news/ 301\n/blog/club/boats/ /news/club/boats/ 301\n/blog/club/ /news/club/ 301\n/blog/2019/05/first/ /news/posts/first/ 301\n/shop/ /news/shop/ 301\n'
      }
    ]
  ])('%s', (_, words, {places, alias, url, redirects}) => {
    writeFileSync(path.join(folder, 'site.xml'), site)
    const {status, stderr} = undivi(
      [
        ...[
          '--preset',
          'hugo',
          '--redirects',
          'netlify',
          '--out-dir',
          'site',
          '--links',
          'relative'
        ],
        ...[...words, '-v', 'site.xml']
      ],
      {cwd: folder}
    )
    expect(status).toBe(0)
    expect(files('site')).toEqual(places)
    const first = read('site/content/posts/first/index.md')
    expect(first).toContain(`aliases:\n  - "${alias}"\n`)
    expect(first).toContain(words[1]?.endsWith('/news') ? '(/news/club/)' : '(/blog/club/)')
    const boats = places.find((place) => place.endsWith('boats.md'))
    expect(read(`site/${boats}`)).toContain(`url: "${url}"\n`)
    expect(read('site/static/_redirects')).toBe(redirects)
    expect(stderr.match(/site-folder/g) ?? []).toHaveLength(words.length === 0 ? 1 : 0)
  })

  test('links count from the folder where the generator puts it in front', () => {
    writeFileSync(path.join(folder, 'site.xml'), site)
    const words = ['--preset', 'gatsby', '--out-dir', 'site', '--links', 'relative', 'site.xml']
    expect(undivi(words, {cwd: folder}).status).toBe(0)
    expect(read('site/content/blog/first/index.md')).toContain('(/club/)')
  })

  test('an old address that another page has now is named, and leads nowhere', () => {
    const words = ['--preset', 'astro', '--redirects', 'nginx', '--out-dir', 'site', 'site.xml']
    const swapped = exportOf([
      {id: 1, slug: 'a', link: 'https://old.example/2019/05/a/'},
      {id: 2, slug: 'c', link: 'https://old.example/blog/a/'}
    ])
    writeFileSync(path.join(folder, 'site.xml'), swapped)
    const {status, stderr} = undivi(words, {cwd: folder})
    expect(status).toBe(0)
    expect(stderr).toContain(
      'redirects.conf:1:1 warning lost-redirect Unexpected old address `/blog/a/` that another page has now, no redirect to `/blog/c/`\n2 documents, 0 errors, 1 warning'
    )
    expect(read('site/public/redirects.conf')).not.toContain('/blog/c/')
  })
})

describe('names by a pattern', () => {
  test('in the place of those of a preset', () => {
    const {status} = run(
      ...['--preset', 'hugo', '--redirects', 'netlify', '--out-dir', 'site'],
      ...['--path', 'content/{type}/{date:YYYY/MM}/{slug}/index.md', 'posts.jsonl']
    )
    expect(status).toBe(0)
    expect(files('site')).toEqual([
      'content/page/2019/05/team/index.md',
      'content/post/2019/05/first-2/index.md',
      'content/post/2019/05/first/index.md',
      'content/post/2019/05/post-5/index.md',
      'content/post/2019/05/second/index.md',
      'static/_redirects'
    ])
    expect(read('site/static/_redirects')).toBe(
      '/2019/05/first/ /post/2019/05/first/ 301\n/about/team/ /page/2019/05/team/ 301\n'
    )
  })

  test('without a preset, and for files', () => {
    expect(run('--out-dir', 'out', '--path', '{status}/{id}', 'posts.jsonl').status).toBe(0)
    expect(files('out')).toEqual([
      'draft/2.html',
      'publish/1.html',
      'publish/3.html',
      'publish/4.html',
      'publish/5.html'
    ])
    writeFileSync(path.join(folder, '2016-11-02-race.md'), '---\nauthor: Ann B\n---\nWords\n')
    run('--out-dir', 'own', '--path', '{author}/{date:YYYY}/{slug}', '2016-11-02-race.md')
    expect(files('own')).toEqual(['ann-b/2016/race.md'])
  })
})
