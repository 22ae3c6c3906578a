import {describe, expect, test} from 'vitest'
import {clean} from '../../src/clean.ts'
import {linkRewriter} from '../../src/run/documents/links.ts'
import {keysOf} from '../../src/run/documents/old-addresses.ts'

const posts = {
  'post/2019/race.md': {id: '1', link: 'https://www.old.example/2019/05/race/'},
  'page/team.md': {id: '3', link: 'http://old.example/about/team'},
  'page/日本.md': {id: '4', link: 'https://old.example/%e6%97%a5%e6%9c%ac/'},
  'page/home.md': {id: '5', link: 'https://old.example/'},
  'post/a b (1).md': {id: '6', link: 'https://old.example/?p=6'}
}
const targets = new Map<string, string | {reason: string}>(
  Object.entries(posts).flatMap(([file, post]) => keysOf(post).map((key) => [key, file] as const))
)
targets.set('old.example?9', {reason: 'a post that is gone'})

const rewrite = linkRewriter(
  {targets, isAddress: false},
  posts['post/2019/race.md'],
  'post/2019/race.md'
)

describe('links between posts', () => {
  test.each([
    ['https://old.example/about/team/', '../../page/team.md'],
    ['http://www.old.example/about/team', '../../page/team.md'],
    ['//old.example/ABOUT/team/#crew', '../../page/team.md#crew'],
    ['/about/team/?a=b&c#crew', '../../page/team.md?a=b&c#crew'],
    ['../../../about/team/', '../../page/team.md'],
    ['https://old.example/?page_id=3', '../../page/team.md'],
    ['https://old.example/?post_type=page&p=3&a=b#x', '../../page/team.md?a=b#x'],
    ['/index.php?p=3', '../../page/team.md'],
    ['https://old.example', '../../page/home.md'],
    ['/日本/', '../../page/日本.md'],
    ['/%E6%97%A5%E6%9C%AC', '../../page/日本.md'],
    ['/?p=6', '../a%20b%20%281%29.md'],
    ['/2019/05/race/', 'race.md'],
    ['/2019/05/race/#start', '#start']
  ])('%s becomes %s', (address, to) => {
    expect(rewrite(address, 'link')).toBe(to)
  })

  test.each([
    '#top',
    'mailto:ann@old.example',
    'https://other.example/about/team/',
    'https://old.example/about/',
    'https://old.example/about/team/?p=x&page_id=',
    'https://[',
    '/about/team/feed/'
  ])('%s stays', (address) => {
    const answer = rewrite(address, 'link')
    expect(answer === undefined || answer === '../../page/team.md?p=x&page_id=').toBe(true)
  })

  test('pictures stay', () => {
    expect(rewrite('/about/team/', 'media')).toBeUndefined()
  })

  test('a post that was not chosen is named', () => {
    const {value, messages} = clean('<p>See <a href="/?p=9">this</a>.</p>', {
      rewriteUrl: rewrite
    })
    expect(value).toBe('<p>See <a href="/?p=9">this</a>.</p>\n')
    expect(messages).toMatchObject([
      {
        ruleId: 'unmoved-link',
        level: 'info',
        column: 8,
        reason: 'Unexpected link to `/?p=9`, a post that is gone; left it as it is'
      }
    ])
  })

  test('in Markdown, outside of code', () => {
    const source = [
      '[a](/about/team/ "T") ![b](/about/team/) <https://old.example/about/team/>',
      '[c]: /about/team/#x',
      '<a href="/about/team/">d</a> `[e](/about/team/)` [f](/?p=9)',
      '```',
      '[g](/about/team/)',
      '```',
      ''
    ].join('\n')
    const {value, messages} = clean(source, {from: 'markdown', rewriteUrl: rewrite})
    expect(value.split('\n')).toEqual([
      '[a](../../page/team.md "T") ![b](/about/team/) [https://old.example/about/team/](../../page/team.md)',
      '[c]: ../../page/team.md#x',
      '<a href="../../page/team.md">d</a> `[e](/about/team/)` [f](/?p=9)',
      '```',
      '[g](/about/team/)',
      '```',
      ''
    ])
    expect(messages).toMatchObject([{ruleId: 'unmoved-link', line: 3}])
  })

  test('numbers stand behind the address of the site, and each site of a network has its own', () => {
    const main = {id: '1', link: 'https://old.example/pier/', siteLink: 'https://old.example'}
    const home = {id: '1', link: 'https://old.example/blog/', siteLink: 'https://old.example/blog'}
    const draft = {...home, id: '2', link: 'https://old.example/blog/?p=2'}
    const all = {'main.md': main, 'home.md': home, 'draft.md': draft}
    const known = new Map(
      Object.entries(all).flatMap(([file, post]) => keysOf(post).map((key) => [key, file] as const))
    )
    const to = (address: string, post: typeof main): unknown =>
      linkRewriter({targets: known, isAddress: false}, post, 'x.md')(address, 'link')
    expect(to('/blog/?p=2#x', home)).toBe('draft.md#x')
    expect(to('https://www.old.example/blog?p=2', home)).toBe('draft.md')
    expect(to('/blog/index.php?page_id=1&a=b', home)).toBe('home.md?a=b')
    expect(to('/blog/', home)).toBe('home.md')
    expect(to('/?p=1', home)).toBe('main.md')
    expect(to('/?p=1', main)).toBe('main.md')
    expect(to('/?p=2', main)).toBeUndefined()
  })
})
