import {describe, expect, test} from 'vitest'
import {fill, problemOf, readPattern} from '../../src/presets/pattern.ts'
import {Site} from '../../src/presets/site.ts'
import type {PostData} from '../../src/types.ts'

const names = {slug: 'race', path: 'about/race', date: '2019-05-04', id: '7', type: 'post'}

describe('a pattern', () => {
  test.each([
    ['{slug}', 'race'],
    ['{type}/{date:YYYY}/{slug}', 'post/2019/race'],
    ['{date:YYYY/MM/DD}/{slug}', '2019/05/04/race'],
    ['{date:DD.MM.YYYY}_{id}', '04.05.2019_7'],
    ['_posts/{date}-{slug}', '_posts/2019-05-04-race'],
    ['content/{path}/index', 'content/about/race/index'],
    ['a//b/{slug}/', 'a/b/race'],
    // What is not known leaves nothing behind.
    ['{author}/{slug}', 'race'],
    ['{author}-{slug}', 'race'],
    ['{slug}-{author}-{id}', 'race-7'],
    ['by-{author}/{slug}', 'race'],
    ['{slug}/{author}', 'race'],
    ['{author}', 'race'],
    ['blog/{author}', 'blog/race'],
    ['con/{slug}', 'post-con/race'],
    ['{slug}./{id}', 'race/7']
  ])('%s is %s', (pattern, path) => {
    expect(problemOf(pattern)).toBeUndefined()
    expect(fill(readPattern(pattern), names)).toBe(path)
  })

  test.each([
    ['{slug}', 'race-2'],
    ['{slug}/index', 'race-2/index'],
    ['{path}', 'about/race-2'],
    ['{type}/{date:YYYY}', 'post/2019-2'],
    ['{date}-{slug}/{type}', '2019-05-04-race-2/post']
  ])('%s with a number is %s', (pattern, path) => {
    expect(fill(readPattern(pattern), names, '-2')).toBe(path)
  })

  test.each([
    ['{name}', /no field `name`; fields: \{slug\}/],
    ['{slug:x}', /only date has/],
    ['{date:YY}', /no form `YY`/],
    ['{date:}/{slug}', /no form ``/],
    ['{slug', /brace/],
    ['', /empty/],
    ['posts/all', /no field/],
    ['/{slug}', /out of the folder/],
    ['C:/{slug}', /out of the folder/],
    ['a/../{slug}', /out of the folder/],
    ['./{slug}', /out of the folder/],
    ['a\\{slug}', /`\\`/],
    ['a\u0000{slug}', /no name of a file/],
    ['a?{slug}', /`\?`/]
  ])('%s is refused', (pattern, reason) => {
    expect(problemOf(pattern)).toMatch(reason)
  })
})

describe('names by a pattern', () => {
  function places(path: string, posts: readonly PostData[]): string[] {
    const site = new Site({frontMatter: undefined, path})
    const existing = {frontMatter: '', data: '', format: 'yaml'} as const
    return posts.map((around) => site.place({existing, around, page: undefined, name: ''}).place)
  }

  test('lead nowhere else, whatever a post says', () => {
    const post = {slug: '../../x', type: '../y', author: 'C:\\Ann', status: '..', id: '/'}
    expect(places('{type}/{author}/{status}/{id}/{slug}', [post])).toEqual(['y/c-ann/x'])
  })

  test('are each given once', () => {
    const posts = ['A', 'a', 'A\u030a', '\u00c5', 'a-2'].map((slug) => ({slug, type: 'post'}))
    expect(places('{type}/{slug}', posts)).toEqual([
      'post/a',
      'post/a-2',
      'post/å',
      'post/å-2',
      'post/a-2-2'
    ])
    expect(places('{type}', posts.slice(0, 3))).toEqual(['post', 'post-2', 'post-3'])
  })

  test('are short enough for a file system', () => {
    const post = {slug: '日'.repeat(200), author: '月'.repeat(200), type: 'con'}
    const [place = ''] = places('{type}/{author}-{slug}', [post])
    const [type, name = ''] = place.split('/')
    expect(type).toBe('post-con')
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
  })

  test('leave the names of whole folders to those', () => {
    expect(places('{type}/{slug}', [{slug: 'index', type: 'page'}])).toEqual(['page/post-index'])
  })

  test('have nothing of a server that rewrites no addresses', () => {
    const link = 'https://old.example/index.php/about/team/'
    expect(places('{path}', [{link, type: 'page'}])).toEqual(['about/team'])
  })

  test('name the language and the first category', () => {
    const post = {slug: 'a', language: 'de', categories: ['Söll & See', 'B']}
    expect(places('{lang}/{category}/{slug}', [post])).toEqual(['de/söll-see/a'])
  })
})
